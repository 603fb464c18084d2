import { and, asc, eq, inArray, isNotNull, max, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { attempt, candidate, contest, form, resultRelease, sitting, test } from "@/db/schema";
import { within } from "@/db/scope";
import type { ContestId, FormId, OfficerId, SittingId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";

// A round is a sitting with a contest. The queries of sittings leave rounds out: what is done to
// either is never done to the other by mistake.

const takers = sql<number>`(select count(distinct ${attempt.candidateId}) from ${attempt}
  where ${attempt.sittingId} = ${sitting.id} and ${attempt.startedAt} is not null)`.mapWith(Number);

const working = sql<number>`(select count(*) from ${attempt}
  where ${attempt.sittingId} = ${sitting.id} and ${attempt.state} in ('in_progress', 'paused'))`.mapWith(
  Number,
);

const columns = {
  id: sitting.id,
  contestId: sql<ContestId>`${sitting.contestId}`,
  roundNo: sql<number>`${sitting.roundNo}`.mapWith(Number),
  name: sitting.name,
  state: sitting.state,
  windowFrom: sitting.windowFrom,
  windowTo: sitting.windowTo,
  closedAt: sitting.closedAt,
  testName: test.name,
  allowanceS: test.allowanceS,
  scale: test.scale,
  releasedAt: resultRelease.at,
  takers,
  working,
  /** The database's clock at this look, by which the phase is told. */
  seenAt: sql<Date>`exam_clock()`.mapWith(sitting.windowFrom),
};

function rounds(db: Executor) {
  return db
    .select(columns)
    .from(sitting)
    .innerJoin(test, eq(test.id, sitting.testId))
    .leftJoin(
      resultRelease,
      and(eq(resultRelease.sittingId, sitting.id), eq(resultRelease.audience, "candidates")),
    );
}

/** The rounds of contests, in their order. */
export async function selectRounds(db: Executor, contestIds: readonly ContestId[]) {
  if (contestIds.length === 0) return [];
  return rounds(db)
    .where(inArray(sitting.contestId, [...contestIds]))
    .orderBy(asc(sitting.contestId), asc(sitting.roundNo));
}

/** One round, or undefined when absent or out of scope. */
export async function selectOptionalRound(db: Executor, scope: Scope, id: SittingId) {
  const [row] = await rounds(db).where(
    and(
      eq(sitting.id, id),
      isNotNull(sitting.contestId),
      within(scope, { unit: sitting.ownerUnitId }),
    ),
  );
  return row;
}

/** The round, locked until `tx` ends, or undefined when absent or out of scope. */
export async function lockRound(tx: Transaction, scope: Scope, id: SittingId) {
  const [row] = await tx
    .select()
    .from(sitting)
    .where(
      and(
        eq(sitting.id, id),
        isNotNull(sitting.contestId),
        within(scope, { unit: sitting.ownerUnitId }),
      ),
    )
    .for("update");
  return row;
}

/**
 * A round of a published contest with the contest, for somebody who wants to enter it. Held, but
 * shared: everybody else may enter as well, and whoever closes the round waits.
 */
export async function lockRoundToEnter(tx: Transaction, id: SittingId) {
  const [row] = await tx
    .select({ round: sitting, contest, test: { allowanceS: test.allowanceS, graceS: test.graceS } })
    .from(sitting)
    .innerJoin(contest, eq(contest.id, sitting.contestId))
    .innerJoin(test, eq(test.id, sitting.testId))
    .where(and(eq(sitting.id, id), isNotNull(contest.publishedAt)))
    .for("key share", { of: sitting });
  return row;
}

/** Rounds of a contest that are not published yet, locked, in their order. */
export async function lockDraftRounds(tx: Transaction, contestId: ContestId) {
  return tx
    .select()
    .from(sitting)
    .where(and(eq(sitting.contestId, contestId), eq(sitting.state, "draft")))
    .orderBy(asc(sitting.roundNo))
    .for("update");
}

/** The number that the next round of a contest gets. */
export async function selectNextRoundNo(db: Executor, contestId: ContestId): Promise<number> {
  const [row] = await db
    .select({ last: max(sitting.roundNo) })
    .from(sitting)
    .where(eq(sitting.contestId, contestId));
  return (row?.last ?? 0) + 1;
}

/** Ids of a round's forms by number. */
export async function selectFormIds(db: Executor, sittingId: SittingId): Promise<FormId[]> {
  const rows = await db
    .select({ id: form.id })
    .from(form)
    .where(eq(form.sittingId, sittingId))
    .orderBy(asc(form.number));
  return rows.map(({ id }) => id);
}

/** The next entrant's number, from 1. Gaps are nothing: who takes one may yet be refused. */
export async function takeEntryNumber(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ n: string }>(sql`select nextval('contest_entry')::text as n`);
  if (!row) throw new Error("the sequence gave nothing");
  return Number(row.n);
}

/** What an officer did in rounds: their own entries, by round. */
export async function selectEntriesOf(
  db: Executor,
  officerId: OfficerId,
  sittingIds: readonly SittingId[],
) {
  if (sittingIds.length === 0) return [];
  return db
    .select({
      sittingId: candidate.sittingId,
      candidateId: candidate.id,
      guess: candidate.guess,
      audienceId: candidate.audienceId,
      attemptState: attempt.state,
    })
    .from(candidate)
    .leftJoin(attempt, eq(attempt.candidateId, candidate.id))
    .where(and(eq(candidate.officerId, officerId), inArray(candidate.sittingId, [...sittingIds])));
}
