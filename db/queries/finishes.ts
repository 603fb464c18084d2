import { and, asc, count, desc, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { lastRuling } from "@/db/latest";
import {
  attempt,
  candidate,
  finish,
  formItem,
  itemKey,
  itemVersion,
  resultRelease,
  score,
  sitting,
  test,
} from "@/db/schema";
import type { AttemptId, FormId, SittingId } from "@/lib/domain/ids";
import type { TextReading } from "@/lib/domain/item/interaction";

/** What a paper is scored from, beside the keys of its form. */
export const paperColumns = {
  attemptId: finish.attemptId,
  version: finish.version,
  snapshot: finish.snapshot,
  formId: attempt.formId,
  rule: test.scoringRule,
  cutPercent: test.cutPercent,
  sittingId: sitting.id,
  campaignId: sitting.campaignId,
  unitId: candidate.unitId,
};

/**
 * Finishes that can be scored now, oldest receipt first, locked: those another scorer has are left
 * out, and those whose answers people have yet to mark.
 */
export async function lockUnscoredFinishes(
  tx: Transaction,
  limit: number,
  /** Forms that cannot be scored now: theirs must not hold up the others. */
  without: readonly FormId[],
) {
  return tx
    .select(paperColumns)
    .from(finish)
    .innerJoin(attempt, eq(attempt.id, finish.attemptId))
    .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
    .innerJoin(sitting, eq(sitting.id, attempt.sittingId))
    .innerJoin(test, eq(test.id, sitting.testId))
    .where(
      and(
        sql`not ${finish.scored}`,
        notInArray(attempt.formId, [...without]),
        sql`not ${unmarked}`,
      ),
    )
    .orderBy(asc(finish.number))
    .limit(limit)
    .for("no key update", { of: finish, skipLocked: true });
}

/** Whether people have yet to mark an answer of the finish. */
const unmarked = sql`exists (select from hand_answer h
  where h.attempt_id = ${finish.attemptId} and h.finish_version = ${finish.version}
    and not exists (select from hand_score m where m.answer_id = h.id))`;

/** The items of forms with their newest keys and rulings. Only a pool with keys may ask. */
export async function selectKeyedItems(keys: Executor, formIds: readonly FormId[]) {
  if (formIds.length === 0) return [];
  return keys
    .selectDistinctOn([formItem.formId, formItem.position], {
      formId: formItem.formId,
      position: formItem.position,
      itemVersionId: formItem.itemVersionId,
      points: formItem.points,
      topicId: formItem.topicId,
      optionCount: sql<number>`coalesce(jsonb_array_length(${itemVersion.interaction} -> 'options'), 2)`,
      reading: sql<TextReading | null>`${itemVersion.interaction} -> 'reading'`,
      unit: sql<string | null>`${itemVersion.interaction} ->> 'unit'`,
      keyVersion: itemKey.keyVersion,
      key: itemKey.key,
      ruling: lastRuling,
    })
    .from(formItem)
    .innerJoin(itemVersion, eq(itemVersion.id, formItem.itemVersionId))
    .innerJoin(itemKey, eq(itemKey.itemVersionId, formItem.itemVersionId))
    .where(inArray(formItem.formId, [...formIds]))
    .orderBy(asc(formItem.formId), asc(formItem.position), desc(itemKey.keyVersion));
}

/** How many items forms have, keys or not. */
export async function selectItemCounts(
  db: Executor,
  formIds: readonly FormId[],
): Promise<ReadonlyMap<FormId, number>> {
  if (formIds.length === 0) return new Map();
  const rows = await db
    .select({ formId: formItem.formId, items: count() })
    .from(formItem)
    .where(inArray(formItem.formId, [...formIds]))
    .groupBy(formItem.formId);
  return new Map(rows.map(({ formId, items }) => [formId, items]));
}

export type KeyedItem = Awaited<ReturnType<typeof selectKeyedItems>>[number];

export type NewScore = typeof score.$inferInsert;

/** Adds scores; one that is there already stays as it is. */
export async function insertScores(tx: Transaction, values: readonly NewScore[]) {
  if (values.length === 0) return;
  await tx
    .insert(score)
    .values([...values])
    .onConflictDoNothing({
      target: [score.attemptId, score.finishVersion, score.keyDigest, score.ruleVersion],
    });
}

/** Marks finishes as scored, each by attempt and version. */
export async function updateFinishesScored(
  tx: Transaction,
  finishes: readonly { readonly attemptId: AttemptId; readonly version: number }[],
) {
  const rows = JSON.stringify(finishes.map(({ attemptId, version }) => ({ attemptId, version })));
  await tx.execute(sql`
    update finish set scored = true
      from jsonb_to_recordset(${rows}::text::jsonb) x("attemptId" uuid, version smallint)
     where finish.attempt_id = x."attemptId" and finish.version = x.version`);
}

/** When the finish that counts ended the work; undefined while there is none. */
export async function selectCurrentFinish(db: Executor, attemptId: AttemptId) {
  const [row] = await db
    .select({ finishedAt: finish.finishedAt, version: finish.version })
    .from(finish)
    .where(and(eq(finish.attemptId, attemptId), eq(finish.current, true)));
  return row;
}

/** No finish of the attempt counts any more; it stays readable. */
export async function updateFinishSuperseded(tx: Transaction, attemptId: AttemptId) {
  await tx
    .update(finish)
    .set({ current: false })
    .where(and(eq(finish.attemptId, attemptId), eq(finish.current, true)));
}

/** Whether results of the sitting were shown to anybody. */
export async function isReleased(db: Executor, sittingId: SittingId): Promise<boolean> {
  const [row] = await db
    .select({ sittingId: resultRelease.sittingId })
    .from(resultRelease)
    .where(eq(resultRelease.sittingId, sittingId))
    .limit(1);
  return row !== undefined;
}
