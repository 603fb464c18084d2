import { and, asc, count, countDistinct, desc, eq, gt, isNull, max, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor, Transaction } from "@/db/client";
import { isCountedScore } from "@/db/latest";
import { paperColumns } from "@/db/queries/finishes";
import {
  attempt,
  candidate,
  finish,
  formItem,
  item,
  itemVersion,
  resultRelease,
  score,
  scoringRevision,
  sitting,
  test,
  user,
} from "@/db/schema";
import type { ItemId, ItemVersionId, ScoringRevisionId, UserId } from "@/lib/domain/ids";

export type NewScoringRevision = typeof scoringRevision.$inferInsert;

/** Undefined when another request for the same version waits. */
export async function insertScoringRevision(
  tx: Transaction,
  values: NewScoringRevision,
): Promise<ScoringRevisionId | undefined> {
  const [row] = await tx
    .insert(scoringRevision)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: scoringRevision.id });
  return row?.id;
}

const requester = alias(user, "requester");
const decider = alias(user, "decider");
const keySource = alias(itemVersion, "key_source");

const columns = {
  id: scoringRevision.id,
  itemId: itemVersion.itemId,
  code: item.code,
  stem: itemVersion.stem,
  itemVersionId: scoringRevision.itemVersionId,
  version: itemVersion.version,
  ruling: scoringRevision.ruling,
  keyFrom: keySource.version,
  reason: scoringRevision.reason,
  requestedBy: scoringRevision.requestedBy,
  requestedByName: requester.displayName,
  requestedAt: scoringRevision.requestedAt,
  decidedByName: decider.displayName,
  decidedAt: scoringRevision.decidedAt,
  decision: scoringRevision.decision,
  answer: scoringRevision.answer,
  effect: scoringRevision.effect,
};

function revisions(db: Executor) {
  return db
    .select(columns)
    .from(scoringRevision)
    .innerJoin(itemVersion, eq(itemVersion.id, scoringRevision.itemVersionId))
    .innerJoin(item, eq(item.id, itemVersion.itemId))
    .innerJoin(requester, eq(requester.id, scoringRevision.requestedBy))
    .leftJoin(decider, eq(decider.id, scoringRevision.decidedBy))
    .leftJoin(keySource, eq(keySource.id, scoringRevision.keyFromId))
    .$dynamic();
}

/** What was asked for and decided about the answers to a question, the newest first. */
export async function selectRevisionsOfItem(db: Executor, itemId: ItemId) {
  return revisions(db).where(eq(itemVersion.itemId, itemId)).orderBy(desc(scoringRevision.id));
}

/** Requests that wait for a second person, the oldest first. */
export async function selectWaitingRevisions(db: Executor, limit: number) {
  return revisions(db)
    .where(isNull(scoringRevision.decision))
    .orderBy(asc(scoringRevision.id))
    .limit(limit);
}

/** How many wait for this person, who asked for none of them. */
export async function countRevisionsToDecide(db: Executor, userId: UserId): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(scoringRevision)
    .where(and(isNull(scoringRevision.decision), ne(scoringRevision.requestedBy, userId)));
  return row?.waiting ?? 0;
}

export async function selectOptionalRevision(db: Executor, id: ScoringRevisionId) {
  const [row] = await revisions(db).where(eq(scoringRevision.id, id));
  return row;
}

/** The request, locked until `tx` ends. */
export async function lockScoringRevision(tx: Transaction, id: ScoringRevisionId) {
  const [row] = await tx
    .select()
    .from(scoringRevision)
    .where(eq(scoringRevision.id, id))
    .for("update");
  return row;
}

export type Decided = Required<
  Pick<NewScoringRevision, "decidedBy" | "decidedAt" | "decision" | "answer" | "effect">
>;

export async function updateRevisionDecided(
  tx: Transaction,
  id: ScoringRevisionId,
  values: Decided,
) {
  await tx.update(scoringRevision).set(values).where(eq(scoringRevision.id, id));
}

/** Of a finish that counts: its form holds the item version. */
const holds = (id: ItemVersionId) => sql`exists (select from form_item held
  where held.form_id = ${attempt.formId} and held.item_version_id = ${id})`;

/** The versions of a question that were answered in tests: by how many, where, and when last. */
export async function selectAnsweredVersions(db: Executor, itemId: ItemId) {
  return db
    .select({
      version: itemVersion.version,
      attempts: count(),
      sittings: countDistinct(attempt.sittingId),
      lastAt: max(finish.finishedAt),
    })
    .from(itemVersion)
    .innerJoin(formItem, eq(formItem.itemVersionId, itemVersion.id))
    .innerJoin(attempt, eq(attempt.formId, formItem.formId))
    .innerJoin(finish, and(eq(finish.attemptId, attempt.id), eq(finish.current, true)))
    .where(eq(itemVersion.itemId, itemId))
    .groupBy(itemVersion.id)
    .orderBy(desc(itemVersion.version));
}

/**
 * Scored finishes that count and whose form holds an item version, by receipt, after the receipt
 * `after`; with the score they have. Only a pool with keys may score them.
 */
export async function selectScoredFinishes(
  db: Executor,
  { itemVersionId, after, limit }: { itemVersionId: ItemVersionId; after: number; limit: number },
) {
  return db
    .select({
      number: finish.number,
      ...paperColumns,
      sittingName: sitting.name,
      testName: test.name,
      windowFrom: sitting.windowFrom,
      released: sql<boolean>`exists (select from ${resultRelease}
        where ${resultRelease.sittingId} = ${sitting.id})`,
      points: score.points,
      possible: score.possible,
      passed: score.passed,
    })
    .from(finish)
    .innerJoin(attempt, eq(attempt.id, finish.attemptId))
    .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
    .innerJoin(sitting, eq(sitting.id, attempt.sittingId))
    .innerJoin(test, eq(test.id, sitting.testId))
    .innerJoin(score, isCountedScore)
    .where(and(eq(finish.current, true), holds(itemVersionId), gt(finish.number, after)))
    .orderBy(asc(finish.number))
    .limit(limit);
}

/** Has every finish that counts and whose form holds an item version scored anew. */
export async function updateFinishesUnscored(tx: Transaction, id: ItemVersionId) {
  await tx.execute(sql`
    update ${finish} set scored = false
     where current and attempt_id in (
       select a.id from attempt a join form_item i on i.form_id = a.form_id
        where i.item_version_id = ${id})`);
}
