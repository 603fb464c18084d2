import { and, asc, count, eq, inArray, isNotNull, notInArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { isCountedScore, isLatestTry } from "@/db/latest";
import {
  attempt,
  candidate,
  contestAudience,
  finish,
  officer,
  roundRank,
  roundRanking,
  score,
} from "@/db/schema";
import type { AudienceId, CandidateId, OfficerId, SittingId } from "@/lib/domain/ids";

/** Everybody who handed in at a round and has a score. */
export async function selectEntrants(db: Executor, sittingId: SittingId) {
  return db
    .select({
      candidateId: candidate.id,
      officerId: candidate.officerId,
      audienceId: sql<AudienceId>`${candidate.audienceId}`,
      guess: candidate.guess,
      points: score.points,
      possible: score.possible,
      finishedAt: finish.finishedAt,
    })
    .from(candidate)
    .innerJoin(attempt, and(eq(attempt.candidateId, candidate.id), isLatestTry))
    .innerJoin(finish, and(eq(finish.attemptId, attempt.id), finish.current))
    .innerJoin(score, isCountedScore)
    .where(
      and(
        eq(candidate.sittingId, sittingId),
        inArray(attempt.state, ["submitted", "expired"]),
        isNotNull(candidate.audienceId),
      ),
    )
    .orderBy(asc(candidate.id));
}

export type NewRanking = typeof roundRanking.$inferInsert;
export type NewRank = typeof roundRank.$inferInsert;

/** So many rows a statement: PostgreSQL takes 65,535 parameters. */
const batch = 5000;

/** Puts a ranking in the place of the one that was there. */
export async function replaceRanking(
  tx: Transaction,
  ranking: NewRanking,
  ranks: readonly NewRank[],
) {
  await tx.delete(roundRanking).where(eq(roundRanking.sittingId, ranking.sittingId));
  await tx.insert(roundRanking).values(ranking);
  for (let from = 0; from < ranks.length; from += batch) {
    await tx.insert(roundRank).values(ranks.slice(from, from + batch));
  }
}

/** What was to be guessed in rounds that were ranked, and how many are ranked. */
export async function selectRankings(db: Executor, sittingIds: readonly SittingId[]) {
  if (sittingIds.length === 0) return [];
  return db
    .select()
    .from(roundRanking)
    .where(inArray(roundRanking.sittingId, [...sittingIds]));
}

const listed = {
  candidateId: roundRank.candidateId,
  sittingId: roundRank.sittingId,
  audienceId: sql<AudienceId>`${candidate.audienceId}`,
  audienceName: contestAudience.name,
  rank: roundRank.rank,
  prize: roundRank.prize,
  points: roundRank.points,
  possible: roundRank.possible,
  guess: candidate.guess,
  off: roundRank.off,
  finishedAt: roundRank.finishedAt,
  number: candidate.number,
  familyName: officer.familyName,
  middleName: officer.middleName,
  givenName: officer.givenName,
  unitName: candidate.unitName,
  title: candidate.title,
};

function ranks(db: Executor) {
  return db
    .select(listed)
    .from(roundRank)
    .innerJoin(candidate, eq(candidate.id, roundRank.candidateId))
    .innerJoin(contestAudience, eq(contestAudience.id, candidate.audienceId))
    .innerJoin(officer, eq(officer.id, candidate.officerId));
}

const inOrder = [
  asc(contestAudience.position),
  asc(roundRank.rank),
  asc(officer.givenName),
  asc(roundRank.candidateId),
];

/** A page of the ranking of one audience, by rank. */
export async function selectRanks(
  db: Executor,
  { sittingId, audienceId }: { sittingId: SittingId; audienceId: AudienceId },
  { limit, offset }: { limit: number; offset: number },
) {
  return ranks(db)
    .where(and(eq(roundRank.sittingId, sittingId), eq(candidate.audienceId, audienceId)))
    .orderBy(...inOrder)
    .limit(limit)
    .offset(offset);
}

/** Everybody ranked in a round, audience by audience, by rank. */
export async function selectRoundRanks(db: Executor, sittingId: SittingId) {
  return ranks(db)
    .where(eq(roundRank.sittingId, sittingId))
    .orderBy(...inOrder);
}

/** How many of a round are ranked in each audience. */
export async function countRanks(db: Executor, sittingId: SittingId) {
  const rows = await db
    .select({ audienceId: sql<AudienceId>`${candidate.audienceId}`, total: count() })
    .from(roundRank)
    .innerJoin(candidate, eq(candidate.id, roundRank.candidateId))
    .where(eq(roundRank.sittingId, sittingId))
    .groupBy(candidate.audienceId);
  return new Map(rows.map(({ audienceId, total }) => [audienceId, total]));
}

/** Everybody in rounds who won a prize, audience by audience, by rank. */
export async function selectPrizes(db: Executor, sittingIds: readonly SittingId[]) {
  if (sittingIds.length === 0) return [];
  return ranks(db)
    .where(and(inArray(roundRank.sittingId, [...sittingIds]), isNotNull(roundRank.prize)))
    .orderBy(...inOrder);
}

/** The places of some entrants. */
export async function selectRanksOf(db: Executor, candidateIds: readonly CandidateId[]) {
  if (candidateIds.length === 0) return [];
  return ranks(db)
    .where(inArray(roundRank.candidateId, [...candidateIds]))
    .orderBy(...inOrder);
}

/**
 * How many officers of each unit, but for some, began a round, with the mean of those scored in
 * hundredths of a per cent.
 */
export async function selectTakersByUnit(
  db: Executor,
  { sittingId, without }: { sittingId: SittingId; without: ReadonlySet<OfficerId> },
) {
  return db
    .select({
      unitId: candidate.unitId,
      unitName: candidate.unitName,
      takers: sql<number>`count(distinct ${candidate.id})`.mapWith(Number),
      meanShare: sql<
        number | null
      >`round(avg(10000.0 * ${score.points} / nullif(${score.possible}, 0)))::int`,
    })
    .from(candidate)
    .innerJoin(attempt, and(eq(attempt.candidateId, candidate.id), isLatestTry))
    .leftJoin(finish, and(eq(finish.attemptId, attempt.id), finish.current))
    .leftJoin(score, isCountedScore)
    .where(
      and(
        eq(candidate.sittingId, sittingId),
        isNotNull(attempt.startedAt),
        notInArray(candidate.officerId, [...without]),
      ),
    )
    .groupBy(candidate.unitId, candidate.unitName);
}
