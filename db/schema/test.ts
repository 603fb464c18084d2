import { sql } from "drizzle-orm";
import {
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
  uuid,
} from "drizzle-orm/pg-core";
import type {
  BankId,
  BlueprintId,
  FormId,
  ItemVersionId,
  SharedSystemId,
  SittingId,
  TestId,
  TopicId,
  UserId,
} from "@/lib/domain/ids";
import { levels } from "@/lib/domain/item/interaction";
import { user } from "./access";
import { bank, itemVersion, sharedSystem, topic } from "./bank";
import { createdAt, id, vietnamese } from "./columns";

/** Ma trận đề: how many items of which topic and level a form must hold. */
export const blueprint = pgTable("blueprint", {
  id: id<BlueprintId>(),
  bankId: uuid()
    .notNull()
    .references(() => bank.id)
    .$type<BankId>(),
  name: vietnamese().notNull(),
  state: text({ enum: ["draft", "published"] })
    .notNull()
    .default("draft"),
  /** Whether items marked "cần rà soát" may be drawn. */
  allowNeedsCheck: boolean().notNull().default(false),
  createdBy: uuid()
    .notNull()
    .references(() => user.id)
    .$type<UserId>(),
  createdAt: createdAt(),
});

export const blueprintCell = pgTable(
  "blueprint_cell",
  {
    id: id(),
    blueprintId: uuid()
      .notNull()
      .references(() => blueprint.id)
      .$type<BlueprintId>(),
    topicId: uuid()
      .notNull()
      .references(() => topic.id)
      .$type<TopicId>(),
    level: text({ enum: levels }).notNull(),
    sharedSystemId: uuid()
      .references(() => sharedSystem.id)
      .$type<SharedSystemId>(),
    /** Only items that people mark; without it none of them. */
    byHand: boolean().notNull().default(false),
    count: integer().notNull(),
    /** Hundredths of a point for each item. */
    points: integer().notNull().default(100),
  },
  (table) => [
    unique("blueprint_cell_once")
      .on(table.blueprintId, table.topicId, table.level, table.sharedSystemId, table.byHand)
      .nullsNotDistinct(),
    check("blueprint_cell_count", sql`${table.count} between 1 and 200`),
    check("blueprint_cell_points", sql`${table.points} between 25 and 10000`),
  ],
);

/** What is given to candidates: a published blueprint with its time, cut score and rules. */
export const test = pgTable(
  "test",
  {
    id: id<TestId>(),
    name: vietnamese().notNull(),
    blueprintId: uuid()
      .notNull()
      .references(() => blueprint.id)
      .$type<BlueprintId>(),
    allowanceS: integer().notNull(),
    /** How long after the deadline a save may still arrive. Hidden from candidates. */
    graceS: integer().notNull().default(30),
    /** Whole per cent of the possible points. */
    cutPercent: smallint().notNull(),
    scale: smallint().notNull().default(10),
    scoringRule: text({ enum: ["all_or_nothing", "partial"] })
      .notNull()
      .default("all_or_nothing"),
    /** What a candidate sees after release: nothing, the score, or the score with topics. */
    reviewPolicy: text({ enum: ["none", "score", "topics"] })
      .notNull()
      .default("topics"),
    createdBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
  },
  (table) => [
    check("test_allowance", sql`${table.allowanceS} between 60 and 28800`),
    check("test_grace", sql`${table.graceS} between 0 and 300`),
    check("test_cut", sql`${table.cutPercent} between 0 and 100`),
    check("test_scale", sql`${table.scale} in (10, 100)`),
  ],
);

/** One fixed paper of a test, drawn from a stored seed before the sitting. */
export const form = pgTable(
  "form",
  {
    id: id<FormId>(),
    testId: uuid()
      .notNull()
      .references(() => test.id)
      .$type<TestId>(),
    sittingId: uuid().$type<SittingId>(),
    number: integer().notNull(),
    seed: text().notNull(),
    /** SHA-256 of the frozen content: items, their order, the order of options. */
    digest: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique("form_number").on(table.sittingId, table.number)],
);

export const formItem = pgTable(
  "form_item",
  {
    formId: uuid()
      .notNull()
      .references(() => form.id)
      .$type<FormId>(),
    /** 1 … n as the candidate counts. */
    position: smallint().notNull(),
    itemVersionId: uuid()
      .notNull()
      .references(() => itemVersion.id)
      .$type<ItemVersionId>(),
    /** Option ids in the order shown. */
    optionOrder: jsonb().$type<string[]>().notNull(),
    topicId: uuid()
      .notNull()
      .references(() => topic.id)
      .$type<TopicId>(),
    /** Hundredths of a point. */
    points: integer().notNull().default(100),
  },
  (table) => [
    primaryKey({ columns: [table.formId, table.position] }),
    unique("form_item_once").on(table.formId, table.itemVersionId),
    index("form_item_version").on(table.itemVersionId),
    check("form_item_position", sql`${table.position} between 1 and 500`),
    check("form_item_points", sql`${table.points} > 0`),
  ],
);
