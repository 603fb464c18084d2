import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { isCountedScore } from "@/db/latest";
import { attempt, candidate, finish, officer, score, sitting, visit } from "@/db/schema";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import type { TopicScore } from "@/lib/domain/scoring/score-form";

type UnitInCampaign = { readonly campaignId: CampaignId; readonly unitId: UnitId };

const isOwnAttempt = eq(attempt.candidateId, candidate.id);

/** A list that may still change counts nowhere. */
const isPrepared = ne(sitting.state, "draft");

const isCurrentFinish = and(eq(finish.attemptId, attempt.id), finish.current);

const factColumns = {
  candidateId: candidate.id,
  officerId: candidate.officerId,
  number: candidate.number,
  familyName: officer.familyName,
  middleName: officer.middleName,
  givenName: officer.givenName,
  title: candidate.title,
  jobGroupCode: candidate.jobGroupCode,
  absenceReason: candidate.absenceReason,
  sittingId: candidate.sittingId,
  sittingState: sitting.state,
  windowFrom: sitting.windowFrom,
  attemptId: attempt.id,
  attemptState: attempt.state,
  startedAt: attempt.startedAt,
  finishedAt: finish.finishedAt,
  points: score.points,
  possible: score.possible,
  passed: score.passed,
  byTopic: sql<TopicScore[] | null>`${score.detail}->'byTopic'`,
};

/**
 * Every candidate of a unit in the sittings of a campaign whose lists stand, with attempt and score, by
 * name. A voided attempt has no score.
 */
export async function selectUnitFacts(db: Executor, { campaignId, unitId }: UnitInCampaign) {
  return db
    .select(factColumns)
    .from(candidate)
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .leftJoin(attempt, isOwnAttempt)
    .leftJoin(finish, isCurrentFinish)
    .leftJoin(score, isCountedScore)
    .where(and(eq(sitting.campaignId, campaignId), eq(candidate.unitId, unitId), isPrepared))
    .orderBy(
      asc(officer.givenName),
      asc(officer.familyName),
      asc(officer.middleName),
      asc(candidate.id),
    );
}

export type UnitFact = Awaited<ReturnType<typeof selectUnitFacts>>[number];

/**
 * What the results of units in a campaign are computed from: every candidate of theirs, as they
 * came, with as little of each as a sum needs.
 */
export async function selectRollupFacts(
  db: Executor,
  { campaignId, unitIds }: { campaignId: CampaignId; unitIds: readonly UnitId[] },
) {
  return db
    .select({
      unitId: candidate.unitId,
      officerId: candidate.officerId,
      jobGroupCode: candidate.jobGroupCode,
      absenceReason: candidate.absenceReason,
      sittingState: sitting.state,
      windowFrom: sitting.windowFrom,
      attemptState: attempt.state,
      startedAt: attempt.startedAt,
      points: score.points,
      possible: score.possible,
      passed: score.passed,
      byTopic: sql<TopicScore[] | null>`${score.detail}->'byTopic'`,
    })
    .from(candidate)
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .leftJoin(attempt, isOwnAttempt)
    .leftJoin(finish, isCurrentFinish)
    .leftJoin(score, isCountedScore)
    .where(
      and(eq(sitting.campaignId, campaignId), inArray(candidate.unitId, [...unitIds]), isPrepared),
    );
}

export type RollupFact = Awaited<ReturnType<typeof selectRollupFacts>>[number];

/**
 * The visits whose figures the results of units feed, locked: one roll-up of a unit at a time.
 * Always in the same order, so that two roll-ups never wait for each other.
 */
export async function lockVisitsOfUnits(
  tx: Transaction,
  { campaignId, unitIds }: { campaignId: CampaignId; unitIds: readonly UnitId[] },
) {
  return tx
    .select({ unitId: visit.unitId, population: visit.population })
    .from(visit)
    .where(and(eq(visit.campaignId, campaignId), inArray(visit.unitId, [...unitIds])))
    .orderBy(asc(visit.unitId))
    .for("update");
}

/** The units that a campaign visits. */
export async function selectVisitedUnits(db: Executor, campaignId: CampaignId) {
  const rows = await db
    .select({ unitId: visit.unitId })
    .from(visit)
    .where(eq(visit.campaignId, campaignId))
    .orderBy(asc(visit.unitId));
  return rows.map(({ unitId }) => unitId);
}
