import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type {
  AudienceId,
  CampaignId,
  CandidateId,
  ContestId,
  FormId,
  OfficerId,
  SittingId,
  TestId,
  UnitId,
  UserId,
} from "@/lib/domain/ids";
import { sittingStates } from "@/lib/domain/sitting/lifecycle";
import { user } from "./access";
import { bytes, createdAt, folded, id, instant, vietnamese } from "./columns";
import { contest, contestAudience } from "./contest";
import { campaign } from "./inspection";
import { jobGroup, officer, unit } from "./unit";
import { form, test } from "./test";

/** Ca thi: one room, one time, one test. Of a contest: a round, without a room or an invigilator. */
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
    /** The contest whose round this is. */
    contestId: uuid()
      .references(() => contest.id)
      .$type<ContestId>(),
    /** From 1, as officers count the rounds. */
    roundNo: smallint(),
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
    /** Ranges of addresses from which candidates enter and start, in CIDR notation. None: from anywhere. */
    networks: text()
      .array()
      .notNull()
      .default(sql`'{}'::text[]`),
    /** Of synthetic people, to be taken away again; see db/routines/71-rehearsal.sql. */
    rehearsal: boolean().notNull().default(false),
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
    unique("sitting_round").on(table.contestId, table.roundNo),
    check("sitting_round_numbered", sql`(${table.contestId} is null) = (${table.roundNo} is null)`),
    check(
      "sitting_round_no_campaign",
      sql`${table.contestId} is null or ${table.campaignId} is null`,
    ),
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

/** What the browser of a sitting must be: Safe Exam Browser with this configuration. No row: any. */
export const safeBrowser = pgTable("safe_browser", {
  sittingId: uuid()
    .primaryKey()
    .references(() => sitting.id)
    .$type<SittingId>(),
  /** The file as candidates get it, a property list of XML. */
  config: text().notNull(),
  /** What the browser computes of it for itself, 64 hexadecimal digits. */
  configKey: text().notNull(),
  /** Ends the browser before the test is handed in; null where the organiser's own file has its own. */
  quitCode: text(),
  setBy: uuid()
    .notNull()
    .references(() => user.id)
    .$type<UserId>(),
  setAt: instant("set_at")
    .notNull()
    .default(sql`clock_timestamp()`),
});

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
    /** The audience of a contest that this person competes in. */
    audienceId: uuid()
      .references(() => contestAudience.id)
      .$type<AudienceId>(),
    /** What was guessed on entering a round. */
    guess: integer(),
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
    index("candidate_unit").on(table.unitId, table.sittingId),
    index("candidate_form").on(table.formId),
    check("candidate_admitted", sql`(${table.admittedAt} is null) = (${table.admittedBy} is null)`),
    check("candidate_guess", sql`${table.guess} >= 0`),
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
