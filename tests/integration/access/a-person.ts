import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { auditEvent, unit, unitType, user } from "@/db/schema";
import type { UnitId, UserId } from "@/lib/domain/ids";
import type { HeldRole } from "@/lib/domain/policy/policy";
import type { Role } from "@/lib/domain/policy/roles";
import { createUser } from "@/lib/services/access/create-user";
import { signIn } from "@/lib/services/access/sign-in";
import type { Context, PublicContext } from "@/lib/services/context";
import { createClockGate } from "@/lib/domain/attempt/clock-gate";

export const morning = new Date("2026-11-24T01:00:00Z");
export const minutesAfter = (minutes: number) => new Date(morning.getTime() + minutes * 60_000);

/** A request by nobody known yet, from an address of its own unless one is given. */
export function visitor(
  database: Database,
  { now = morning, ip = randomUUID() }: { now?: Date; ip?: string | null } = {},
): PublicContext {
  return {
    actor: null,
    now,
    db: database,
    keys: database,
    codeKey: Buffer.alloc(32),
    examObstacle: null,
    clock: createClockGate(),
    request: { id: randomUUID(), ip },
  };
}

export function asPerson(
  database: Database,
  { userId, roles }: { userId: UserId; roles: readonly HeldRole[] },
  now = morning,
): Context {
  return {
    ...visitor(database, { now }),
    actor: { userId, name: "Người thử", officerId: null, roles },
  };
}

/** Somebody who administers everything, or one unit with all below it. */
export async function anAdministrator(database: Database, unitId: UnitId | null = null) {
  const login = `quantri.${randomUUID()}`;
  const [row] = await database
    .insert(user)
    .values({ login, displayName: "Ngô Thị Hạnh", passwordHash: "x" })
    .returning({ id: user.id });
  if (!row) throw new Error("not inserted");
  const roles = [{ role: "administrator", unitId }] as const;
  await database.execute(sql`insert into role_assignment (user_id, role, unit_id)
    values (${row.id}, 'administrator', ${unitId})`);
  return asPerson(database, { userId: row.id, roles });
}

/** An account as an administrator asks for it, but for its login. */
export const wanted = {
  name: "Lê Thị Bé",
  position: "Văn thư",
  staffCode: null,
  role: "author",
  unitId: null,
} as const;

type Wanted = { readonly role?: Role; readonly unitId?: UnitId | null; readonly name?: string };

/** An account opened by an administrator a moment before `morning`. */
export async function anAccount(admin: Context, wanted: Wanted = {}) {
  const { role = "author", unitId = null, name = "Nguyễn Văn An" } = wanted;
  const login = `an.${randomUUID()}`;
  const made = await createUser(admin, {
    login,
    name,
    position: "",
    staffCode: null,
    role,
    unitId,
  });
  if (!made.ok) throw new Error(made.reason);
  return { login, ...made.value };
}

export type Account = Awaited<ReturnType<typeof anAccount>>;

/** Opens a session of an account and returns its token. */
export async function signedIn(ctx: PublicContext, { login, password }: Account): Promise<string> {
  const opened = await signIn(ctx, { login, password, userAgent: null });
  if (!opened.ok) throw new Error(opened.reason.code);
  return opened.value.token;
}

/** What the log says was done to something, oldest first. */
export async function actsOn(database: Database, id: string) {
  const events = await database
    .select({ act: auditEvent.act, actorId: auditEvent.actorId })
    .from(auditEvent)
    .where(eq(auditEvent.subjectId, id))
    .orderBy(auditEvent.at, auditEvent.id);
  return events.map(({ act }) => act);
}

/** A unit under `parentId`, with what that makes reachable. */
export async function aUnit(database: Database, parentId: UnitId | null = null): Promise<UnitId> {
  await database
    .insert(unitType)
    .values({ code: "xa", name: "Xã", nameEn: "Commune", position: 1 })
    .onConflictDoNothing();
  const name = `Xã ${randomUUID()}`;
  const [row] = await database
    .insert(unit)
    .values({ name, shortName: name, typeCode: "xa", parentId, validFrom: "2025-07-01" })
    .returning({ id: unit.id });
  if (!row) throw new Error("not inserted");
  await database.execute(sql`select refresh_unit_closure()`);
  return row.id;
}
