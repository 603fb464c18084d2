import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { AttemptId, ItemId, ItemVersionId, TestId } from "@/lib/domain/ids";
import type { ItemStatistics } from "@/lib/domain/measurement/item-statistics";
import type { ItemTally } from "@/lib/domain/measurement/item-tally";
import type { FoundWeakness } from "@/lib/domain/measurement/item-weakness";
import { item, itemVersion } from "./bank";
import { day } from "./columns";
import { test } from "./test";

/** Attempts whose answers are to be counted, or counted otherwise (routines 26). */
export const tallyDue = pgTable("tally_due", {
  attemptId: uuid().primaryKey().$type<AttemptId>(),
  /** Written to lock the row again, so that whoever counts sees what made it due once more. */
  again: boolean().notNull().default(false),
});

/** Which attempts are counted in the tallies, by which score and under which day. */
export const talliedAttempt = pgTable("tallied_attempt", {
  attemptId: uuid().primaryKey().$type<AttemptId>(),
  scoreId: uuid().notNull(),
  day: day("day").notNull(),
});

/** All released answers to a version of an item in one test, as sums. */
export const itemTally = pgTable(
  "item_tally",
  {
    itemVersionId: uuid()
      .notNull()
      .references(() => itemVersion.id, { onDelete: "cascade" })
      .$type<ItemVersionId>(),
    testId: uuid()
      .notNull()
      .references(() => test.id)
      .$type<TestId>(),
    tally: jsonb().$type<ItemTally>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.itemVersionId, table.testId] })],
);

/** What follows from the tallies of a version. Written anew with them; a list sorts by its columns. */
export const itemStatistic = pgTable(
  "item_statistic",
  {
    itemVersionId: uuid()
      .primaryKey()
      .references(() => itemVersion.id, { onDelete: "cascade" })
      .$type<ItemVersionId>(),
    itemId: uuid()
      .notNull()
      .references(() => item.id, { onDelete: "cascade" })
      .$type<ItemId>(),
    n: integer().notNull(),
    lastDay: day("last_day"),
    facility: doublePrecision().notNull(),
    discrimination: doublePrecision(),
    omitted: doublePrecision().notNull(),
    /** Names of the weaknesses found. */
    weak: text()
      .array()
      .notNull()
      .default(sql`'{}'::text[]`),
    detail: jsonb()
      .$type<{ statistics: ItemStatistics; weaknesses: readonly FoundWeakness[] }>()
      .notNull(),
  },
  (table) => [index("item_statistic_item").on(table.itemId)],
);
