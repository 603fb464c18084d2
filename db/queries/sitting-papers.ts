import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { isCountedScore, isLatestTry } from "@/db/latest";
import {
  approval,
  attempt,
  auditEvent,
  blueprintCell,
  campaign,
  candidate,
  finish,
  incident,
  officer,
  score,
  sitting,
  sittingInvigilator,
  test,
  timeGrant,
  unit,
  user,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { AttemptId, SittingId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { listOrder } from "./candidate-list";
import { inRoom, sittingHandles } from "./sittings";

/** A sitting as its papers name it, or undefined when absent or out of any of the scopes. */
export async function selectOptionalPaperSitting(
  db: Executor,
  scopes: readonly Scope[],
  id: SittingId,
) {
  const [row] = await db
    .select({
      id: sitting.id,
      name: sitting.name,
      room: sitting.room,
      state: sitting.state,
      windowFrom: sitting.windowFrom,
      windowTo: sitting.windowTo,
      openedAt: sitting.openedAt,
      startedAt: sitting.startedAt,
      closedAt: sitting.closedAt,
      ownerName: unit.name,
      campaignName: campaign.name,
      decisionNumber: campaign.decisionNumber,
      decisionOn: campaign.decisionOn,
      testName: test.name,
      allowanceS: test.allowanceS,
      cutPercent: test.cutPercent,
      scale: test.scale,
      items: sql<number>`(select coalesce(sum(${blueprintCell.count}), 0) from ${blueprintCell}
        where ${blueprintCell.blueprintId} = ${test.blueprintId})`.mapWith(Number),
    })
    .from(sitting)
    .innerJoin(test, eq(test.id, sitting.testId))
    .innerJoin(unit, eq(unit.id, sitting.ownerUnitId))
    .leftJoin(campaign, eq(campaign.id, sitting.campaignId))
    .where(
      and(eq(sitting.id, id), inRoom, ...scopes.map((scope) => within(scope, sittingHandles))),
    );
  return row;
}

export type PaperSitting = NonNullable<Awaited<ReturnType<typeof selectOptionalPaperSitting>>>;

/** Who invigilates, with the position each holds. */
export async function selectOfficials(db: Executor, id: SittingId) {
  return db
    .select({ name: user.displayName, position: user.position })
    .from(sittingInvigilator)
    .innerJoin(user, eq(user.id, sittingInvigilator.userId))
    .where(eq(sittingInvigilator.sittingId, id))
    .orderBy(asc(user.displayName), asc(user.id));
}

/** A candidate with the paper handed in and what it scored. */
const sat = {
  number: candidate.number,
  familyName: officer.familyName,
  middleName: officer.middleName,
  givenName: officer.givenName,
  birthDate: officer.birthDate,
  unitName: candidate.unitName,
  title: candidate.title,
  walkIn: candidate.walkIn,
  absenceReason: candidate.absenceReason,
  attemptState: attempt.state,
  startedAt: attempt.startedAt,
  receipt: finish.number,
  finishKind: finish.kind,
  finishedAt: finish.finishedAt,
  answered: finish.answered,
  total: finish.total,
  digest: finish.digest,
  points: score.points,
  possible: score.possible,
  passed: score.passed,
  lateAnswers:
    sql<number>`(select count(*) from late_event l where l.attempt_id = ${attempt.id})`.mapWith(
      Number,
    ),
  admittedAnswers: sql<number>`(select count(*) from response_event e
    where e.attempt_id = ${attempt.id} and e.admitted_by is not null)`.mapWith(Number),
};

/** Everybody listed in a sitting, by number, with the paper handed in and what it scored. */
export async function selectPaperCandidates(db: Executor, sittingId: SittingId) {
  return db
    .select(sat)
    .from(candidate)
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .leftJoin(attempt, and(eq(attempt.candidateId, candidate.id), isLatestTry))
    .leftJoin(finish, and(eq(finish.attemptId, attempt.id), finish.current))
    .leftJoin(score, isCountedScore)
    .where(eq(candidate.sittingId, sittingId))
    .orderBy(...listOrder);
}

export type PaperCandidate = Awaited<ReturnType<typeof selectPaperCandidates>>[number];

/** Whom something in a sitting concerns; nulls: the room. */
const concerned = {
  attemptId: attempt.id,
  number: candidate.number,
  familyName: officer.familyName,
  middleName: officer.middleName,
  givenName: officer.givenName,
  unitName: candidate.unitName,
  title: candidate.title,
};

/** What was recorded in a sitting, the earliest first; raised hands are no incidents. */
export async function selectPaperIncidents(db: Executor, sittingId: SittingId) {
  return db
    .select({
      id: incident.id,
      kind: incident.kind,
      sanction: incident.sanction,
      note: incident.note,
      at: incident.at,
      recordedBy: user.displayName,
      ...concerned,
    })
    .from(incident)
    .leftJoin(user, eq(user.id, incident.recordedBy))
    .leftJoin(attempt, eq(attempt.id, incident.attemptId))
    .leftJoin(candidate, eq(candidate.id, attempt.candidateId))
    .leftJoin(officer, eq(officer.id, candidate.officerId))
    .where(eq(incident.sittingId, sittingId))
    .orderBy(asc(incident.at), asc(incident.id));
}

export type PaperIncident = Awaited<ReturnType<typeof selectPaperIncidents>>[number];

/** Time given in a sitting, the earliest first. */
export async function selectPaperGrants(db: Executor, sittingId: SittingId) {
  const { attemptId: _attempt, ...person } = concerned;
  return db
    .select({
      at: timeGrant.at,
      extraS: timeGrant.extraS,
      reason: timeGrant.reason,
      grantedBy: user.displayName,
      approvedBy: sql<string | null>`(select u.display_name from "user" u
        where u.id = ${timeGrant.approvedBy})`,
      attemptId: timeGrant.attemptId,
      ...person,
    })
    .from(timeGrant)
    .innerJoin(user, eq(user.id, timeGrant.grantedBy))
    .innerJoin(attempt, eq(attempt.id, timeGrant.attemptId))
    .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .where(eq(attempt.sittingId, sittingId))
    .orderBy(asc(timeGrant.at), asc(candidate.number), asc(timeGrant.id));
}

export type PaperGrant = Awaited<ReturnType<typeof selectPaperGrants>>[number];

/** Acts upon the course of a sitting or of papers in it, the earliest first, from the log. */
export async function selectPaperInterventions<Act extends string>(
  db: Executor,
  sittingId: SittingId,
  acts: readonly Act[],
) {
  const { attemptId, ...person } = concerned;
  const rows = await db
    .select({
      act: sql<Act>`${auditEvent.act}`,
      at: auditEvent.at,
      reason: sql<string>`coalesce(${auditEvent.detail} ->> 'reason', '')`,
      by: sql<string>`coalesce(${user.displayName}, '')`,
      requestedBy: sql<string | null>`(select u.display_name from ${approval} a
        join "user" u on u.id = a.requested_by
        where a.id::text = ${auditEvent.detail} ->> 'approvalId')`,
      attemptId: sql<AttemptId | null>`${attemptId}`,
      ...person,
    })
    .from(auditEvent)
    .leftJoin(user, eq(user.id, auditEvent.actorId))
    .leftJoin(
      attempt,
      and(
        eq(auditEvent.subjectType, "attempt"),
        eq(auditEvent.subjectId, sql`${attempt.id}::text`),
      ),
    )
    .leftJoin(candidate, eq(candidate.id, attempt.candidateId))
    .leftJoin(officer, eq(officer.id, candidate.officerId))
    .where(
      and(
        inArray(auditEvent.act, [...acts]),
        sql`(${auditEvent.subjectType}, ${auditEvent.subjectId}) in (
          select 'sitting', ${sittingId}::text union all
          select 'attempt', x.id::text from attempt x where x.sitting_id = ${sittingId})`,
      ),
    )
    .orderBy(asc(auditEvent.at), asc(auditEvent.id));
  return rows;
}

export type PaperIntervention = Awaited<ReturnType<typeof selectPaperInterventions>>[number];
