import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { roleAssignment, unit, user } from "@/db/schema";
import { within } from "@/db/scope";
import type { UnitId, UserId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import type { Role } from "@/lib/domain/policy/roles";

/** Whether anybody holds the role and can sign in. */
export async function existsHolder(db: Executor, role: Role): Promise<boolean> {
  const [row] = await db
    .select({ id: user.id })
    .from(user)
    .innerJoin(roleAssignment, eq(roleAssignment.userId, user.id))
    .where(
      and(eq(roleAssignment.role, role), isNull(roleAssignment.endedAt), isNull(user.disabledAt)),
    )
    .limit(1);
  return row !== undefined;
}

/** The account that has held the role for longest and can sign in, or undefined. */
export async function selectFirstHolder(db: Executor, role: Role) {
  const [row] = await db
    .select({ id: user.id, name: user.displayName })
    .from(user)
    .innerJoin(roleAssignment, eq(roleAssignment.userId, user.id))
    .where(
      and(eq(roleAssignment.role, role), isNull(roleAssignment.endedAt), isNull(user.disabledAt)),
    )
    .orderBy(asc(roleAssignment.createdAt), asc(roleAssignment.id))
    .limit(1);
  return row;
}

/** Accounts that hold the role and can sign in, by given name: as far as `scope` reaches. */
export async function selectHolders(db: Executor, role: Role, scope: Scope) {
  return db
    .selectDistinct({ id: user.id, name: user.displayName, position: user.position, givenName })
    .from(user)
    .innerJoin(roleAssignment, eq(roleAssignment.userId, user.id))
    .where(
      and(
        eq(roleAssignment.role, role),
        isNull(roleAssignment.endedAt),
        isNull(user.disabledAt),
        or(isNull(roleAssignment.unitId), within(scope, { unit: roleAssignment.unitId })),
      ),
    )
    .orderBy(asc(givenName), asc(user.displayName), asc(user.id));
}

/** The last word of an account's name, in the order of Vietnamese letters. */
export const givenName = sql<string>`regexp_replace(${user.displayName}, '^.*\\s', '') collate "vi-x-icu"`;

/** The roles an account holds, with the unit each holds over. */
export async function selectHeldRoles(db: Executor, id: UserId) {
  return db
    .select({
      id: roleAssignment.id,
      role: roleAssignment.role,
      unitId: roleAssignment.unitId,
      unitName: unit.name,
      since: roleAssignment.createdAt,
    })
    .from(roleAssignment)
    .leftJoin(unit, eq(unit.id, roleAssignment.unitId))
    .where(and(eq(roleAssignment.userId, id), isNull(roleAssignment.endedAt)))
    .orderBy(asc(roleAssignment.id));
}

type NewRole = {
  readonly userId: UserId;
  readonly role: Role;
  readonly unitId: UnitId | null;
  readonly grantedBy: UserId | null;
};

/** False when the account holds this role over this unit already. */
export async function insertRole(tx: Transaction, values: NewRole): Promise<boolean> {
  const made = await tx
    .insert(roleAssignment)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: roleAssignment.id });
  return made.length > 0;
}

/** Ends a role of an account. Undefined when there is no such role in force. */
export async function updateRoleEnded(
  tx: Transaction,
  { id, userId, at }: { id: string; userId: UserId; at: Date },
) {
  const [row] = await tx
    .update(roleAssignment)
    .set({ endedAt: at })
    .where(
      and(
        eq(roleAssignment.id, id),
        eq(roleAssignment.userId, userId),
        isNull(roleAssignment.endedAt),
      ),
    )
    .returning({ role: roleAssignment.role, unitId: roleAssignment.unitId });
  return row;
}

/** Who holds a role over one of some units, by name. */
export async function selectHoldersOver(db: Executor, unitIds: readonly UnitId[]) {
  if (unitIds.length === 0) return [];
  return db
    .selectDistinct({ id: user.id, name: user.displayName, login: user.login })
    .from(roleAssignment)
    .innerJoin(user, eq(user.id, roleAssignment.userId))
    .where(
      and(
        inArray(roleAssignment.unitId, [...unitIds]),
        isNull(roleAssignment.endedAt),
        isNull(user.disabledAt),
      ),
    )
    .orderBy(asc(user.displayName), asc(user.id));
}
