import { insertScores, lockUnscoredFinishes, updateFinishesScored } from "@/db/queries/finishes";
import { selectHandScores } from "@/db/queries/hand-answers";
import type { CampaignId, FormId, UnitId } from "@/lib/domain/ids";
import type { SystemContext } from "@/lib/services/context";
import { putBeforeMarkers } from "@/lib/services/marking/put-before-markers";
import { keyedForms } from "./keyed-forms";
import { paperOf, scoreOf, unmarkedItems } from "./paper-score";

export type ScoredFinishes = {
  readonly scored: number;
  /** Units whose results are to be computed anew, each once. */
  readonly touched: readonly { readonly campaignId: CampaignId; readonly unitId: UnitId }[];
  /** Forms with an item that has no key. Their finishes wait; they are never scored by half. */
  readonly keyless: readonly FormId[];
};

type Finish = Awaited<ReturnType<typeof lockUnscoredFinishes>>[number];

/**
 * Scores finishes that have no score yet, oldest first. The same finish, keys and rule give the
 * same row, so a scorer that dies half way, or two at once, score nothing twice.
 *
 * Answers that people mark are put before the markers first. Their finish keeps what rules alone
 * could score and waits, without a total, until all of them are marked; then it is scored like any.
 *
 * The system's own act, without an audit event: the score row says what it was made from.
 *
 * Source: reliability §4.3, T10.
 */
export async function scoreFinishes(
  ctx: Pick<SystemContext, "actor" | "keys">,
  { limit }: { limit: number },
): Promise<ScoredFinishes> {
  return ctx.keys.transaction(async (tx) => {
    const keyless: FormId[] = [];
    for (;;) {
      const finishes = await lockUnscoredFinishes(tx, limit, keyless);
      const { forms, incomplete } = await keyedForms(tx, finishes);
      if (incomplete.length > 0) {
        keyless.push(...incomplete);
        continue;
      }
      const marks = await selectHandScores(tx, finishes);
      const papers = finishes.map((finish) => paperOf(finish, forms, marks));
      const ready = papers.filter((paper) => unmarkedItems(paper).length === 0);
      await putBeforeMarkers(
        tx,
        papers.filter((paper) => !ready.includes(paper)),
      );
      await insertScores(tx, ready.map(scoreOf));
      await updateFinishesScored(
        tx,
        ready.map(({ finish }) => finish),
      );
      return { scored: ready.length, touched: touchedBy(finishes), keyless };
    }
  });
}

function touchedBy(finishes: readonly Finish[]): ScoredFinishes["touched"] {
  const touched = new Map<string, { campaignId: CampaignId; unitId: UnitId }>();
  for (const { campaignId, unitId } of finishes) {
    if (campaignId !== null) touched.set(`${campaignId} ${unitId}`, { campaignId, unitId });
  }
  return [...touched.values()];
}
