import { and, eq, gt, inArray, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { assignment, roleAssignment, unit, unitClosure, user } from "@/db/schema";
import type { OfficerId, UnitId } from "@/lib/domain/ids";
import { heldOn } from "./officers";

/** For each unit below some roots, which of them it lies below; a root lies below itself. */
export async function selectUnitsWithin(db: Executor, roots: readonly UnitId[]) {
  const within = new Map<UnitId, Set<string>>();
  if (roots.length === 0) return within;
  const rows = await db
    .select()
    .from(unitClosure)
    .where(inArray(unitClosure.ancestorId, [...roots]));
  for (const { ancestorId, descendantId } of rows) {
    within.set(descendantId, (within.get(descendantId) ?? new Set()).add(ancestorId));
  }
  return within;
}

type StaffWithin = {
  /** "yyyy-mm-dd". */
  readonly on: string;
  readonly roots: readonly UnitId[];
  /** Counted apart. */
  readonly barred: ReadonlySet<OfficerId>;
};

/** Main posts on a day below some units, counted by unit and job group. */
export async function selectStaffWithin(db: Executor, { on, roots, barred }: StaffWithin) {
  if (roots.length === 0) return [];
  const main = db
    .selectDistinctOn([assignment.officerId], {
      officerId: assignment.officerId,
      unitId: assignment.unitId,
      jobGroupCode: assignment.jobGroupCode,
    })
    .from(assignment)
    .where(heldOn(on))
    .orderBy(assignment.officerId, assignment.concurrent, assignment.id)
    .as("main");
  const isBarred = inArray(main.officerId, [...barred]);
  const list = sql.join(
    roots.map((root) => sql`${root}::uuid`),
    sql`, `,
  );
  return db
    .select({
      unitId: main.unitId,
      unitName: unit.name,
      jobGroupCode: main.jobGroupCode,
      officers: sql<number>`count(*) filter (where not ${isBarred})`.mapWith(Number),
      barred: sql<number>`count(*) filter (where ${isBarred})`.mapWith(Number),
    })
    .from(main)
    .innerJoin(unit, eq(unit.id, main.unitId))
    .where(
      sql`exists (select from ${unitClosure} uc
        where uc.descendant_id = ${main.unitId} and uc.ancestor_id in (${list}))`,
    )
    .groupBy(main.unitId, unit.name, main.jobGroupCode);
}

type RolesHeld = {
  readonly since: Date;
  /** Or until now. */
  readonly until?: Date | undefined;
  /** Or any officers. */
  readonly among?: readonly OfficerId[];
};

/** Roles beyond taking part that accounts of officers held at any time since an instant. */
export async function selectRolesHeld(db: Executor, { since, until, among }: RolesHeld) {
  if (among?.length === 0) return [];
  return db
    .select({
      officerId: sql<OfficerId>`${user.officerId}`,
      userId: user.id,
      role: roleAssignment.role,
      unitId: roleAssignment.unitId,
    })
    .from(roleAssignment)
    .innerJoin(user, eq(user.id, roleAssignment.userId))
    .where(
      and(
        among ? inArray(user.officerId, [...among]) : isNotNull(user.officerId),
        until && lte(roleAssignment.createdAt, until),
        ne(roleAssignment.role, "candidate"),
        or(isNull(roleAssignment.endedAt), gt(roleAssignment.endedAt, since)),
      ),
    );
}
