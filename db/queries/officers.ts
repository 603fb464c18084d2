import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { isConflict } from "@/db/conflict";
import { assignment, officer, unit } from "@/db/schema";
import { within } from "@/db/scope";
import type { OfficerId } from "@/lib/domain/ids";
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

/**
 * Assignments of an officer in force on a day, locked until `tx` ends; whoever gives the same person
 * a post meanwhile is waited for.
 */
export async function lockAssignments(tx: Transaction, officerId: OfficerId, on: string) {
  await tx
    .select({ id: officer.id })
    .from(officer)
    .where(eq(officer.id, officerId))
    .for("no key update");
  return tx
    .select()
    .from(assignment)
    .where(and(eq(assignment.officerId, officerId), heldOn(on)))
    .orderBy(asc(assignment.id))
    .for("update");
}

/** The first day of the next main post of an officer that begins on a day or later; undefined for none. */
export async function selectNextMainPost(db: Executor, officerId: OfficerId, from: string) {
  const [row] = await db
    .select({ from: assignment.validFrom })
    .from(assignment)
    .where(
      and(
        eq(assignment.officerId, officerId),
        eq(assignment.concurrent, false),
        sql`${assignment.validFrom} >= ${from}`,
      ),
    )
    .orderBy(asc(assignment.validFrom))
    .limit(1);
  return row?.from;
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

/** False when another officer has the staff code, be it since this moment. */
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
  try {
    await tx.transaction((inner) => inner.update(officer).set(facts).where(eq(officer.id, id)));
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}
