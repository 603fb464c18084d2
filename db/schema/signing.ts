import { sql } from "drizzle-orm";
import {
  check,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { MinutesId, RecordId, UserId } from "@/lib/domain/ids";
import { capacities } from "@/lib/domain/signing/capacity";
import { user } from "./access";
import { day, id, instant, vietnamese } from "./columns";
import { record } from "./inspection";

/** Biên bản: what both sides sign, frozen when it is drawn up. Taken back, or sealed; never changed. */
export const minutes = pgTable(
  "minutes",
  {
    id: id<MinutesId>(),
    recordId: uuid()
      .notNull()
      .references(() => record.id)
      .$type<RecordId>(),
    /** "07/BB-ĐKT", and the day it bears. */
    number: text().notNull(),
    heldOn: day("held_on").notNull(),
    /** Canonical JSON of everything in the record, as bytes that a digest was taken of. */
    content: text().notNull(),
    /** What of `content` is looked at in lists: the test's figures without topics and posts, the best of the group. */
    frozenTest: jsonb()
      .generatedAlwaysAs(sql`(content::jsonb #> '{test,figures}') - '{topics,job_groups}'::text[]`)
      .$type<{ readonly n: number; readonly passed: number; readonly mean: number | null }>(),
    frozenBest: jsonb()
      .generatedAlwaysAs(sql`content::jsonb -> 'best_of_group'`)
      .$type<Readonly<Record<string, number>>>(),
    frozenPending: jsonb()
      .generatedAlwaysAs(sql`content::jsonb -> 'pending_lines'`)
      .$type<readonly string[]>(),
    digest: text().notNull(),
    drawnUpBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    drawnUpAt: instant("drawn_up_at").notNull(),
    /** Taken back to correct something before both had signed. */
    withdrawnBy: uuid()
      .references(() => user.id)
      .$type<UserId>(),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnReason: text(),
  },
  (table) => [
    uniqueIndex("minutes_current")
      .on(table.recordId)
      .where(sql`${table.withdrawnAt} is null`),
    check(
      "minutes_withdrawn",
      sql`(${table.withdrawnAt} is null) = (${table.withdrawnBy} is null)
        and (${table.withdrawnAt} is null) = (${table.withdrawnReason} is null)`,
    ),
  ],
);

/** Who signed the minutes or refused to, with name and title as they were then. Append-only. */
export const signature = pgTable(
  "signature",
  {
    minutesId: uuid()
      .notNull()
      .references(() => minutes.id)
      .$type<MinutesId>(),
    /** From 1, in the order given. */
    position: smallint().notNull(),
    capacity: text({ enum: capacities }).notNull(),
    verdict: text({ enum: ["signed", "refused"] }).notNull(),
    /** The unit's opinion, or why it does not sign. */
    statement: text().notNull().default(""),
    /** What was signed: the digest of the minutes. */
    digest: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    name: vietnamese().notNull(),
    title: vietnamese().notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.minutesId, table.position] }),
    check(
      "signature_refusal",
      sql`${table.verdict} = 'signed' or (${table.capacity} = 'unit' and ${table.statement} <> '')`,
    ),
  ],
);

/** The sealed record: its content with the signatures, and the digest that stands on its paper. Append-only. */
export const seal = pgTable("seal", {
  recordId: uuid()
    .primaryKey()
    .references(() => record.id)
    .$type<RecordId>(),
  minutesId: uuid()
    .notNull()
    .unique()
    .references(() => minutes.id)
    .$type<MinutesId>(),
  /** Canonical JSON. */
  snapshot: text().notNull(),
  digest: text().notNull(),
  sealedAt: instant("sealed_at").notNull(),
});

/** Biên bản bổ sung: added to a sealed record, each chained to the one before. Append-only. */
export const addendum = pgTable(
  "addendum",
  {
    recordId: uuid()
      .notNull()
      .references(() => seal.recordId)
      .$type<RecordId>(),
    position: integer().notNull(),
    /** A correction by the team, or what the unit says to one. */
    kind: text({ enum: ["correction", "answer"] }).notNull(),
    /** Canonical JSON of the whole entry, with the digest of the one before it. */
    content: text().notNull(),
    digest: text().notNull(),
    previous: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    at: instant("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.recordId, table.position] }),
    check("addendum_position", sql`${table.position} >= 1`),
  ],
);
