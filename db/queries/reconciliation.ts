import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import {
  assignment,
  attempt,
  candidate,
  finding,
  officer,
  record,
  sitting,
  unit,
  unitEvent,
  unitEventUnit,
  visit,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { CampaignId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { inForceOn } from "./units";
import { heldOn } from "./officers";

/** Every change of the organisation with its day, latest first. */
export async function selectDatedChanges(db: Executor) {
  const sideOf = (side: "from" | "to") =>
    sql<
      string[]
    >`coalesce(array_agg(${unitEventUnit.unitId}::text) filter (where ${unitEventUnit.side} = ${side}), '{}')`;
  return db
    .select({ on: unitEvent.occurredOn, from: sideOf("from"), to: sideOf("to") })
    .from(unitEvent)
    .innerJoin(unitEventUnit, eq(unitEventUnit.eventId, unitEvent.id))
    .groupBy(unitEvent.id)
    .orderBy(desc(unitEvent.occurredOn), asc(unitEvent.id));
}

/** Every unit ever by name, and whether it is in force on a day. */
export async function selectUnitsOn(db: Executor, on: string) {
  return db
    .select({ id: unit.id, name: unit.name, current: sql<boolean>`(${inForceOn(on)})` })
    .from(unit)
    .orderBy(asc(unit.name), asc(unit.id));
}

const person = {
  officerId: officer.id,
  staffCode: officer.staffCode,
  familyName: officer.familyName,
  middleName: officer.middleName,
  givenName: officer.givenName,
};

/** Whoever was listed for a test of a campaign, with the unit held then: once a unit. */
export async function selectListedOfficers(db: Executor, scope: Scope, campaignId: CampaignId) {
  return db
    .selectDistinctOn([candidate.unitId, candidate.officerId], {
      ...person,
      unitId: candidate.unitId,
      title: candidate.title,
    })
    .from(candidate)
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .where(and(eq(sitting.campaignId, campaignId), within(scope, { unit: candidate.unitId })))
    .orderBy(asc(candidate.unitId), asc(candidate.officerId), asc(candidate.id));
}

/** Every attempt at a test of a campaign, with the unit of whoever made it. */
export async function selectAttemptsMade(db: Executor, scope: Scope, campaignId: CampaignId) {
  return db
    .select({
      ...person,
      id: attempt.id,
      unitId: candidate.unitId,
      title: candidate.title,
      state: attempt.state,
      number: candidate.number,
      sittingName: sitting.name,
    })
    .from(attempt)
    .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .where(and(eq(sitting.campaignId, campaignId), within(scope, { unit: candidate.unitId })))
    .orderBy(asc(attempt.id));
}

/** Every inspection record of a campaign, with its unit. */
export async function selectRecordsKept(db: Executor, scope: Scope, campaignId: CampaignId) {
  return db
    .select({ id: record.id, unitId: visit.unitId, state: visit.state })
    .from(record)
    .innerJoin(visit, eq(visit.id, record.visitId))
    .where(and(eq(visit.campaignId, campaignId), within(scope, { unit: visit.unitId })))
    .orderBy(asc(record.id));
}

/** Every finding of a campaign, issued or drafted, with its unit. */
export async function selectFindingsMade(db: Executor, scope: Scope, campaignId: CampaignId) {
  return db
    .select({ id: finding.id, unitId: visit.unitId, visitId: visit.id, text: finding.text })
    .from(finding)
    .innerJoin(visit, eq(visit.id, finding.visitId))
    .where(and(eq(visit.campaignId, campaignId), within(scope, { unit: visit.unitId })))
    .orderBy(asc(finding.id));
}

/** The main posts that people held over time. */
export async function selectMainPosts(db: Executor, officerIds: readonly string[]) {
  if (officerIds.length === 0) return [];
  return db
    .select({
      officerId: assignment.officerId,
      unitId: assignment.unitId,
      from: assignment.validFrom,
      until: assignment.validTo,
    })
    .from(assignment)
    .where(
      and(
        eq(assignment.concurrent, false),
        sql`${assignment.officerId}::text in
          (select jsonb_array_elements_text(${JSON.stringify(officerIds)}::jsonb))`,
      ),
    )
    .orderBy(asc(assignment.officerId), asc(assignment.validFrom));
}

/** Whoever had a main post on a day, within `scope`, and where. */
export async function selectStaffOn(db: Executor, scope: Scope, on: string) {
  return db
    .select({ ...person, unitId: assignment.unitId, title: assignment.title })
    .from(assignment)
    .innerJoin(officer, eq(officer.id, assignment.officerId))
    .where(
      and(eq(assignment.concurrent, false), heldOn(on), within(scope, { unit: assignment.unitId })),
    )
    .orderBy(asc(officer.givenName), asc(officer.familyName), asc(officer.id));
}

/** The main posts that some people held on a day, wherever. */
export async function selectPostsOfOn(db: Executor, officerIds: readonly string[], on: string) {
  if (officerIds.length === 0) return [];
  return db
    .select({ officerId: assignment.officerId, unitId: assignment.unitId })
    .from(assignment)
    .where(
      and(
        eq(assignment.concurrent, false),
        heldOn(on),
        inArray(
          sql`${assignment.officerId}::text`,
          sql`(select jsonb_array_elements_text(${JSON.stringify(officerIds)}::jsonb))`,
        ),
      ),
    );
}
