import { and, asc, count, eq, isNull, like, or, type SQL, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { assignment, officer, roleAssignment, user } from "@/db/schema";
import { within } from "@/db/scope";
import { containing } from "@/db/search";
import type { OfficerId, UserId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import type { Role } from "@/lib/domain/policy/roles";

/**
 * Accounts somebody may manage: those that hold a role within `scope` and none outside it. So
 * whoever answers for a unit cannot take over an account that reaches further than they do.
 */
export function managedBy(scope: Scope): SQL {
  if (scope.all) return sql`true`;
  const reached = within(scope, { unit: roleAssignment.unitId });
  const held = sql`from ${roleAssignment}
    where ${roleAssignment.userId} = ${user.id} and ${roleAssignment.endedAt} is null`;
  return sql`exists (select ${held} and ${reached}) and not exists (select ${held} and (${reached}) is not true)`;
}

type UserFilter = {
  /** Folded spellings; any of them. */
  readonly search: readonly string[];
  readonly role?: Role | undefined;
};

function matching(scope: Scope, { search, role }: UserFilter) {
  return and(
    managedBy(scope),
    search.length > 0
      ? or(...search.map((text) => like(user.searchText, containing(text))))
      : undefined,
    role === undefined
      ? undefined
      : sql`exists (select from ${roleAssignment}
          where ${roleAssignment.userId} = ${user.id} and ${roleAssignment.endedAt} is null
            and ${roleAssignment.role} = ${role})`,
  );
}

// Names are written out: the query builder leaves tables out of the columns of a single-table select.
const rolesHeld = sql<Role[]>`coalesce((
  select jsonb_agg(distinct ra.role order by ra.role) from role_assignment ra
  where ra.user_id = "user".id and ra.ended_at is null), '[]'::jsonb)`;

/** The last word of the name first, as Vietnamese lists are sorted. */
const givenName = sql`regexp_replace(${user.displayName}, '^.*\\s', '') collate "vi-x-icu"`;

/** Accounts in `scope` by given name, with the roles they hold. */
export async function selectUsers(
  db: Executor,
  scope: Scope,
  filter: UserFilter & { limit: number; offset: number },
) {
  return db
    .select({
      id: user.id,
      login: user.login,
      name: user.displayName,
      position: user.position,
      disabledAt: user.disabledAt,
      mustChangePassword: user.mustChangePassword,
      roles: rolesHeld,
    })
    .from(user)
    .where(matching(scope, filter))
    .orderBy(asc(givenName), asc(user.displayName), asc(user.id))
    .limit(filter.limit)
    .offset(filter.offset);
}

export async function countUsers(db: Executor, scope: Scope, filter: UserFilter): Promise<number> {
  const [row] = await db.select({ total: count() }).from(user).where(matching(scope, filter));
  return row?.total ?? 0;
}

/** One account in `scope`, or undefined when absent or out of reach. Without the password. */
export async function selectUser(db: Executor, scope: Scope, id: UserId) {
  const [row] = await db
    .select({
      id: user.id,
      login: user.login,
      name: user.displayName,
      position: user.position,
      officerId: user.officerId,
      staffCode: officer.staffCode,
      mustChangePassword: user.mustChangePassword,
      passwordExpiresAt: user.passwordExpiresAt,
      disabledAt: user.disabledAt,
      noticeVersion: user.noticeVersion,
      createdAt: user.createdAt,
    })
    .from(user)
    .leftJoin(officer, eq(officer.id, user.officerId))
    .where(and(eq(user.id, id), managedBy(scope)));
  return row;
}

/** As `selectUser`, locked until `tx` ends. */
export async function lockUser(tx: Transaction, scope: Scope, id: UserId) {
  const [row] = await tx
    .select({
      id: user.id,
      login: user.login,
      name: user.displayName,
      disabledAt: user.disabledAt,
    })
    .from(user)
    .where(and(eq(user.id, id), managedBy(scope)))
    .for("update");
  return row;
}

const credentials = {
  id: user.id,
  login: user.login,
  name: user.displayName,
  passwordHash: user.passwordHash,
  mustChangePassword: user.mustChangePassword,
  passwordExpiresAt: user.passwordExpiresAt,
  disabledAt: user.disabledAt,
};

/** What a sign-in is checked against. */
export async function selectCredentials(db: Executor, login: string) {
  const [row] = await db.select(credentials).from(user).where(eq(user.login, login));
  return row;
}

/** Locks an account whose password is still the one that was looked at; says whether it is. */
export async function lockUnchanged(
  tx: Transaction,
  { id, passwordHash }: { id: UserId; passwordHash: string },
): Promise<boolean> {
  const rows = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.id, id), eq(user.passwordHash, passwordHash), isNull(user.disabledAt)))
    .for("update");
  return rows.length > 0;
}

/** One's own password, for changing it. */
export async function selectOwnCredentials(db: Executor, id: UserId) {
  const [row] = await db
    .select({ ...credentials, staffCode: officer.staffCode, birthDate: officer.birthDate })
    .from(user)
    .leftJoin(officer, eq(officer.id, user.officerId))
    .where(eq(user.id, id));
  return row;
}

export type NewUser = typeof user.$inferInsert;

/** Null when the login is taken. */
export async function insertUser(tx: Transaction, values: NewUser): Promise<UserId | null> {
  const [row] = await tx
    .insert(user)
    .values(values)
    .onConflictDoNothing({ target: user.login })
    .returning({ id: user.id });
  return row?.id ?? null;
}

type UserChanges = Partial<
  Pick<
    NewUser,
    "passwordHash" | "mustChangePassword" | "passwordExpiresAt" | "disabledAt" | "noticeVersion"
  >
>;

export async function updateUser(tx: Transaction, id: UserId, changes: UserChanges) {
  await tx.update(user).set(changes).where(eq(user.id, id));
}

/** The officer with a staff code who is in `scope` by a post held at any time, or undefined. */
export async function selectOfficerIdByStaffCode(
  db: Executor,
  scope: Scope,
  staffCode: string,
): Promise<OfficerId | undefined> {
  const [row] = await db
    .select({ id: officer.id })
    .from(officer)
    .innerJoin(assignment, eq(assignment.officerId, officer.id))
    .where(and(eq(officer.staffCode, staffCode), within(scope, { unit: assignment.unitId })))
    .limit(1);
  return row?.id;
}

/** Whether any account that can be signed in to belongs to the demonstration data. */
export async function existsDemonstrationUser(db: Executor): Promise<boolean> {
  const rows = await db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.demonstration, true), isNull(user.disabledAt)))
    .limit(1);
  return rows.length > 0;
}
