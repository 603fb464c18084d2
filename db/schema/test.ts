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
  CampaignId,
  CandidateId,
  FormId,
  ItemVersionId,
  OfficerId,
  SharedSystemId,
  SittingId,
  TestId,
  TopicId,
  UnitId,
  UserId,
} from "@/lib/domain/ids";
import { levels } from "@/lib/domain/item/interaction";
import { sittingStates } from "@/lib/domain/sitting/lifecycle";
import { user } from "./access";
import { bank, itemVersion, sharedSystem, topic } from "./bank";
import { bytes, createdAt, folded, id, instant, vietnamese } from "./columns";
import { campaign } from "./inspection";
import { jobGroup, officer, unit } from "./unit";

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
    count: integer().notNull(),
  },
  (table) => [
    unique("blueprint_cell_once")
      .on(table.blueprintId, table.topicId, table.level, table.sharedSystemId)
      .nullsNotDistinct(),
    check("blueprint_cell_count", sql`${table.count} between 1 and 200`),
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

/** Ca thi: one room, one time, one test. */
export const sitting = pgTable(
  "sitting",
  {
    id: id<SittingId>(),
    testId: uuid()
      .notNull()
      .references(() => test.id)
      .$type<TestId>(),
    campaignId: uuid()
      .references(() => campaign.id)
      .$type<CampaignId>(),
    /** The body that organises it: its organisers reach it. */
    ownerUnitId: uuid()
      .notNull()
      .references(() => unit.id)
      .$type<UnitId>(),
    name: vietnamese().notNull(),
    room: vietnamese().notNull(),
    /** Name and room. */
    searchText: folded("search_text"),
    /** Attempts may start within the window; `deadlinePolicy` says whether its end also cuts them. */
    windowFrom: instant("window_from").notNull(),
    windowTo: instant("window_to").notNull(),
    deadlinePolicy: text({ enum: ["full_time", "hard_end"] })
      .notNull()
      .default("full_time"),
    /** How long after the start a candidate may still begin; null means until the window ends. */
    lateLimitS: integer(),
    state: text({ enum: sittingStates }).notNull().default("draft"),
    /** On the board of the room; unlocks the start. Null: none is asked. */
    startCode: text(),
    seed: text().notNull(),
    openedAt: instant("opened_at"),
    startedAt: instant("started_at"),
    closedAt: instant("closed_at"),
    settledAt: instant("settled_at"),
    createdBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
  },
  (table) => [
    check("sitting_window", sql`${table.windowTo} > ${table.windowFrom}`),
    index("sitting_campaign").on(table.campaignId),
    index("sitting_state").on(table.state, table.windowFrom),
  ],
);

export const sittingInvigilator = pgTable(
  "sitting_invigilator",
  {
    sittingId: uuid()
      .notNull()
      .references(() => sitting.id)
      .$type<SittingId>(),
    userId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
  },
  (table) => [primaryKey({ columns: [table.sittingId, table.userId] })],
);

/** An officer in a sitting, with the unit and title held then. */
export const candidate = pgTable(
  "candidate",
  {
    id: id<CandidateId>(),
    sittingId: uuid()
      .notNull()
      .references(() => sitting.id)
      .$type<SittingId>(),
    officerId: uuid()
      .notNull()
      .references(() => officer.id)
      .$type<OfficerId>(),
    formId: uuid()
      .references(() => form.id)
      .$type<FormId>(),
    /** Số báo danh; null until the sitting is prepared. */
    number: text(),
    /** HMAC-SHA256 of the candidate's own code; null until a slip is issued. */
    codeMac: bytes("code_mac"),
    unitId: uuid()
      .notNull()
      .references(() => unit.id)
      .$type<UnitId>(),
    unitName: vietnamese().notNull(),
    title: vietnamese().notNull(),
    jobGroupCode: text()
      .notNull()
      .references(() => jobGroup.code),
    walkIn: boolean().notNull().default(false),
    /** Added to the test's allowance for this person. */
    extraAllowanceS: integer().notNull().default(0),
    admittedAt: instant("admitted_at"),
    admittedBy: uuid()
      .references(() => user.id)
      .$type<UserId>(),
    rulesAcceptedAt: instant("rules_accepted_at"),
    /** Why this person is excused from the test; without it an absence is unexplained. */
    absenceReason: text(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("candidate_officer").on(table.sittingId, table.officerId),
    unique("candidate_number").on(table.sittingId, table.number),
    index("candidate_unit").on(table.unitId),
    index("candidate_form").on(table.formId),
    check("candidate_admitted", sql`(${table.admittedAt} is null) = (${table.admittedBy} is null)`),
    check("candidate_extra", sql`${table.extraAllowanceS} between 0 and 28800`),
  ],
);

/** Results of a sitting are shown to an audience from `at` on. Append-only. */
export const resultRelease = pgTable(
  "result_release",
  {
    sittingId: uuid()
      .notNull()
      .references(() => sitting.id)
      .$type<SittingId>(),
    audience: text({ enum: ["candidates", "units"] }).notNull(),
    at: instant("at")
      .notNull()
      .default(sql`clock_timestamp()`),
    releasedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
  },
  (table) => [primaryKey({ columns: [table.sittingId, table.audience] })],
);
