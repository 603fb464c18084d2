import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor, Transaction } from "@/db/client";
import {
  attempt,
  finish,
  handAnswer,
  handMark,
  itemKey,
  itemVersion,
  sitting,
  test,
} from "@/db/schema";
import type { HandAnswerId, HandMarkId, SittingId, UserId } from "@/lib/domain/ids";
import { countedAnswer, keyOfAnswer } from "./hand-answers";

/** Marks of answers that still count. */
const counting = sql`${attempt.state} <> 'voided'`;

/** By question, so that one is marked through before the next, and then as the codes fall. */
const queueOrder = [asc(handAnswer.itemVersionId), asc(handAnswer.code), asc(handMark.id)];

/** The sittings a person marks in, by their tests: a sitting's own name may tell whose it is. */
export async function selectOwnQueues(db: Executor, markerId: UserId) {
  return db
    .select({
      sittingId: sitting.id,
      testName: test.name,
      closedAt: sitting.closedAt,
      given: sql<number>`count(*)`.mapWith(Number),
      handedIn: sql<number>`count(${handMark.handedInAt})`.mapWith(Number),
      deciding: sql<number>`count(*) filter (where ${handMark.round} = 3)`.mapWith(Number),
      next: sql<HandMarkId | null>`(array_agg(${handMark.id} order by ${handAnswer.itemVersionId},
        ${handAnswer.code}) filter (where ${handMark.handedInAt} is null))[1]`,
    })
    .from(handMark)
    .innerJoin(handAnswer, eq(handAnswer.id, handMark.answerId))
    .innerJoin(finish, countedAnswer)
    .innerJoin(attempt, eq(attempt.id, handAnswer.attemptId))
    .innerJoin(sitting, eq(sitting.id, handAnswer.sittingId))
    .innerJoin(test, eq(test.id, sitting.testId))
    .where(and(eq(handMark.markerId, markerId), counting))
    .groupBy(sitting.id, test.name)
    .orderBy(sql`${sitting.closedAt} desc nulls first`, asc(sitting.id));
}

/** What a person was given in a sitting, in the order of the queue. */
export async function selectOwnMarks(
  db: Executor,
  { markerId, sittingId }: { readonly markerId: UserId; readonly sittingId: SittingId },
) {
  return db
    .select({
      id: handMark.id,
      code: handAnswer.code,
      round: handMark.round,
      points: handMark.points,
      handedInAt: handMark.handedInAt,
    })
    .from(handMark)
    .innerJoin(handAnswer, eq(handAnswer.id, handMark.answerId))
    .innerJoin(finish, countedAnswer)
    .innerJoin(attempt, eq(attempt.id, handAnswer.attemptId))
    .where(and(eq(handMark.markerId, markerId), eq(handAnswer.sittingId, sittingId), counting))
    .orderBy(...queueOrder);
}

type OwnMark = { readonly markerId: UserId; readonly id: HandMarkId };

/** An answer given to a person, with its rubric; nothing of it tells whose it is. Needs keys. */
export async function selectOwnMark(keys: Executor, { markerId, id }: OwnMark) {
  const [row] = await keys
    .select({
      id: handMark.id,
      answerId: handMark.answerId,
      round: handMark.round,
      points: handMark.points,
      comment: handMark.comment,
      handedInAt: handMark.handedInAt,
      sittingId: handAnswer.sittingId,
      code: handAnswer.code,
      position: handAnswer.position,
      testName: test.name,
      stem: itemVersion.stem,
      interaction: itemVersion.interaction,
      key: itemKey.key,
      snapshot: finish.snapshot,
    })
    .from(handMark)
    .innerJoin(handAnswer, eq(handAnswer.id, handMark.answerId))
    .innerJoin(finish, countedAnswer)
    .innerJoin(attempt, eq(attempt.id, handAnswer.attemptId))
    .innerJoin(sitting, eq(sitting.id, handAnswer.sittingId))
    .innerJoin(test, eq(test.id, sitting.testId))
    .innerJoin(itemVersion, eq(itemVersion.id, handAnswer.itemVersionId))
    .innerJoin(itemKey, keyOfAnswer)
    .where(and(eq(handMark.id, id), eq(handMark.markerId, markerId), counting));
  return row;
}

