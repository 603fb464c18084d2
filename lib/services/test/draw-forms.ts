import type { Transaction } from "@/db/client";
import { selectCells } from "@/db/queries/blueprints";
import { insertFormItems, insertForms, lockEligibleItems, selectForms } from "@/db/queries/forms";
import { selectOptionalTest } from "@/db/queries/tests";
import { formDigest } from "@/lib/domain/form/digest";
import {
  type DrawnForm,
  type DrawProblem,
  drawForms as drawFrom,
} from "@/lib/domain/form/draw-form";
import type { FormId, ItemVersionId, SittingId, TestId, TopicId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { NotFound } from "@/lib/services/context";

export type DrawForms = {
  readonly sittingId: SittingId;
  readonly testId: TestId;
  /** The sitting's seed. Form k is drawn from its child seed k. */
  readonly seed: string;
  /** How many forms the sitting shall have in all; those it has already count. */
  readonly count: number;
  /** The day of the sitting in Viet Nam, "yyyy-mm-dd": items whose legal basis is not in force then are left out. */
  readonly on: string;
};

/**
 * Draws the forms a sitting still lacks and freezes them: items, order, order of options, points
 * and a digest over all of these. Gives the ids of all forms of the sitting by number.
 *
 * Runs again without effect; a greater `count` adds forms and leaves the others as they are. The
 * caller has decided who may ask for it, holds the lock on the sitting, and writes the audit event.
 *
 * Left out of the draw: items never approved, suspended or retired, items with a legal basis that
 * is not in force, those open to practice, and those marked "cần rà soát" unless the blueprint
 * allows them. Rejected, with nothing written, when the rest cannot fill the blueprint.
 */
export async function drawForms(
  tx: Transaction,
  { sittingId, testId, seed, count, on }: DrawForms,
): Promise<Result<FormId[], DrawProblem>> {
  const found = await selectOptionalTest(tx, testId);
  if (!found) throw new NotFound(`test ${testId}`);
  const present = await selectForms(tx, sittingId);
  const ids = present.map(({ id }) => id);
  if (present.length >= count) return ok(ids);
  const { blueprint } = found;
  const cells = await selectCells(tx, blueprint.id);
  const items = await lockEligibleItems(tx, blueprint.bankId, {
    on,
    allowNeedsCheck: blueprint.allowNeedsCheck,
  });
  const next = (present.at(-1)?.number ?? 0) + 1;
  const drawn = drawFrom({ cells, items }, seed, count - present.length, next);
  if (!drawn.ok) return rejected(drawn.reason);
  ids.push(...(await freeze(tx, { sittingId, testId, forms: drawn.value, next })));
  return ok(ids);
}

async function freeze(
  tx: Transaction,
  {
    sittingId,
    testId,
    forms,
    next,
  }: { sittingId: SittingId; testId: TestId; forms: DrawnForm[]; next: number },
): Promise<FormId[]> {
  const ids = await insertForms(
    tx,
    forms.map(({ seed, items }, index) => ({
      testId,
      sittingId,
      number: next + index,
      seed,
      digest: formDigest(items),
    })),
  );
  const inserted = forms.map(({ items }, index) => {
    const formId = ids.get(next + index);
    if (formId === undefined) throw new Error("form was not inserted");
    return { formId, items };
  });
  await insertFormItems(
    tx,
    inserted.flatMap(({ formId, items }) =>
      items.map(({ position, id, optionOrder, topic, points }) => ({
        formId,
        position,
        itemVersionId: id as ItemVersionId,
        optionOrder: [...optionOrder],
        topicId: topic as TopicId,
        points,
      })),
    ),
  );
  return inserted.map(({ formId }) => formId);
}
