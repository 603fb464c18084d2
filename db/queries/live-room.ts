import { and, asc, count, desc, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { isLatestTry } from "@/db/latest";
import {
  approval,
  attempt,
  candidate,
  candidatePresence,
  formItem,
  incident,
  messageAck,
  officer,
  response,
  safeBrowser,
  sitting,
  sittingMessage,
  test,
  user,
} from "@/db/schema";
import type { AttemptId, SittingId } from "@/lib/domain/ids";
import { isPausedAlone } from "./attempts";
import { countUncounted } from "./late-events";

/** The sitting of a room with its test. The caller has checked that it is in scope. */
export async function selectRoomSitting(db: Executor, sittingId: SittingId) {
  const [row] = await db
    .select({
      id: sitting.id,
      name: sitting.name,
      room: sitting.room,
      testName: test.name,
      allowanceS: test.allowanceS,
      state: sitting.state,
      startCode: sitting.startCode,
      quitCode: safeBrowser.quitCode,
      windowFrom: sitting.windowFrom,
      windowTo: sitting.windowTo,
      openedAt: sitting.openedAt,
      startedAt: sitting.startedAt,
      closedAt: sitting.closedAt,
      lateLimitS: sitting.lateLimitS,
    })
    .from(sitting)
    .innerJoin(test, eq(test.id, sitting.testId))
    .leftJoin(safeBrowser, eq(safeBrowser.sittingId, sitting.id))
    .where(eq(sitting.id, sittingId));
  return row;
}

/**
 * Everybody in a room as it is now, by number: one statement over indexed rows, asked once a second
 * while somebody watches. The caller has checked that the sitting is in scope.
 *
 * `mark` and `late` are the same while no answer of the attempt was written: a save writes its row,
 * and an answer that is admitted later is no longer late.
 */
export async function selectLiveCandidates(db: Executor, sittingId: SittingId) {
  const forms = formsOf(db, sittingId);
  return db
    .select({
      id: candidate.id,
      number: candidate.number,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
      birthDate: officer.birthDate,
      title: candidate.title,
      unitName: candidate.unitName,
      walkIn: candidate.walkIn,
      hasSlip: sql<boolean>`${candidate.codeMac} is not null`,
      extraS: candidate.extraAllowanceS,
      absenceReason: candidate.absenceReason,
      admittedAt: candidate.admittedAt,
      seenAt: candidatePresence.seenAt,
      attemptId: attempt.id,
      attemptState: attempt.state,
      deadlineAt: attempt.deadlineAt,
      remainingMs: attempt.remainingMs,
      pausedAt: attempt.pausedAt,
      pausedAlone: sql<boolean>`coalesce(${isPausedAlone}, false)`,
      closedAt: attempt.closedAt,
      transferAllowedAt: attempt.transferAllowedAt,
      items: sql<number>`coalesce(${forms.items}, 0)`.mapWith(Number),
      mark: sql<string | null>`${attempt}.xmin::text`,
      late: countUncounted(attempt.id),
      lateFromBefore: countUncounted(attempt.id, "lease"),
    })
    .from(candidate)
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .leftJoin(attempt, and(eq(attempt.candidateId, candidate.id), isLatestTry))
    .leftJoin(candidatePresence, eq(candidatePresence.candidateId, candidate.id))
    .leftJoin(forms, eq(forms.formId, candidate.formId))
    .where(eq(candidate.sittingId, sittingId))
    .orderBy(asc(candidate.number), asc(candidate.id));
}

/** The forms given out in a room, with how many questions each has. */
function formsOf(db: Executor, sittingId: SittingId) {
  const given = db
    .select({ formId: candidate.formId })
    .from(candidate)
    .where(eq(candidate.sittingId, sittingId));
  return db
    .select({ formId: formItem.formId, items: count().as("items") })
    .from(formItem)
    .where(inArray(formItem.formId, given))
    .groupBy(formItem.formId)
    .as("forms");
}

/** How many questions of each attempt have an answer on the server; none: not listed. */
export async function countSaved(db: Executor, attemptIds: readonly AttemptId[]) {
  return db
    .select({ attemptId: response.attemptId, saved: count() })
    .from(response)
    .where(
      and(
        // One parameter, however many there are.
        sql`${response.attemptId} = any(${sql.param([...attemptIds])}::uuid[])`,
        notInArray(response.value, ['""', "[]"]),
      ),
    )
    .groupBy(response.attemptId);
}

/** So many of the latest incidents are shown in a room; the minutes have them all. */
const incidentLimit = 200;

/** What happened in a sitting, the newest first; hands that are still up among it. */
export async function selectIncidents(db: Executor, sittingId: SittingId) {
  return db
    .select({
      id: incident.id,
      kind: incident.kind,
      sanction: incident.sanction,
      note: incident.note,
      at: incident.at,
      resolvedAt: incident.resolvedAt,
      attemptId: incident.attemptId,
      number: candidate.number,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
      recordedBy: user.displayName,
      approvalId: incident.approvalId,
      decision: approval.decision,
    })
    .from(incident)
    .leftJoin(attempt, eq(attempt.id, incident.attemptId))
    .leftJoin(candidate, eq(candidate.id, attempt.candidateId))
    .leftJoin(officer, eq(officer.id, candidate.officerId))
    .leftJoin(user, eq(user.id, incident.recordedBy))
    .leftJoin(approval, eq(approval.id, incident.approvalId))
    .where(eq(incident.sittingId, sittingId))
    .orderBy(desc(incident.at), asc(incident.id))
    .limit(incidentLimit);
}

/** Hands that are up. */
export async function selectOpenCalls(db: Executor, sittingId: SittingId) {
  return db
    .select({ id: incident.id, attemptId: incident.attemptId, at: incident.at })
    .from(incident)
    .where(
      and(
        eq(incident.sittingId, sittingId),
        eq(incident.kind, "call"),
        isNull(incident.resolvedAt),
      ),
    )
    .orderBy(asc(incident.at), asc(incident.id));
}

const messageLimit = 50;

/** So many of those who have not read a message are named: each of its readings sends them again. */
const unreadLimit = 100;

/** Whether a paper (`a`) was at work when a message was sent: its candidate should read that. */
const shouldRead = sql`a.sitting_id = ${sittingMessage.sittingId} and a.state <> 'created'
  and (a.closed_at is null or a.closed_at > ${sittingMessage.at})`;

/** How many read a message, of how many who should. */
export const readings = {
  read: sql<number>`(select count(*) from ${messageAck} k
    where k.message_id = ${sittingMessage.id})`.mapWith(Number),
  readers: sql<number>`case when ${sittingMessage.attemptId} is not null then 1 else (
    select count(*) from attempt a where ${shouldRead}) end`.mapWith(Number),
};

/** What was said in a room, the newest first, with how many read it of how many who should, and who did not. */
export async function selectSentMessages(db: Executor, sittingId: SittingId) {
  return db
    .select({
      id: sittingMessage.id,
      kind: sittingMessage.kind,
      text: sittingMessage.text,
      at: sittingMessage.at,
      sentBy: user.displayName,
      number: candidate.number,
      ...readings,
      unread: sql<string[]>`array(select c.number from attempt a
        join candidate c on c.id = a.candidate_id
        where ${shouldRead} and coalesce(${sittingMessage.attemptId}, a.id) = a.id
          and not exists (select from ${messageAck} k
            where k.message_id = ${sittingMessage.id} and k.attempt_id = a.id)
        order by c.number limit ${unreadLimit})`,
    })
    .from(sittingMessage)
    .innerJoin(user, eq(user.id, sittingMessage.sentBy))
    .leftJoin(attempt, eq(attempt.id, sittingMessage.attemptId))
    .leftJoin(candidate, eq(candidate.id, attempt.candidateId))
    .where(eq(sittingMessage.sittingId, sittingId))
    .orderBy(desc(sittingMessage.at), asc(sittingMessage.id))
    .limit(messageLimit);
}