/**
 * A mark that is a person's own, with its rubric. All marks of its answer are locked until `tx` ends,
 * always in one order: two markers who hand in at once do so one after the other. Needs keys.
 */
export async function lockOwnMark(tx: Transaction, { markerId, id }: OwnMark) {
  await tx.execute(sql`select from hand_mark where answer_id =
    (select answer_id from hand_mark where id = ${id} and marker_id = ${markerId})
    order by id for update`);
  const [row] = await tx
    .select({ mark: handMark, sittingId: handAnswer.sittingId, key: itemKey.key })
    .from(handMark)
    .innerJoin(handAnswer, eq(handAnswer.id, handMark.answerId))
    .innerJoin(finish, countedAnswer)
    .innerJoin(attempt, eq(attempt.id, handAnswer.attemptId))
    .innerJoin(itemKey, keyOfAnswer)
    .where(and(eq(handMark.id, id), eq(handMark.markerId, markerId), counting));
  return row;
}

/** What the two markers gave, without who they are, for whoever decides between them. */
export async function selectRoundMarks(db: Executor, answerId: HandAnswerId) {
  return db
    .select({ round: handMark.round, points: handMark.points, comment: handMark.comment })
    .from(handMark)
    .where(and(eq(handMark.answerId, answerId), sql`${handMark.handedInAt} is not null`))
    .orderBy(asc(handMark.round));
}

const first = alias(handMark, "first");
const second = alias(handMark, "second");
const third = alias(handMark, "third");

/** How far the answers of a sitting have come, by their codes, whoever they are of. Needs keys. */
export async function selectSittingAnswers(keys: Executor, sittingId: SittingId) {
  const marked = (table: typeof first) => ({
    markerId: table.markerId,
    points: table.points,
    handedInAt: table.handedInAt,
  });
  return keys
    .select({
      id: handAnswer.id,
      code: handAnswer.code,
      position: handAnswer.position,
      key: itemKey.key,
      first: marked(first),
      second: marked(second as unknown as typeof first),
      third: marked(third as unknown as typeof first),
      settled: sql<{ points: number; of: number; by: "mean" | "third" } | null>`(
        select jsonb_build_object('points', s.points, 'of', s.of, 'by', s.by)
          from hand_score s where s.answer_id = ${handAnswer.id})`,
    })
    .from(handAnswer)
    .innerJoin(finish, countedAnswer)
    .innerJoin(attempt, eq(attempt.id, handAnswer.attemptId))
    .innerJoin(itemKey, keyOfAnswer)
    .leftJoin(first, and(eq(first.answerId, handAnswer.id), eq(first.round, 1)))
    .leftJoin(second, and(eq(second.answerId, handAnswer.id), eq(second.round, 2)))
    .leftJoin(third, and(eq(third.answerId, handAnswer.id), eq(third.round, 3)))
    .where(and(eq(handAnswer.sittingId, sittingId), counting))
    .orderBy(asc(handAnswer.itemVersionId), asc(handAnswer.code), asc(handAnswer.id));
}

/** How many answers the person was given and has not handed in a mark for. */
export async function countOwnOpenMarks(db: Executor, markerId: UserId): Promise<number> {
  const [row] = await db
    .select({ open: sql<number>`count(*)`.mapWith(Number) })
    .from(handMark)
    .innerJoin(handAnswer, eq(handAnswer.id, handMark.answerId))
    .innerJoin(finish, countedAnswer)
    .innerJoin(attempt, eq(attempt.id, handAnswer.attemptId))
    .where(and(eq(handMark.markerId, markerId), isNull(handMark.handedInAt), counting));
  return row?.open ?? 0;
}
