import { and, asc, count, eq, inArray, isNull, like, or, type SQL, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { assignment, officer, unit } from "@/db/schema";
import { within } from "@/db/scope";
import type { OfficerId, UnitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";

/** Assignments in force on a day. */
export function heldOn(on: string): SQL | undefined {
  return and(
    sql`${assignment.validFrom} <= ${on}`,
    or(isNull(assignment.validTo), sql`${assignment.validTo} > ${on}`),
  );
}

type OfficerFilter = {
  readonly on: string;
  /** Folded. */
  readonly search?: string | undefined;
  readonly unitId?: UnitId | undefined;
};

function matching(scope: Scope, { on, search, unitId }: OfficerFilter) {
  return and(
    within(scope, { unit: assignment.unitId, officer: assignment.officerId }),
    heldOn(on),
    search ? like(officer.searchText, `%${search}%`) : undefined,
    unitId ? eq(assignment.unitId, unitId) : undefined,
  );
}

/** Officers in post on a day with the unit and title they hold, by given name. */
async function selectOfficers(
  db: Executor,
  scope: Scope,
  filter: OfficerFilter & { limit: number; offset: number },
) {
  return db
    .select({
      id: officer.id,
      staffCode: officer.staffCode,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
      birthDate: officer.birthDate,
      title: assignment.title,
      jobGroupCode: assignment.jobGroupCode,
      unitId: assignment.unitId,
      unitName: unit.name,
    })
    .from(assignment)
    .innerJoin(officer, eq(officer.id, assignment.officerId))
    .innerJoin(unit, eq(unit.id, assignment.unitId))
    .where(matching(scope, filter))
    .orderBy(
      asc(officer.givenName),
      asc(officer.familyName),
      asc(officer.middleName),
      asc(officer.id),
      asc(assignment.id),
    )
    .limit(filter.limit)
    .offset(filter.offset);
}

async function countOfficers(db: Executor, scope: Scope, filter: OfficerFilter) {
  const [row] = await db
    .select({ total: count() })
    .from(assignment)
    .innerJoin(officer, eq(officer.id, assignment.officerId))
    .where(matching(scope, filter));
  return row?.total ?? 0;
}

/** Officers by staff code, with the unit and title held on a day; for lists that come as files. */
async function selectOfficersByStaffCode(
  db: Executor,
  on: string,
  staffCodes: readonly string[],
) {
  if (staffCodes.length === 0) return [];
  return db
    .select({
      id: officer.id,
      staffCode: officer.staffCode,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
      unitId: assignment.unitId,
      unitName: unit.name,
      title: assignment.title,
      jobGroupCode: assignment.jobGroupCode,
    })
    .from(officer)
    .innerJoin(assignment, and(eq(assignment.officerId, officer.id), heldOn(on)))
    .innerJoin(unit, eq(unit.id, assignment.unitId))
    .where(inArray(officer.staffCode, [...staffCodes]))
    .orderBy(asc(officer.staffCode), asc(assignment.concurrent), asc(assignment.id));
}

/** The main post of each officer on a day, within `scope`: the unit and title a test list keeps. */
export async function selectPosts(
  db: Executor,
  scope: Scope,
  on: string,
  officerIds: readonly OfficerId[],
) {
  if (officerIds.length === 0) return [];
  return db
    .selectDistinctOn([assignment.officerId], {
      officerId: assignment.officerId,
      unitId: assignment.unitId,
      unitName: unit.name,
      title: assignment.title,
      jobGroupCode: assignment.jobGroupCode,
    })
    .from(assignment)
    .innerJoin(unit, eq(unit.id, assignment.unitId))
    .where(
      and(
        inArray(assignment.officerId, [...officerIds]),
        heldOn(on),
        within(scope, { unit: assignment.unitId }),
      ),
    )
    .orderBy(asc(assignment.officerId), asc(assignment.concurrent), asc(assignment.id));
}

export type NewOfficer = typeof officer.$inferInsert;

export async function insertOfficer(
  tx: Transaction,
  values: NewOfficer,
): Promise<OfficerId | null> {
  const [row] = await tx
    .insert(officer)
    .values(values)
    .onConflictDoNothing({ target: officer.staffCode })
    .returning({ id: officer.id });
  return row?.id ?? null;
}

export type NewAssignment = typeof assignment.$inferInsert;

export async function insertAssignment(tx: Transaction, values: NewAssignment) {
  await tx.insert(assignment).values(values);
}

/** Assignments of an officer in force on a day, locked until `tx` ends. */
export async function lockAssignments(tx: Transaction, officerId: OfficerId, on: string) {
  return tx
    .select()
    .from(assignment)
    .where(and(eq(assignment.officerId, officerId), heldOn(on)))
    .orderBy(asc(assignment.id))
    .for("update");
}

export async function updateAssignmentsEnded(
  tx: Transaction,
  ids: readonly string[],
  validTo: string,
) {
  if (ids.length === 0) return;
  await tx
    .update(assignment)
    .set({ validTo })
    .where(inArray(assignment.id, [...ids]));
}

/** All assignments of an officer, newest first. */
async function selectAssignments(db: Executor, officerId: OfficerId) {
  return db
    .select({
      id: assignment.id,
      unitId: assignment.unitId,
      unitName: unit.name,
      title: assignment.title,
      jobGroupCode: assignment.jobGroupCode,
      concurrent: assignment.concurrent,
      validFrom: assignment.validFrom,
      validTo: assignment.validTo,
    })
    .from(assignment)
    .innerJoin(unit, eq(unit.id, assignment.unitId))
    .where(eq(assignment.officerId, officerId))
    .orderBy(sql`${assignment.validFrom} desc`, asc(assignment.id));
}

/** An officer with a post, past or present, in `scope`; undefined otherwise. */
async function selectOptionalOfficer(db: Executor, scope: Scope, id: OfficerId) {
  const [row] = await db
    .select({
      id: officer.id,
      staffCode: officer.staffCode,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
      sex: officer.sex,
      birthDate: officer.birthDate,
      demonstration: officer.demonstration,
    })
    .from(officer)
    .innerJoin(assignment, eq(assignment.officerId, officer.id))
    .where(
      and(
        eq(officer.id, id),
        within(scope, { unit: assignment.unitId, officer: assignment.officerId }),
      ),
    )
    .limit(1);
  return row;
}
