import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { oncePerPool } from "@/db/once-per-pool";
import { roleAssignment, session, user } from "@/db/schema";
import type { UserId } from "@/lib/domain/ids";
import type { HeldRole } from "@/lib/domain/policy/policy";

const heldRoles = sql<HeldRole[]>`coalesce((
  select jsonb_agg(jsonb_build_object('role', ra.role, 'unitId', ra.unit_id) order by ra.id)
  from ${roleAssignment} ra where ra.user_id = ${user.id} and ra.ended_at is null), '[]'::jsonb)`;

const sessionByToken = oncePerPool((db) =>
  db
    .select({
      id: session.id,
      lastSeenAt: session.lastSeenAt,
      expiresAt: session.expiresAt,
      revokedAt: session.revokedAt,
      userId: user.id,
      login: user.login,
      name: user.displayName,
      position: user.position,
      officerId: user.officerId,
      disabledAt: user.disabledAt,
      mustChangePassword: user.mustChangePassword,
      noticeVersion: user.noticeVersion,
      roles: heldRoles,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(eq(session.tokenHash, sql.placeholder("tokenHash")))
    .prepare("session_by_token"),
);

/** The sign-in with this token, its person and the roles held at this moment. */
export async function selectSession(db: Executor, tokenHash: Buffer) {
  const [row] = await sessionByToken(db).execute({ tokenHash });
  return row;
}

export type NewSession = typeof session.$inferInsert;

export async function insertSession(tx: Transaction, values: NewSession): Promise<string> {
  const [row] = await tx.insert(session).values(values).returning({ id: session.id });
  if (!row) throw new Error("a session was not inserted");
  return row.id;
}

/** Notes that a session was used. */
export async function updateSessionSeen(db: Executor, id: string, at: Date) {
  await db.update(session).set({ lastSeenAt: at }).where(eq(session.id, id));
}

/** Ends one sign-in of a person. Says whether it was still open. */
export async function updateSessionRevoked(
  tx: Transaction,
  { id, userId, at }: { id: string; userId: UserId; at: Date },
): Promise<boolean> {
  const ended = await tx
    .update(session)
    .set({ revokedAt: at })
    .where(and(eq(session.id, id), eq(session.userId, userId), isNull(session.revokedAt)))
    .returning({ id: session.id });
  return ended.length > 0;
}

/** Ends all sign-ins of a person, but for one if `except` names it. Says how many were open. */
export async function updateSessionsRevoked(
  tx: Transaction,
  { userId, at, except }: { userId: UserId; at: Date; except?: string },
): Promise<number> {
  const ended = await tx
    .update(session)
    .set({ revokedAt: at })
    .where(
      and(
        eq(session.userId, userId),
        isNull(session.revokedAt),
        gt(session.expiresAt, at),
        except === undefined ? undefined : ne(session.id, except),
      ),
    )
    .returning({ id: session.id });
  return ended.length;
}

/** Sign-ins of a person that are not ended and not too old, the latest used first. */
export async function selectOpenSessions(db: Executor, userId: UserId, now: Date) {
  return db
    .select({
      id: session.id,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      expiresAt: session.expiresAt,
      revokedAt: session.revokedAt,
      ip: session.ip,
      userAgent: session.userAgent,
    })
    .from(session)
    .where(and(eq(session.userId, userId), isNull(session.revokedAt), gt(session.expiresAt, now)))
    .orderBy(desc(session.lastSeenAt), desc(session.id));
}
