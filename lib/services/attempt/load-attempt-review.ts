import { selectReviewedAttempt, selectReviewedItems } from "@/db/queries/attempt-review";
import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectStimuliOf, type StimulusShown } from "@/db/queries/item-stimuli";
import type { AttemptId, ItemVersionId } from "@/lib/domain/ids";
import { type CandidateItem, candidateItem } from "@/lib/domain/item/candidate-item";
import type { Block } from "@/lib/domain/item/content";
import { rubricOf } from "@/lib/domain/item/key";
import type { Rubric } from "@/lib/domain/item/rubric";
import type { ResponseValue } from "@/lib/domain/item/response";
import type { RulingKind } from "@/lib/domain/scoring/ruling";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

export type ReviewedItem = {
  readonly item: CandidateItem;
  /** "" when left unanswered. */
  readonly value: ResponseValue;
  readonly correct: readonly string[];
  /** Hundredths of a point; null until scored, and for good where the paper is void. */
  readonly points: number | null;
  readonly possible: number;
  readonly explanation: readonly Block[];
  /** What markers looked for, where people marked it. */
  readonly rubric: Rubric | null;
  /** How its answers are scored since it was found wrong; null: as ever. */
  readonly ruling: RulingKind | null;
};

type Attempt = NonNullable<Awaited<ReturnType<typeof selectReviewedAttempt>>>;

export type AttemptReview = Omit<Attempt, "snapshot" | "detail" | "formId" | "state"> & {
  /** It counts for nothing. */
  readonly voided: boolean;
  readonly items: readonly ReviewedItem[];
};

/**
 * A candidate's answers beside the key, for the inspectors of the unit's visit; those of a voided
 * paper too, without points. Who looked is recorded.
 *
 * Rejected with `sitting_open` until the sitting is closed: a key seen earlier is a key given away.
 */
export async function loadAttemptReview(
  ctx: Context,
  { attemptId }: { attemptId: AttemptId },
): Promise<Result<AttemptReview, "sitting_open">> {
  requirePermission(ctx, "attempt.review");
  return ctx.keys.transaction(async (tx) => {
    const scope = scopeOf(ctx.actor, "attempt.review");
    const found = await selectReviewedAttempt(tx, scope, attemptId);
    if (!found) throw new NotFound(`attempt ${attemptId}`);
    const { sittingState, unitId } = found;
    if (sittingState !== "closed" && sittingState !== "settled") return rejected("sitting_open");
    const rows = await selectReviewedItems(tx, found.formId);
    await insertAuditEvent(tx, ctx, {
      act: "attempt.review",
      subject: ["attempt", attemptId],
      unitId,
    });
    const { snapshot, detail, formId: _form, state, ...attempt } = found;
    const values = JSON.parse(snapshot) as Record<string, ResponseValue>;
    const points = new Map(detail?.byPosition.map((row) => [row.position, row.points]));
    const stimuli = await stimuliByPosition(tx, rows);
    const items = rows.map(({ key, explanation, possible, ruling, ...row }) => ({
      item: candidateItem({ ...row, stimulus: stimuli.get(row.position) }),
      value: values[row.position] ?? "",
      correct: (ruling?.kind === "other_key" ? (ruling.key ?? key) : key).correct,
      points: points.get(row.position) ?? null,
      possible,
      explanation,
      rubric: rubricOf(key),
      ruling: ruling?.kind ?? null,
    }));
    return ok({ ...attempt, voided: state === "voided", items });
  });
}

/** What items are asked about, at the first of those that share it. */
async function stimuliByPosition(
  tx: Transaction,
  rows: readonly { readonly position: number; readonly itemVersionId: ItemVersionId }[],
) {
  const ids = rows.map(({ itemVersionId }) => itemVersionId);
  const stimuli = await selectStimuliOf(tx, ids);
  const brought = new Set<string>();
  const byPosition = new Map<number, StimulusShown>();
  for (const { position, itemVersionId } of rows) {
    const stimulus = stimuli.get(itemVersionId);
    if (!stimulus || brought.has(stimulus.versionId)) continue;
    brought.add(stimulus.versionId);
    byPosition.set(position, stimulus);
  }
  return byPosition;
}
