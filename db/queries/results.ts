import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { isCountedScore } from "@/db/latest";
import {
  attempt,
  candidate,
  finish,
  officer,
  score,
  sitting,
  unit,
  unitResult,
  visit,
} from "@/db/schema";
import { within } from "@/db/scope";
import { resultShown } from "./released";
import type { CampaignId, UnitId, VisitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";

/**
 * Every candidate of a unit in the sittings of a campaign, with attempt and score: the facts that
 * a unit's result is computed from.
 */
export async function selectUnitFacts(
  db: Executor,
  { campaignId, unitId }: { campaignId: CampaignId; unitId: UnitId },
) {
  return db
    .select({
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
      attemptId: attempt.id,
      attemptState: attempt.state,
      startedAt: attempt.startedAt,
      finishedAt: finish.finishedAt,
      points: score.points,
      possible: score.possible,
      passed: score.passed,
      detail: score.detail,
    })
    .from(candidate)
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .leftJoin(
      attempt,
      and(eq(attempt.candidateId, candidate.id), sql`${attempt.state} <> 'voided'`),
    )
    .leftJoin(finish, and(eq(finish.attemptId, attempt.id), finish.current))
    .leftJoin(score, isCountedScore)
    .where(and(eq(sitting.campaignId, campaignId), eq(candidate.unitId, unitId)))
    .orderBy(
      asc(officer.givenName),
      asc(officer.familyName),
      asc(officer.middleName),
      asc(candidate.id),
    );
}

export type UnitFact = Awaited<ReturnType<typeof selectUnitFacts>>[number];

/** The visit whose figures a unit's result feeds, locked: one roll-up of a unit at a time. */
export async function lockVisitOfUnit(tx: Transaction, campaignId: CampaignId, unitId: UnitId) {
  const [row] = await tx
    .select({ id: visit.id, population: visit.population })
    .from(visit)
    .where(and(eq(visit.campaignId, campaignId), eq(visit.unitId, unitId)))
    .for("update");
  return row;
}

export async function upsertUnitResult(tx: Transaction, values: typeof unitResult.$inferInsert) {
  const { campaignId: _campaign, unitId: _unit, ...figures } = values;
  await tx
    .insert(unitResult)
    .values(values)
    .onConflictDoUpdate({ target: [unitResult.campaignId, unitResult.unitId], set: figures });
}

/** The result of the unit of a visit, or undefined before anybody of it is listed. */
export async function selectOptionalUnitResult(db: Executor, visitId: VisitId) {
  const [row] = await db
    .select({ result: unitResult })
    .from(visit)
    .innerJoin(
      unitResult,
      and(eq(unitResult.campaignId, visit.campaignId), eq(unitResult.unitId, visit.unitId)),
    )
    .where(eq(visit.id, visitId));
  return row?.result;
}

/** Whether the result of the unit of a visit may be shown to those who read `early` this far. */
export async function isResultShown(db: Executor, early: Scope, visitId: VisitId) {
  const [row] = await db
    .select({ id: visit.id })
    .from(visit)
    .where(and(eq(visit.id, visitId), resultShown(early)));
  return row !== undefined;
}

/** The results of units in a campaign that may be shown to those who read `early` this far. */
export async function selectUnitResults(
  db: Executor,
  early: Scope,
  campaignId: CampaignId,
  unitIds?: readonly UnitId[],
) {
  return db
    .select({ result: unitResult, unitName: unit.name, groupId: unit.groupId, visitId: visit.id })
    .from(unitResult)
    .innerJoin(unit, eq(unit.id, unitResult.unitId))
    .innerJoin(
      visit,
      and(eq(visit.campaignId, unitResult.campaignId), eq(visit.unitId, unitResult.unitId)),
    )
    .where(
      and(
        eq(unitResult.campaignId, campaignId),
        resultShown(early),
        unitIds ? inArray(unitResult.unitId, [...unitIds]) : undefined,
      ),
    )
    .orderBy(asc(unit.name), asc(unit.id));
}

/** Whether the visit of a unit in a campaign lies in `scope`. */
export async function selectOptionalVisitOfUnit(
  db: Executor,
  scope: Scope,
  { campaignId, unitId }: { campaignId: CampaignId; unitId: UnitId },
) {
  const [row] = await db
    .select({
      id: visit.id,
      population: visit.population,
      unitName: unit.name,
      groupId: unit.groupId,
    })
    .from(visit)
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .where(
      and(
        eq(visit.campaignId, campaignId),
        eq(visit.unitId, unitId),
        within(scope, { unit: visit.unitId, visit: visit.id }),
      ),
    );
  return row;
}

/** Units with a score that their kept result has not seen: a process died between the two. */
export async function selectStaleUnits(db: Executor) {
  return db
    .selectDistinct({
      campaignId: sql<CampaignId>`${sitting.campaignId}`,
      unitId: candidate.unitId,
    })
    .from(score)
    .innerJoin(attempt, eq(attempt.id, score.attemptId))
    .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .innerJoin(
      visit,
      and(eq(visit.campaignId, sitting.campaignId), eq(visit.unitId, candidate.unitId)),
    )
    .leftJoin(
      unitResult,
      and(eq(unitResult.campaignId, sitting.campaignId), eq(unitResult.unitId, candidate.unitId)),
    )
    .where(sql`${unitResult.computedAt} is null or ${score.at} > ${unitResult.computedAt}`);
}
