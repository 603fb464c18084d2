import { and, asc, eq, gt, inArray, ne, or, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { isCountedScore } from "@/db/latest";
import {
  attempt,
  finish,
  formItem,
  itemKey,
  itemStatistic,
  itemTally,
  itemVersion,
  score,
  sitting,
  talliedAttempt,
  tallyDue,
} from "@/db/schema";
import type { AttemptId, FormId, ItemVersionId } from "@/lib/domain/ids";
import type { PositionScore } from "@/lib/domain/scoring/score-form";

/** Whoever counts, counts alone, until `tx` ends. */
export async function lockTallies(tx: Transaction) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('item_tally'))`);
}

/** Takes some attempts that are due to be counted; those just noted by others wait for the next time. */
export async function takeTallyDue(tx: Transaction, limit: number): Promise<AttemptId[]> {
  const rows = await tx.execute<{ id: AttemptId }>(sql`
    delete from tally_due where attempt_id in (
      select attempt_id from tally_due order by attempt_id limit ${limit} for update skip locked)
    returning attempt_id as id`);
  return rows.map(({ id }) => id);
}

export async function deleteTallies(tx: Transaction) {
  await tx.delete(tallyDue);
  await tx.delete(talliedAttempt);
  await tx.delete(itemStatistic);
  await tx.delete(itemTally);
}

const columns = {
  attemptId: attempt.id,
  formId: attempt.formId,
  testId: sitting.testId,
  scoreId: score.id,
  day: sql<string>`to_char(${finish.finishedAt} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`,
  snapshot: finish.snapshot,
  byPosition: sql<PositionScore[]>`${score.detail}->'byPosition'`,
};

/** Attempts with a score that counts, of sittings whose results were released. */
function released(db: Executor) {
  return db
    .select(columns)
    .from(attempt)
    .innerJoin(sitting, eq(sitting.id, attempt.sittingId))
    .innerJoin(finish, and(eq(finish.attemptId, attempt.id), finish.current))
    .innerJoin(score, isCountedScore)
    .$dynamic();
}

const isReleased = and(
  ne(attempt.state, "voided"),
  sql`not ${sitting.rehearsal}`,
  sql`exists (select from result_release r where r.sitting_id = ${sitting.id})`,
);

/** How these attempts count now; one that does not is left out. */
export async function selectCounting(db: Executor, ids: readonly AttemptId[]) {
  return released(db).where(and(isReleased, inArray(attempt.id, [...ids])));
}

export type CountingAttempt = Awaited<ReturnType<typeof selectCounting>>[number];

/** All that count, by id, some at a time. */
export async function selectNextCounting(
  db: Executor,
  { after, limit }: { readonly after: AttemptId | null; readonly limit: number },
) {
  return released(db)
    .where(and(isReleased, after === null ? undefined : gt(attempt.id, after)))
    .orderBy(asc(attempt.id))
    .limit(limit);
}

/** How these attempts are counted so far: by the score and under the day of then. */
export async function selectCounted(
  db: Executor,
  ids: readonly AttemptId[],
): Promise<CountingAttempt[]> {
  return db
    .select({ ...columns, day: talliedAttempt.day })
    .from(talliedAttempt)
    .innerJoin(attempt, eq(attempt.id, talliedAttempt.attemptId))
    .innerJoin(sitting, eq(sitting.id, attempt.sittingId))
    .innerJoin(score, eq(score.id, talliedAttempt.scoreId))
    .innerJoin(
      finish,
      and(eq(finish.attemptId, attempt.id), eq(finish.version, score.finishVersion)),
    )
    .where(inArray(talliedAttempt.attemptId, [...ids]));
}

export async function deleteCounted(tx: Transaction, ids: readonly AttemptId[]) {
  await tx.delete(talliedAttempt).where(inArray(talliedAttempt.attemptId, [...ids]));
}

export async function insertCounted(
  tx: Transaction,
  attempts: readonly Pick<CountingAttempt, "attemptId" | "scoreId" | "day">[],
) {
  if (attempts.length === 0) return;
  await tx
    .insert(talliedAttempt)
    .values(attempts.map(({ attemptId, scoreId, day }) => ({ attemptId, scoreId, day })));
}

/** Which version of which item stands where on forms. */
export async function selectPlaces(db: Executor, ids: readonly FormId[]) {
  if (ids.length === 0) return [];
  return db
    .select({
      formId: formItem.formId,
      position: formItem.position,
      itemVersionId: formItem.itemVersionId,
    })
    .from(formItem)
    .where(inArray(formItem.formId, [...ids]));
}

export async function selectInteractions(db: Executor, ids: readonly ItemVersionId[]) {
  if (ids.length === 0) return [];
  return db
    .select({ id: itemVersion.id, interaction: itemVersion.interaction })
    .from(itemVersion)
    .where(inArray(itemVersion.id, [...ids]));
}

/** The tallies of versions, in one order. */
export async function selectTallies(db: Executor, ids: readonly ItemVersionId[]) {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(itemTally)
    .where(inArray(itemTally.itemVersionId, [...ids]))
    .orderBy(asc(itemTally.itemVersionId), asc(itemTally.testId));
}

export type TallyRow = Awaited<ReturnType<typeof selectTallies>>[number];

/** All tallies, in one order. */
export async function selectAllTallies(db: Executor): Promise<TallyRow[]> {
  return db.select().from(itemTally).orderBy(asc(itemTally.itemVersionId), asc(itemTally.testId));
}

/** Attempts noted and not counted yet. */
export async function countTallyDue(db: Executor): Promise<number> {
  return db.$count(tallyDue);
}

export async function upsertTallies(tx: Transaction, rows: readonly TallyRow[]) {
  if (rows.length === 0) return;
  await tx
    .insert(itemTally)
    .values([...rows])
    .onConflictDoUpdate({
      target: [itemTally.itemVersionId, itemTally.testId],
      set: { tally: sql`excluded.tally` },
    });
}

export async function deleteTalliesOf(tx: Transaction, rows: readonly Omit<TallyRow, "tally">[]) {
  if (rows.length === 0) return;
  const each = rows.map(({ itemVersionId, testId }) =>
    and(eq(itemTally.itemVersionId, itemVersionId), eq(itemTally.testId, testId)),
  );
  await tx.delete(itemTally).where(or(...each));
}

/** What versions ask, with their newest keys. Only a pool with keys may ask. */
export async function selectKeyedVersions(keys: Executor, ids: readonly ItemVersionId[]) {
  if (ids.length === 0) return [];
  return keys
    .selectDistinctOn([itemVersion.id], {
      id: itemVersion.id,
      itemId: itemVersion.itemId,
      interaction: itemVersion.interaction,
      key: itemKey.key,
    })
    .from(itemVersion)
    .innerJoin(itemKey, eq(itemKey.itemVersionId, itemVersion.id))
    .where(inArray(itemVersion.id, [...ids]))
    .orderBy(asc(itemVersion.id), sql`${itemKey.keyVersion} desc`);
}

export type NewStatistic = typeof itemStatistic.$inferInsert;

/** Puts statistics in place of those of the same versions; of versions without any, none stay. */
export async function replaceStatistics(
  tx: Transaction,
  ids: readonly ItemVersionId[],
  rows: readonly NewStatistic[],
) {
  await tx.delete(itemStatistic).where(inArray(itemStatistic.itemVersionId, [...ids]));
  if (rows.length > 0) await tx.insert(itemStatistic).values([...rows]);
}
