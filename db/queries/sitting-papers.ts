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
  sittingMessage,
  test,
  timeGrant,
  unit,
  user,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { TwoPersonAct } from "@/lib/domain/attempt/act";
import type { SittingId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { listOrder } from "./candidate-list";
import { concerned } from "./interventions";
import { countUncounted } from "./late-events";
import { readings } from "./live-room";
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
  extraS: candidate.extraAllowanceS,
  absenceReason: candidate.absenceReason,
  replaced: sql<{ by: string; reason: string; excused: boolean } | null>`(
    select jsonb_build_object('by', m.name, 'reason', r.reason, 'excused', r.excused)
      from sample_replacement r join sample_draw d on d.id = r.draw_id
      join sample_member m on m.draw_id = d.id and m.officer_id = r.replacement_id
      join sitting s on s.campaign_id = d.campaign_id
     where s.id = ${candidate.sittingId} and r.absent_id = ${candidate.officerId}
     order by d.number desc limit 1)`,
  attemptState: attempt.state,
  startedAt: attempt.startedAt,
  receipt: finish.number,
  finishKind: finish.kind,
  /** Whether the candidate handed in; a paper to which late answers were let in is still that one. */
  handedIn: sql<boolean>`exists (select from finish f join audit_event e
      on e.subject_type = 'attempt' and e.subject_id = f.attempt_id::text
     and e.act = 'attempt.submit' and e.detail ->> 'receipt' = f.number::text
    where f.attempt_id = ${finish.attemptId} and f.closed_at = ${finish.closedAt})`,
  finishedAt: finish.finishedAt,
  answered: finish.answered,
  total: finish.total,
  digest: finish.digest,
  points: score.points,
  possible: score.possible,
  passed: score.passed,
  lateAnswers: countUncounted(attempt.id),
  admittedAnswers: sql<number>`(select count(distinct e.position) from response_event e
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

/** What was put right in the paper of a sitting while people worked on it, the earliest first. */
export async function selectPaperErrata(db: Executor, sittingId: SittingId) {
  return db
    .select({
      at: sittingMessage.at,
      text: sittingMessage.text,
      by: user.displayName,
      ...readings,
      ...concerned,
    })
    .from(sittingMessage)
    .innerJoin(user, eq(user.id, sittingMessage.sentBy))
    .leftJoin(attempt, eq(attempt.id, sittingMessage.attemptId))
    .leftJoin(candidate, eq(candidate.id, attempt.candidateId))
    .leftJoin(officer, eq(officer.id, candidate.officerId))
    .where(and(eq(sittingMessage.sittingId, sittingId), eq(sittingMessage.kind, "erratum")))
    .orderBy(asc(sittingMessage.at), asc(sittingMessage.id));
}

/** What a second person was asked for in a sitting and would not have, from the log, the earliest first. */
export async function selectPaperRequests(db: Executor, sittingId: SittingId) {
  return db
    .select({
      step: sql<"asked" | "refused">`case ${auditEvent.act}
        when 'approval.request' then 'asked' else 'refused' end`,
      act: sql<TwoPersonAct["act"]>`${approval.act}`,
      at: auditEvent.at,
      reason: sql<string>`coalesce(${auditEvent.detail} ->> 'reason', '')`,
      by: sql<string>`coalesce(${user.displayName}, '')`,
      ...concerned,
    })
    .from(approval)
    .innerJoin(attempt, eq(sql`${attempt.id}::text`, approval.subjectId))
    .innerJoin(auditEvent, eq(auditEvent.subjectId, sql`${approval.id}::text`))
    .innerJoin(candidate, eq(candidate.id, attempt.candidateId))
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .leftJoin(user, eq(user.id, auditEvent.actorId))
    .where(
      and(
        eq(attempt.sittingId, sittingId),
        eq(approval.subjectType, "attempt"),
        eq(auditEvent.subjectType, "approval"),
        inArray(auditEvent.act, ["approval.request", "approval.refuse"]),
      ),
    )
    .orderBy(asc(auditEvent.at), asc(auditEvent.id));
}

export type PaperGrant = Awaited<ReturnType<typeof selectPaperGrants>>[number];
export type PaperErratum = Awaited<ReturnType<typeof selectPaperErrata>>[number];
export type PaperRequest = Awaited<ReturnType<typeof selectPaperRequests>>[number];
