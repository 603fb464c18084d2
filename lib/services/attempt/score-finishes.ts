import type { Transaction } from "@/db/client";
import {
  insertScores,
  type KeyedItem,
  lockUnscoredFinishes,
  selectItemCounts,
  selectKeyedItems,
  updateFinishesScored,
} from "@/db/queries/finishes";
import type { CampaignId, FormId, UnitId } from "@/lib/domain/ids";
import type { ResponseValue } from "@/lib/domain/item/response";
import { sha256Hex } from "@/lib/domain/random/sha256";
import { outcomeOf } from "@/lib/domain/scoring/cut-score";
import { scoreForm } from "@/lib/domain/scoring/score-form";
import { canonicalJson } from "@/lib/domain/text/canonical-json";
import type { SystemContext } from "@/lib/services/context";

export type ScoredFinishes = {
  readonly scored: number;
  /** Units whose results are to be computed anew, each once. */
  readonly touched: readonly { readonly campaignId: CampaignId; readonly unitId: UnitId }[];
  /** Forms with an item that has no key. Their finishes wait; they are never scored by half. */
  readonly keyless: readonly FormId[];
};

type Finish = Awaited<ReturnType<typeof lockUnscoredFinishes>>[number];
type KeyedForm = { readonly items: readonly KeyedItem[]; readonly digest: string };

/**
 * Scores finishes that have no score yet, oldest first. The same finish, keys and rule give the
 * same row, so a scorer that dies half way, or two at once, score nothing twice.
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
      await insertScores(
        tx,
        finishes.map((finish) => scoreOf(finish, forms)),
      );
      await updateFinishesScored(tx, finishes);
      return { scored: finishes.length, touched: touchedBy(finishes), keyless };
    }
  });
}

async function keyedForms(tx: Transaction, finishes: readonly Finish[]) {
  const ids = [...new Set(finishes.map(({ formId }) => formId))];
  const keyed = await selectKeyedItems(tx, ids);
  const counts = await selectItemCounts(tx, ids);
  const forms = new Map<FormId, KeyedForm>();
  for (const id of ids) {
    const items = keyed.filter(({ formId }) => formId === id);
    if (items.length === counts.get(id)) forms.set(id, { items, digest: keyDigest(items) });
  }
  return { forms, incomplete: ids.filter((id) => !forms.has(id)) };
}

/** Names the keys a score was made with: position, version, key and points of every item. */
function keyDigest(items: readonly KeyedItem[]): string {
  const rows = items.map(({ position, itemVersionId, keyVersion, key, points }) => [
    position,
    itemVersionId,
    keyVersion,
    key,
    points,
  ]);
  return sha256Hex(canonicalJson(rows));
}

function scoreOf(finish: Finish, forms: ReadonlyMap<FormId, KeyedForm>) {
  const form = forms.get(finish.formId);
  if (!form) throw new Error(`form ${finish.formId} has no keys`);
  const items = form.items.map(({ topicId, ...item }) => ({ ...item, topic: topicId }));
  const { byPosition, byTopic, byPart, ...score } = scoreForm(
    items,
    responsesOf(finish),
    finish.rule,
  );
  const { passed } = outcomeOf(
    { ...score, byPosition, byTopic, byPart },
    { overall: finish.cutPercent },
  );
  return {
    attemptId: finish.attemptId,
    finishVersion: finish.version,
    keyDigest: form.digest,
    ruleVersion: `${finish.rule}/1 cut ${finish.cutPercent}`,
    points: score.points,
    possible: score.possible,
    passed,
    detail: { byPosition, byTopic, byPart },
  };
}

function responsesOf({ snapshot }: Finish): Map<number, ResponseValue> {
  const values = JSON.parse(snapshot) as Record<string, ResponseValue>;
  return new Map(Object.entries(values).map(([position, value]) => [Number(position), value]));
}

function touchedBy(finishes: readonly Finish[]): ScoredFinishes["touched"] {
  const touched = new Map<string, { campaignId: CampaignId; unitId: UnitId }>();
  for (const { campaignId, unitId } of finishes) {
    if (campaignId !== null) touched.set(`${campaignId} ${unitId}`, { campaignId, unitId });
  }
  return [...touched.values()];
}
