import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type {
  AttemptId,
  HandAnswerId,
  HandMarkId,
  ItemVersionId,
  SittingId,
  UserId,
} from "@/lib/domain/ids";
import { markerParts } from "@/lib/domain/marking/assign";
import type { CriterionPoints } from "@/lib/domain/marking/mark";
import { user } from "./access";
import { finish } from "./attempt";
import { itemKey } from "./bank";
import { id, instant } from "./columns";
import { sitting } from "./sitting";

const now = sql`clock_timestamp()`;

/** Who marks the answers of a sitting by hand, and who decides where two differ. */
export const sittingMarker = pgTable(
  "sitting_marker",
  {
    sittingId: uuid()
      .notNull()
      .references(() => sitting.id)
      .$type<SittingId>(),
    userId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    part: text({ enum: markerParts }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.sittingId, table.userId] })],
);

/** How far two markers of a sitting may lie apart. No row: as usual. */
export const markingRule = pgTable(
  "marking_rule",
  {
    sittingId: uuid()
      .primaryKey()
      .references(() => sitting.id)
      .$type<SittingId>(),
    /** Whole per cent of the rubric's points. */
    tolerancePercent: smallint().notNull(),
  },
  (table) => [check("marking_rule_tolerance", sql`${table.tolerancePercent} between 0 and 50`)],
);

/** An answer that people mark: one place of one finish, with the rubric it is marked by. */
export const handAnswer = pgTable(
  "hand_answer",
  {
    id: id<HandAnswerId>(),
    sittingId: uuid()
      .notNull()
      .references(() => sitting.id)
      .$type<SittingId>(),
    attemptId: uuid().notNull().$type<AttemptId>(),
    finishVersion: smallint().notNull(),
    position: smallint().notNull(),
    itemVersionId: uuid().notNull().$type<ItemVersionId>(),
    keyVersion: integer().notNull(),
    /** What markers call it: nothing of it tells whose it is. */
    code: text().notNull(),
  },
  (table) => [
    unique("hand_answer_once").on(table.attemptId, table.finishVersion, table.position),
    index("hand_answer_sitting").on(table.sittingId),
    foreignKey({
      name: "hand_answer_finish",
      columns: [table.attemptId, table.finishVersion],
      foreignColumns: [finish.attemptId, finish.version],
    }),
    foreignKey({
      name: "hand_answer_key",
      columns: [table.itemVersionId, table.keyVersion],
      foreignColumns: [itemKey.itemVersionId, itemKey.keyVersion],
    }),
  ],
);

/** What one marker gives one answer: written on until it is handed in, and never after. */
export const handMark = pgTable(
  "hand_mark",
  {
    id: id<HandMarkId>(),
    answerId: uuid()
      .notNull()
      .references(() => handAnswer.id)
      .$type<HandAnswerId>(),
    /** 1 and 2 are the markers', 3 decides where these differ. */
    round: smallint().notNull(),
    markerId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    /** Hundredths of a point by criterion. */
    points: jsonb().$type<CriterionPoints>().notNull().default({}),
    comment: text().notNull().default(""),
    givenAt: instant("given_at").notNull().default(now),
    handedInAt: instant("handed_in_at"),
  },
  (table) => [
    unique("hand_mark_round").on(table.answerId, table.round),
    unique("hand_mark_marker").on(table.answerId, table.markerId),
    index("hand_mark_of").on(table.markerId),
    check("hand_mark_rounds", sql`${table.round} between 1 and 3`),
  ],
);

/** What the marks of an answer came to, and by which rule. Append-only. */
export const handScore = pgTable(
  "hand_score",
  {
    answerId: uuid()
      .primaryKey()
      .references(() => handAnswer.id)
      .$type<HandAnswerId>(),
    /** Hundredths of a point, of how many; a mean is both marks over twice the rubric's points. */
    points: integer().notNull(),
    of: integer().notNull(),
    by: text({ enum: ["mean", "third"] }).notNull(),
    tolerancePercent: smallint().notNull(),
    at: instant("at").notNull().default(now),
  },
  (table) => [check("hand_score_points", sql`${table.points} between 0 and ${table.of}`)],
);

/** What rules alone could score of a finish that waits for its marks. Append-only. */
export const automaticScore = pgTable(
  "automatic_score",
  {
    attemptId: uuid().notNull().$type<AttemptId>(),
    finishVersion: smallint().notNull(),
    /** As at a score. */
    keyDigest: text().notNull(),
    /** Hundredths of a point. */
    points: integer().notNull(),
    possible: integer().notNull(),
    at: instant("at").notNull().default(now),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.finishVersion] }),
    foreignKey({
      name: "automatic_score_finish",
      columns: [table.attemptId, table.finishVersion],
      foreignColumns: [finish.attemptId, finish.version],
    }),
  ],
);
