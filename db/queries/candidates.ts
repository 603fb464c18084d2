import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { assignment, attempt, candidate, finish, officer, score, unit } from "@/db/schema";
import { within } from "@/db/scope";
import type { CandidateId, FormId, OfficerId, SittingId, UnitId, UserId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { heldOn } from "./officers";

/**
 * Candidates of a sitting with how far each attempt has come, by number (by name before numbers
 * are given). The caller has checked that the sitting is in scope.
 */
export async function selectCandidates(db: Executor, sittingId: SittingId) {
  return db
    .select({
      id: candidate.id,
      number: candidate.number,
      officerId: candidate.officerId,
      staffCode: officer.staffCode,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
      birthDate: officer.birthDate,
      unitId: candidate.unitId,
      unitName: candidate.unitName,
      title: candidate.title,
      walkIn: candidate.walkIn,
      hasCode: sql<boolean>`${candidate.codeMac} is not null`,
      admittedAt: candidate.admittedAt,
      absenceReason: candidate.absenceReason,
      extraAllowanceS: candidate.extraAllowanceS,
      attemptId: attempt.id,
      attemptState: attempt.state,
      startedAt: attempt.startedAt,
      deadlineAt: attempt.deadlineAt,
      answered: finish.answered,
      receiptNumber: finish.number,
      points: score.points,
      possible: score.possible,
      passed: score.passed,
    })
    .from(candidate)
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .leftJoin(attempt, eq(attempt.candidateId, candidate.id))
    .leftJoin(finish, and(eq(finish.attemptId, attempt.id), finish.current))
    .leftJoin(
      score,
      and(
        eq(score.attemptId, attempt.id),
        eq(score.finishVersion, finish.version),
        sql`not exists (select from score newer where newer.attempt_id = ${score.attemptId}
          and newer.finish_version = ${score.finishVersion} and newer.id > ${score.id})`,
      ),
    )
    .where(eq(candidate.sittingId, sittingId))
    .orderBy(
      asc(candidate.number),
      asc(officer.givenName),
      asc(officer.familyName),
      asc(officer.middleName),
      asc(candidate.id),
    );
}

export async function countCandidates(db: Executor, sittingId: SittingId) {
  const [row] = await db
    .select({ total: count() })
    .from(candidate)
    .where(eq(candidate.sittingId, sittingId));
  return row?.total ?? 0;
}

export type NewCandidate = typeof candidate.$inferInsert;

/** Adds candidates; an officer already listed is left as is. Returns the officers really added. */
export async function insertCandidates(
  tx: Transaction,
  values: readonly NewCandidate[],
): Promise<OfficerId[]> {
  if (values.length === 0) return [];
  const rows = await tx
    .insert(candidate)
    .values([...values])
    .onConflictDoNothing({ target: [candidate.sittingId, candidate.officerId] })
    .returning({ officerId: candidate.officerId });
  return rows.map(({ officerId }) => officerId);
}

/** Candidates in name order, locked until `tx` ends: the order in which numbers are given. */
export async function lockCandidatesByName(tx: Transaction, sittingId: SittingId) {
  return tx
    .select({
      id: candidate.id,
      unitId: candidate.unitId,
      number: candidate.number,
      formId: candidate.formId,
      extraAllowanceS: candidate.extraAllowanceS,
    })
    .from(candidate)
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .where(eq(candidate.sittingId, sittingId))
    .orderBy(
      asc(officer.givenName),
      asc(officer.familyName),
      asc(officer.middleName),
      asc(officer.staffCode),
    )
    .for("update", { of: candidate });
}

/** The units whose officers are listed in a sitting. */
export async function selectUnitsListed(db: Executor, sittingId: SittingId): Promise<UnitId[]> {
  const rows = await db
    .selectDistinct({ unitId: candidate.unitId })
    .from(candidate)
    .where(eq(candidate.sittingId, sittingId))
    .orderBy(asc(candidate.unitId));
  return rows.map(({ unitId }) => unitId);
}

/**
 * Officers with their main post on a day, as far as `scope` reaches; of these units only when some
 * are given. By unit and name.
 */
export async function selectMainPosts(
  db: Executor,
  scope: Scope,
  { on, unitIds }: { on: string; unitIds?: readonly UnitId[] },
) {
  const main = db
    .selectDistinctOn([assignment.officerId], {
      officerId: assignment.officerId,
      unitId: assignment.unitId,
      title: assignment.title,
      jobGroupCode: assignment.jobGroupCode,
    })
    .from(assignment)
    .where(and(heldOn(on), within(scope, { unit: assignment.unitId })))
    .orderBy(asc(assignment.officerId), asc(assignment.concurrent), asc(assignment.id))
    .as("main");
  return db
    .select({
      officerId: main.officerId,
      staffCode: officer.staffCode,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
      birthDate: officer.birthDate,
      unitId: main.unitId,
      unitName: unit.name,
      unitShortName: unit.shortName,
      title: main.title,
      jobGroupCode: main.jobGroupCode,
    })
    .from(main)
    .innerJoin(officer, eq(officer.id, main.officerId))
    .innerJoin(unit, eq(unit.id, main.unitId))
    .where(unitIds ? inArray(main.unitId, [...unitIds]) : undefined)
    .orderBy(
      asc(unit.name),
      asc(officer.givenName),
      asc(officer.familyName),
      asc(officer.middleName),
      asc(officer.id),
    );
}

export type NewAttempt = Pick<
  typeof attempt.$inferInsert,
  "candidateId" | "sittingId" | "formId" | "allowanceS" | "graceS"
>;

/** Makes the attempts that candidates will start; one that is there stays as it is. */
export async function insertAttempts(tx: Transaction, values: readonly NewAttempt[]) {
  if (values.length === 0) return;
  await tx
    .insert(attempt)
    .values([...values])
    .onConflictDoNothing({ target: [attempt.candidateId, attempt.tryNo] });
}

export async function updateCandidateNumbered(
  tx: Transaction,
  id: CandidateId,
  { number, formId }: { number: string; formId: FormId },
) {
  await tx.update(candidate).set({ number, formId }).where(eq(candidate.id, id));
}

export async function updateCandidateCode(tx: Transaction, id: CandidateId, codeMac: Buffer) {
  await tx.update(candidate).set({ codeMac }).where(eq(candidate.id, id));
}

/** Admits those not admitted yet; returns how many were. */
export async function updateCandidatesAdmitted(
  tx: Transaction,
  sittingId: SittingId,
  ids: readonly CandidateId[],
  { at, by }: { at: Date; by: UserId },
) {
  const rows = await tx
    .update(candidate)
    .set({ admittedAt: at, admittedBy: by })
    .where(
      and(
        eq(candidate.sittingId, sittingId),
        inArray(candidate.id, [...ids]),
        isNull(candidate.admittedAt),
      ),
    )
    .returning({ id: candidate.id });
  return rows.length;
}

/** Takes an admission back: the candidate cannot start. */
export async function updateCandidateTurnedAway(tx: Transaction, id: CandidateId) {
  await tx
    .update(candidate)
    .set({ admittedAt: null, admittedBy: null })
    .where(eq(candidate.id, id));
}

export async function updateCandidateAbsence(
  tx: Transaction,
  sittingId: SittingId,
  id: CandidateId,
  absenceReason: string | null,
) {
  const rows = await tx
    .update(candidate)
    .set({ absenceReason })
    .where(and(eq(candidate.sittingId, sittingId), eq(candidate.id, id)))
    .returning({ id: candidate.id });
  return rows.length === 1;
}

/** A candidate who came without being listed; null when they are listed already. */
export async function insertWalkIn(
  tx: Transaction,
  values: Omit<NewCandidate, "walkIn">,
): Promise<CandidateId | null> {
  const [row] = await tx
    .insert(candidate)
    .values({ ...values, walkIn: true })
    .onConflictDoNothing({ target: [candidate.sittingId, candidate.officerId] })
    .returning({ id: candidate.id });
  return row?.id ?? null;
}

/** Takes candidates off the list; returns the officers who really were on it. */
export async function deleteCandidates(
  tx: Transaction,
  sittingId: SittingId,
  ids: readonly CandidateId[],
): Promise<OfficerId[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .delete(candidate)
    .where(and(eq(candidate.sittingId, sittingId), inArray(candidate.id, [...ids])))
    .returning({ officerId: candidate.officerId });
  return rows.map(({ officerId }) => officerId);
}
