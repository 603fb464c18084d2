import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { OfficerId, UnitId, UserId } from "@/lib/domain/ids";
import { roles } from "@/lib/domain/policy/roles";
import { bytes, createdAt, folded, id, instant, vietnamese } from "./columns";
import { officer, unit } from "./unit";

/** Somebody with an account. Candidates in a test room need none: they have a number and a code. */
export const user = pgTable(
  "user",
  {
    id: id<UserId>(),
    /** Lower case, as typed at sign-in. */
    login: text().notNull().unique(),
    displayName: vietnamese().notNull(),
    searchText: folded("search_text"),
    position: vietnamese().notNull().default(""),
    officerId: uuid()
      .references(() => officer.id)
      .$type<OfficerId>(),
    /** argon2id. */
    passwordHash: text().notNull(),
    mustChangePassword: boolean().notNull().default(true),
    /** A first or reset password is refused after this instant. */
    passwordExpiresAt: instant("password_expires_at"),
    disabledAt: instant("disabled_at"),
    /** The version of the privacy notice this person has read, or null. */
    noticeVersion: integer(),
    demonstration: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [check("user_login_lower", sql`${table.login} = lower(${table.login})`)],
);

/** A role and how far it reaches: a unit with all below it, or everything when `unit_id` is null. */
export const roleAssignment = pgTable(
  "role_assignment",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    role: text({ enum: roles }).notNull(),
    unitId: uuid()
      .references(() => unit.id)
      .$type<UnitId>(),
    grantedBy: uuid()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
    endedAt: instant("ended_at"),
  },
  (table) => [
    uniqueIndex("role_assignment_once")
      .on(
        table.userId,
        table.role,
        sql`coalesce(${table.unitId}, '00000000-0000-0000-0000-000000000000')`,
      )
      .where(sql`${table.endedAt} is null`),
  ],
);

/** A sign-in that can be revoked at once. Only the hash of its token is kept. */
export const session = pgTable(
  "session",
  {
    id: id(),
    tokenHash: bytes("token_hash").notNull().unique(),
    userId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
    lastSeenAt: instant("last_seen_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    ip: text(),
    userAgent: text(),
  },
  (table) => [index("session_user").on(table.userId)],
);

/** Failed sign-ins per key (an account, an address, a candidate). The wait grows; nobody is locked out for good. */
export const signInThrottle = pgTable("sign_in_throttle", {
  key: text().primaryKey(),
  failures: integer().notNull(),
  lastFailureAt: instant("last_failure_at").notNull(),
  blockedUntil: instant("blocked_until"),
});

/** Who did what to what, written in the transaction of the act itself. Append-only. */
export const auditEvent = pgTable(
  "audit_event",
  {
    id: id(),
    at: instant("at")
      .notNull()
      .default(sql`clock_timestamp()`),
    actorKind: text({ enum: ["user", "candidate", "system"] }).notNull(),
    actorId: uuid(),
    act: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    unitId: uuid().$type<UnitId>(),
    detail: jsonb().notNull().default({}),
    ip: text(),
    requestId: text(),
  },
  (table) => [
    index("audit_event_at").on(table.at, table.id),
    index("audit_event_subject").on(table.subjectType, table.subjectId),
    index("audit_event_actor").on(table.actorId, table.id),
  ],
);

/** An act that takes two persons: asked for by one, allowed by another. */
export const approval = pgTable(
  "approval",
  {
    id: id(),
    act: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    reason: text().notNull(),
    detail: jsonb().notNull().default({}),
    requestedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    requestedAt: instant("requested_at").notNull().defaultNow(),
    decidedBy: uuid()
      .references(() => user.id)
      .$type<UserId>(),
    decidedAt: instant("decided_at"),
    decision: text({ enum: ["approved", "refused"] }),
  },
  (table) => [
    check("approval_two_persons", sql`${table.decidedBy} is distinct from ${table.requestedBy}`),
    check("approval_decided", sql`(${table.decidedBy} is null) = (${table.decision} is null)`),
    index("approval_subject").on(table.subjectType, table.subjectId),
  ],
);

/** Files by their content, at most 20 MB each. */
export const blob = pgTable("blob", {
  /** SHA-256 of the bytes, lower-case hex. */
  sha256: text().primaryKey(),
  mediaType: text().notNull(),
  size: integer().notNull(),
  bytes: bytes("bytes").notNull(),
  createdAt: createdAt(),
});

/** Facts about this installation: names in the head, whether it holds demonstration data. */
export const setting = pgTable("setting", {
  key: text().primaryKey(),
  value: jsonb().notNull(),
});
