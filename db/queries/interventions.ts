import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { approval, attempt, auditEvent, candidate, officer, user } from "@/db/schema";
import type { AttemptId, SittingId } from "@/lib/domain/ids";

/** Whom something in a sitting concerns; nulls: the room. */
export const concerned = {
  attemptId: attempt.id,
  number: candidate.number,
  familyName: officer.familyName,
  middleName: officer.middleName,
  givenName: officer.givenName,
  unitName: candidate.unitName,
  title: candidate.title,
};

/** The paper in a sitting that an event is about. */
const isSubjectIn = (sittingId: SittingId) =>
  and(
    eq(attempt.sittingId, sittingId),
    eq(auditEvent.subjectType, "attempt"),
    eq(auditEvent.subjectId, sql`${attempt.id}::text`),
  );

/** Acts upon the course of a sitting or of papers in it, the earliest first, from the log. */
export async function selectInterventions<Act extends string>(
  db: Executor,
  sittingId: SittingId,
  acts: readonly Act[],
) {
  const { attemptId, ...person } = concerned;
  return db
    .select({
      id: auditEvent.id,
      act: sql<Act>`${auditEvent.act}`,
      at: auditEvent.at,
      reason: sql<string>`coalesce(${auditEvent.detail} ->> 'reason', '')`,
      extraS: sql<number | null>`(${auditEvent.detail} ->> 'extraS')::int`,
      /** Null: the candidate. */
      by: sql<string | null>`case when ${auditEvent.actorKind} <> 'candidate'
        then coalesce(${user.displayName}, '') end`,
      requestedBy: sql<string | null>`(select u.display_name from ${approval} a
        join "user" u on u.id = a.requested_by
        where a.id::text = ${auditEvent.detail} ->> 'approvalId')`,
      attemptId: sql<AttemptId | null>`${attemptId}`,
      ...person,
    })
    .from(auditEvent)
    .leftJoin(user, eq(user.id, auditEvent.actorId))
    .leftJoin(attempt, isSubjectIn(sittingId))
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
}

export type Intervention = Awaited<ReturnType<typeof selectInterventions>>[number];
