import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { attempt, candidate, candidatePresence, incident, officer } from "@/db/schema";
import type { SittingId } from "@/lib/domain/ids";

/**
 * Everybody in a room as it is now, by number: one statement over indexed rows, asked every few
 * seconds by each invigilator. The caller has checked that the sitting is in scope.
 */
export async function selectLiveCandidates(db: Executor, sittingId: SittingId) {
  return db
    .select({
      id: candidate.id,
      number: candidate.number,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
      unitName: candidate.unitName,
      walkIn: candidate.walkIn,
      hasSlip: sql<boolean>`${candidate.codeMac} is not null`,
      absenceReason: candidate.absenceReason,
      admittedAt: candidate.admittedAt,
      seenAt: candidatePresence.seenAt,
      attemptId: attempt.id,
      attemptState: attempt.state,
      deadlineAt: attempt.deadlineAt,
      remainingMs: attempt.remainingMs,
      pausedAt: attempt.pausedAt,
      closedAt: attempt.closedAt,
      transferAllowedAt: attempt.transferAllowedAt,
      items:
        sql<number>`(select count(*) from form_item i where i.form_id = ${candidate.formId})`.mapWith(
          Number,
        ),
      saved: sql<number>`(select count(*) from response r where r.attempt_id = ${attempt.id}
        and r.value not in ('""', '[]'))`.mapWith(Number),
    })
    .from(candidate)
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .leftJoin(attempt, and(eq(attempt.candidateId, candidate.id), isLatestTry))
    .leftJoin(candidatePresence, eq(candidatePresence.candidateId, candidate.id))
    .where(eq(candidate.sittingId, sittingId))
    .orderBy(asc(candidate.number), asc(candidate.id));
}

const isLatestTry = sql`not exists (select from attempt newer
  where newer.candidate_id = ${attempt.candidateId} and newer.try_no > ${attempt.tryNo})`;

/** What happened in a sitting, the newest first; hands that are still up among it. */
export async function selectIncidents(db: Executor, sittingId: SittingId) {
  return db
    .select({
      id: incident.id,
      kind: incident.kind,
      note: incident.note,
      at: incident.at,
      resolvedAt: incident.resolvedAt,
      attemptId: incident.attemptId,
      number: candidate.number,
    })
    .from(incident)
    .leftJoin(attempt, eq(attempt.id, incident.attemptId))
    .leftJoin(candidate, eq(candidate.id, attempt.candidateId))
    .where(eq(incident.sittingId, sittingId))
    .orderBy(sql`${incident.at} desc`, asc(incident.id));
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
