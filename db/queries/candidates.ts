import { and, asc, count, eq, inArray, isNull } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { attempt, candidate, officer, sampleDraw, sampleReplacement, sitting } from "@/db/schema";
import type { CandidateId, FormId, OfficerId, SittingId, UnitId, UserId } from "@/lib/domain/ids";

/** The officers on the list of a sitting. */
export async function selectOfficersListed(db: Executor, sittingId: SittingId) {
  const rows = await db
    .select({ officerId: candidate.officerId })
    .from(candidate)
    .where(eq(candidate.sittingId, sittingId));
  return new Set(rows.map(({ officerId }) => officerId));
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

/** Brings what is kept of a listed officer up to date: the post, the extra time. */
export async function updateCandidateListed(
  tx: Transaction,
  sittingId: SittingId,
  { officerId, ...values }: Pick<NewCandidate, "officerId"> & Partial<NewCandidate>,
) {
  await tx
    .update(candidate)
    .set(values)
    .where(and(eq(candidate.sittingId, sittingId), eq(candidate.officerId, officerId)));
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

/** The entry of an officer in a sitting, if they have one. */
export async function selectOptionalCandidateOf(
  db: Executor,
  sittingId: SittingId,
  officerId: OfficerId,
): Promise<CandidateId | undefined> {
  const [row] = await db
    .select({ id: candidate.id })
    .from(candidate)
    .where(and(eq(candidate.sittingId, sittingId), eq(candidate.officerId, officerId)));
  return row?.id;
}

/** Somebody who enters a round by themselves; whoever did so in the same moment keeps that entry. */
export async function insertEntrant(tx: Transaction, values: NewCandidate): Promise<CandidateId> {
  const [row] = await tx
    .insert(candidate)
    .values(values)
    .onConflictDoNothing({ target: [candidate.sittingId, candidate.officerId] })
    .returning({ id: candidate.id });
  if (row) return row.id;
  const known = await selectOptionalCandidateOf(tx, values.sittingId, values.officerId);
  if (!known) throw new Error("the entry was neither made nor there");
  return known;
}

/** How many of some candidates were drawn in their campaign, noted absent, and replaced. */
export async function countReplacedAbsentees(
  tx: Transaction,
  sittingId: SittingId,
  ids: readonly CandidateId[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const [row] = await tx
    .select({ absentees: count() })
    .from(candidate)
    .innerJoin(sitting, eq(sitting.id, candidate.sittingId))
    .innerJoin(sampleReplacement, eq(sampleReplacement.absentId, candidate.officerId))
    .innerJoin(
      sampleDraw,
      and(
        eq(sampleDraw.id, sampleReplacement.drawId),
        eq(sampleDraw.campaignId, sitting.campaignId),
      ),
    )
    .where(and(eq(candidate.sittingId, sittingId), inArray(candidate.id, [...ids])));
  return row?.absentees ?? 0;
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
