import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { assignment, officer, unit } from "@/db/schema";
import { within } from "@/db/scope";
import type { OfficerId, UnitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { fold } from "@/lib/domain/text/fold";

/** Assignments in force on a day. */
export function heldOn(on: string): SQL | undefined {
  return and(
    sql`${assignment.validFrom} <= ${on}`,
    or(isNull(assignment.validTo), sql`${assignment.validTo} > ${on}`),
  );
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
        within(scope, { unit: assignment.unitId, officer: assignment.officerId }),
      ),
    )
    .orderBy(asc(assignment.officerId), asc(assignment.concurrent), asc(assignment.id));
}

/** So many of one name are told apart; more have to be asked for more exactly. */
const namesakes = 8;

/** Officers with a post on a day, within `scope`, by exact staff code or by part of the name. */
export async function selectPostsNamed(
  db: Executor,
  scope: Scope,
  { on, text }: { on: string; text: string },
) {
  return db
    .selectDistinctOn([assignment.officerId], {
      officerId: assignment.officerId,
      staffCode: officer.staffCode,
      familyName: officer.familyName,
      middleName: officer.middleName,
      givenName: officer.givenName,
      unitName: unit.name,
    })
    .from(assignment)
    .innerJoin(officer, eq(officer.id, assignment.officerId))
    .innerJoin(unit, eq(unit.id, assignment.unitId))
    .where(
      and(
        or(
          sql`lower(${officer.staffCode}) = lower(${text})`,
          sql`strpos(${officer.searchText}, ${fold(text)}) > 0`,
        ),
        heldOn(on),
        within(scope, { unit: assignment.unitId }),
      ),
    )
    .orderBy(asc(assignment.officerId), asc(assignment.concurrent), asc(assignment.id))
    .limit(namesakes);
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

/** An officer with a post in `scope`, now or once, locked until `tx` ends; undefined when out of reach. */
export async function lockOfficer(tx: Transaction, scope: Scope, id: OfficerId) {
  const [row] = await tx
    .select()
    .from(officer)
    .where(
      and(
        eq(officer.id, id),
        inArray(
          officer.id,
          tx
            .select({ id: assignment.officerId })
            .from(assignment)
            .where(and(eq(assignment.officerId, id), within(scope, { unit: assignment.unitId }))),
        ),
      ),
    )
    .for("update");
  return row;
}

/** The post with this id of an officer, locked until `tx` ends; undefined when its unit is out of reach. */
export async function lockPost(
  tx: Transaction,
  scope: Scope,
  { officerId, postId }: { officerId: OfficerId; postId: string },
) {
  const [row] = await tx
    .select()
    .from(assignment)
    .where(
      and(
        eq(assignment.id, postId),
        eq(assignment.officerId, officerId),
        within(scope, { unit: assignment.unitId }),
      ),
    )
    .for("update");
  return row;
}

type OfficerFacts = Pick<
  NewOfficer,
  "staffCode" | "familyName" | "middleName" | "givenName" | "sex" | "birthDate" | "searchText"
>;

/** False when another officer has the staff code. */
export async function updateOfficer(
  tx: Transaction,
  id: OfficerId,
  facts: OfficerFacts,
): Promise<boolean> {
  const [taken] = await tx
    .select({ id: officer.id })
    .from(officer)
    .where(and(eq(officer.staffCode, facts.staffCode), sql`${officer.id} <> ${id}`));
  if (taken) return false;
  await tx.update(officer).set(facts).where(eq(officer.id, id));
  return true;
}

/** Ends every post in some units on a day and begins the same in another; returns how many. */
export async function moveAssignments(
  tx: Transaction,
  { from, to, on }: { from: readonly UnitId[]; to: UnitId; on: string },
): Promise<number> {
  const ended = await tx
    .update(assignment)
    .set({ validTo: on })
    .where(
      and(inArray(assignment.unitId, [...from]), heldOn(on), sql`${assignment.validFrom} < ${on}`),
    )
    .returning({
      officerId: assignment.officerId,
      title: assignment.title,
      jobGroupCode: assignment.jobGroupCode,
      concurrent: assignment.concurrent,
    });
  if (ended.length > 0) {
    await tx
      .insert(assignment)
      .values(ended.map((post) => ({ ...post, unitId: to, validFrom: on })));
  }
  return ended.length;
}
