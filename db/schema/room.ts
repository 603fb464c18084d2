import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { AttemptId, CandidateId, SittingId, UserId } from "@/lib/domain/ids";
import { incidentKinds } from "@/lib/domain/sitting/incident";
import { sanctions } from "@/lib/domain/sitting/violation";
import { approval, user } from "./access";
import { id, instant } from "./columns";
import { attempt } from "./attempt";
import { sitting } from "./sitting";

/** Something that went wrong in a sitting, for its minutes. */
export const incident = pgTable(
  "incident",
  {
    id: id(),
    sittingId: uuid()
      .notNull()
      .references(() => sitting.id)
      .$type<SittingId>(),
    attemptId: uuid()
      .references(() => attempt.id)
      .$type<AttemptId>(),
    kind: text({ enum: incidentKinds }).notNull(),
    /** What a violation costs; null for everything else. */
    sanction: text({ enum: sanctions }),
    /** The request to void the paper, where the sanction makes one. */
    approvalId: uuid().references(() => approval.id),
    note: text().notNull().default(""),
    at: instant("at")
      .notNull()
      .default(sql`clock_timestamp()`),
    recordedBy: uuid()
      .references(() => user.id)
      .$type<UserId>(),
    resolvedAt: instant("resolved_at"),
  },
  (table) => [
    index("incident_sitting").on(table.sittingId, table.at),
    // Violations written down before sanctions were have none.
    check("incident_sanction", sql`${table.sanction} is null or ${table.kind} = 'violation'`),
  ],
);

/** When a candidate's machine was last heard of. Unlogged (db/routines): after a crash nobody is there. */
export const candidatePresence = pgTable("candidate_presence", {
  candidateId: uuid().primaryKey().$type<CandidateId>(),
  seenAt: instant("seen_at").notNull(),
});

/** What the room, or one candidate in it, is told on the test page. */
export const sittingMessage = pgTable(
  "sitting_message",
  {
    id: id(),
    sittingId: uuid()
      .notNull()
      .references(() => sitting.id)
      .$type<SittingId>(),
    /** Null: everybody in the room. */
    attemptId: uuid()
      .references(() => attempt.id)
      .$type<AttemptId>(),
    kind: text({ enum: ["message", "erratum"] }).notNull(),
    text: text().notNull(),
    at: instant("at")
      .notNull()
      .default(sql`clock_timestamp()`),
    sentBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
  },
  (table) => [
    index("sitting_message_sitting").on(table.sittingId, table.at),
    check("sitting_message_text", sql`length(${table.text}) between 1 and 2000`),
  ],
);

/** A candidate pressed that they read a message. The first time counts. */
export const messageAck = pgTable(
  "message_ack",
  {
    messageId: uuid()
      .notNull()
      .references(() => sittingMessage.id),
    attemptId: uuid()
      .notNull()
      .references(() => attempt.id)
      .$type<AttemptId>(),
    at: instant("at")
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.attemptId] })],
);
