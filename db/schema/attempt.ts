import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { attemptStates, lateReasons } from "@/lib/domain/attempt/state";
import type { AttemptId, CandidateId, FormId, SittingId, UserId } from "@/lib/domain/ids";
import type { FormScore } from "@/lib/domain/scoring/score-form";
import { user } from "./access";
import { createdAt, id, instant } from "./columns";
import { candidate, sitting } from "./sitting";
import { form } from "./test";

/**
 * One candidate at one form. Every write locks this row, then reads `clock_timestamp()`, then
 * writes. Storage settings (fillfactor) are in db/routines: a save must stay a HOT update.
 */
export const attempt = pgTable(
  "attempt",
  {
    id: id<AttemptId>(),
    candidateId: uuid()
      .notNull()
      .references(() => candidate.id)
      .$type<CandidateId>(),
    tryNo: smallint().notNull().default(1),
    sittingId: uuid()
      .notNull()
      .references(() => sitting.id)
      .$type<SittingId>(),
    formId: uuid()
      .notNull()
      .references(() => form.id)
      .$type<FormId>(),
    state: text({ enum: attemptStates }).notNull().default("created"),
    /** Number of the lease; grows with each change of device. */
    epoch: integer().notNull().default(1),
    deviceId: text(),
    /** Seconds promised when the attempt was made: the test's allowance and the person's extra. */
    allowanceS: integer().notNull(),
    graceS: integer().notNull(),
    startedAt: instant("started_at"),
    deadlineAt: instant("deadline_at"),
    /** `deadline_at` plus grace: the last instant at which a save may arrive. */
    closeAfter: instant("close_after"),
    closedAt: instant("closed_at"),
    pausedAt: instant("paused_at"),
    /** Milliseconds left when paused. */
    remainingMs: integer(),
    /** Milliseconds it stood still so far: pauses that ended, and closed before it was reopened. */
    pausedMs: integer().notNull().default(0),
    /** An invigilator lets the candidate go on on another machine without the own code. */
    transferAllowedAt: instant("transfer_allowed_at"),
    /** The latest time used for this attempt; time never runs backwards for it. */
    lastT: instant("last_t"),
    createdAt: createdAt(),
  },
  (table) => [
    unique("attempt_try").on(table.candidateId, table.tryNo),
    index("attempt_sitting").on(table.sittingId),
    index("attempt_open")
      .on(table.closeAfter)
      .where(sql`${table.state} = 'in_progress'`),
    check("attempt_epoch", sql`${table.epoch} >= 1`),
    check(
      "attempt_started",
      sql`${table.state} = 'created' or ${table.state} = 'voided' or ${table.startedAt} is not null`,
    ),
    check(
      "attempt_deadline",
      sql`${table.state} <> 'in_progress' or (${table.deadlineAt} is not null and ${table.closeAfter} is not null)`,
    ),
    check(
      "attempt_closed",
      sql`(${table.state} in ('submitted', 'expired')) <= (${table.closedAt} is not null)`,
    ),
    check(
      "attempt_paused",
      sql`(${table.state} = 'paused') = (${table.pausedAt} is not null and ${table.remainingMs} is not null)`,
    ),
  ],
);

/** Every answer the server acknowledged, as it came. Append-only. */
export const responseEvent = pgTable(
  "response_event",
  {
    attemptId: uuid().notNull().$type<AttemptId>(),
    epoch: integer().notNull(),
    seq: integer().notNull(),
    position: smallint().notNull(),
    /** JSON text, not jsonb: nothing a person can type makes a write fail. */
    value: text().notNull(),
    receivedAt: instant("received_at").notNull(),
    /** It came too late and two persons let it count; this is the second of them. */
    admittedBy: uuid().$type<UserId>(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.epoch, table.seq] })],
);

/** The latest answer per position. */
export const response = pgTable(
  "response",
  {
    attemptId: uuid().notNull().$type<AttemptId>(),
    position: smallint().notNull(),
    epoch: integer().notNull(),
    seq: integer().notNull(),
    value: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.position] })],
);

/** Answers that came too late, on a lost lease or during a pause: kept, not counted. Append-only. */
export const lateEvent = pgTable(
  "late_event",
  {
    attemptId: uuid().notNull().$type<AttemptId>(),
    epoch: integer().notNull(),
    seq: integer().notNull(),
    position: smallint().notNull(),
    value: text().notNull(),
    receivedAt: instant("received_at").notNull(),
    reason: text({ enum: lateReasons }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.epoch, table.seq, table.position] })],
);

/** How an attempt ended: what was answered, and the receipt. Also the outbox of scoring. */
export const finish = pgTable(
  "finish",
  {
    attemptId: uuid()
      .notNull()
      .references(() => attempt.id)
      .$type<AttemptId>(),
    version: smallint().notNull().default(1),
    /** The receipt's number. */
    number: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
    kind: text({ enum: ["submitted", "expired"] }).notNull(),
    answered: integer().notNull(),
    total: integer().notNull(),
    /** Canonical JSON of position → value. */
    snapshot: text().notNull(),
    /** SHA-256 of the snapshot, hex. */
    digest: text().notNull(),
    /** The deadline at the latest: closing late is not working late. */
    finishedAt: instant("finished_at").notNull(),
    closedAt: instant("closed_at").notNull(),
    current: boolean().notNull().default(true),
    scored: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.version] }),
    uniqueIndex("finish_current")
      .on(table.attemptId)
      .where(sql`${table.current}`),
    index("finish_unscored")
      .on(table.number)
      .where(sql`not ${table.scored}`),
  ],
);

/** One scoring of one finish by one state of the keys and one rule. Append-only. */
export const score = pgTable(
  "score",
  {
    id: id(),
    attemptId: uuid()
      .notNull()
      .references(() => attempt.id)
      .$type<AttemptId>(),
    finishVersion: smallint().notNull(),
    /** SHA-256 over the keys used, so that any score can be derived again. */
    keyDigest: text().notNull(),
    ruleVersion: text().notNull(),
    /** Hundredths of a point. */
    points: integer().notNull(),
    possible: integer().notNull(),
    passed: boolean().notNull(),
    /** Points by position, topic and part: roll-ups never read responses. */
    detail: jsonb().$type<Pick<FormScore, "byPosition" | "byTopic" | "byPart">>().notNull(),
    at: instant("at")
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [
    unique("score_once").on(
      table.attemptId,
      table.finishVersion,
      table.keyDigest,
      table.ruleVersion,
    ),
    check("score_points", sql`${table.points} between 0 and ${table.possible}`),
  ],
);

/** Time given beyond the allowance: to one attempt or to a room. */
export const timeGrant = pgTable(
  "time_grant",
  {
    id: id(),
    attemptId: uuid()
      .notNull()
      .references(() => attempt.id)
      .$type<AttemptId>(),
    extraS: integer().notNull(),
    reason: text().notNull(),
    grantedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    approvedBy: uuid()
      .references(() => user.id)
      .$type<UserId>(),
    at: instant("at").notNull(),
  },
  (table) => [
    index("time_grant_attempt").on(table.attemptId),
    check("time_grant_extra", sql`${table.extraS} between 1 and 14400`),
    check("time_grant_two_persons", sql`${table.approvedBy} is distinct from ${table.grantedBy}`),
  ],
);
