import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { isCountedScore } from "@/db/latest";
import {
  assignment,
  attempt,
  campaign,
  candidate,
  finish,
  jobGroup,
  officer,
  score,
  sitting,
  test,
  unit,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { OfficerId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { inRoom } from "./sittings";

/** An officer who holds or held a post in `scope`, or undefined when absent or out of reach. */
export async function selectOptionalOfficer(db: Executor, scope: Scope, id: OfficerId) {
  const [row] = await db
    .select({ officer })
    .from(officer)
    .innerJoin(assignment, eq(assignment.officerId, officer.id))
    .where(and(eq(officer.id, id), within(scope, { unit: assignment.unitId })))
    .limit(1);
  return row?.officer;
}

/** Every post of an officer, the latest first, and whether its unit is in `scope`. */
export async function selectPostsOf(db: Executor, scope: Scope, id: OfficerId) {
  return db
    .select({
      id: assignment.id,
      unitId: assignment.unitId,
      unitName: unit.name,
      title: assignment.title,
      jobGroupCode: assignment.jobGroupCode,
      jobGroupName: jobGroup.name,
      jobGroupNameEn: jobGroup.nameEn,
      concurrent: assignment.concurrent,
      validFrom: assignment.validFrom,
      validTo: assignment.validTo,
      reached: sql<boolean>`${within(scope, { unit: assignment.unitId })}`,
    })
    .from(assignment)
    .innerJoin(unit, eq(unit.id, assignment.unitId))
    .innerJoin(jobGroup, eq(jobGroup.code, assignment.jobGroupCode))
    .where(eq(assignment.officerId, id))
    .orderBy(desc(assignment.validFrom), asc(assignment.concurrent), asc(assignment.id));
}

/** The sittings of rooms an officer was listed in, the latest first; the score only where `scope` reaches. */
export async function selectSittingsOf(db: Executor, scope: Scope, id: OfficerId) {
  const reached = within(scope, {
    unit: candidate.unitId,
    sitting: sitting.id,
    campaign: sitting.campaignId,
  });
  return db
    .select({
      candidateId: candidate.id,
      number: candidate.number,
      unitName: candidate.unitName,
      title: candidate.title,
      absenceReason: candidate.absenceReason,
      sittingId: sitting.id,
      sittingName: sitting.name,
      sittingState: sitting.state,
      windowFrom: sitting.windowFrom,
      testName: test.name,
      campaignId: campaign.id,
      campaignName: campaign.name,
      attemptState: attempt.state,
      points: sql<number | null>`case when ${reached} then ${score.points} end`,
      possible: sql<number | null>`case when ${reached} then ${score.possible} end`,
      passed: sql<boolean | null>`case when ${reached} then ${score.passed} end`,
    })
    .from(candidate)
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .innerJoin(test, eq(test.id, sitting.testId))
    .leftJoin(campaign, eq(campaign.id, sitting.campaignId))
    .leftJoin(
      attempt,
      and(eq(attempt.candidateId, candidate.id), sql`${attempt.state} <> 'voided'`),
    )
    .leftJoin(finish, and(eq(finish.attemptId, attempt.id), finish.current))
    .leftJoin(score, isCountedScore)
    .where(and(eq(candidate.officerId, id), inRoom))
    .orderBy(desc(sitting.windowFrom), desc(candidate.id));
}
