import { and, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
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

/** Main posts on a day below some units, counted by unit and job group. */
export async function selectStaffWithin(
  db: Executor,
  { on, roots }: { on: string; roots: readonly UnitId[] },
) {
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
  const list = sql.join(
    roots.map((root) => sql`${root}::uuid`),
    sql`, `,
  );
  return db
    .select({
      unitId: main.unitId,
      unitName: unit.name,
      jobGroupCode: main.jobGroupCode,
      officers: sql<number>`count(*)`.mapWith(Number),
    })
    .from(main)
    .innerJoin(unit, eq(unit.id, main.unitId))
    .where(
      sql`exists (select from ${unitClosure} uc
        where uc.descendant_id = ${main.unitId} and uc.ancestor_id in (${list}))`,
    )
    .groupBy(main.unitId, unit.name, main.jobGroupCode);
}

/** Roles beyond taking part that accounts of these officers held at any time since an instant. */
export async function selectRolesSince(
  db: Executor,
  officerIds: readonly OfficerId[],
  since: Date,
) {
  if (officerIds.length === 0) return [];
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
        inArray(user.officerId, [...officerIds]),
        ne(roleAssignment.role, "candidate"),
        or(isNull(roleAssignment.endedAt), gt(roleAssignment.endedAt, since)),
      ),
    );
}
