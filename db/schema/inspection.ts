import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
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
  CampaignId,
  CriteriaSetId,
  RecordId,
  UnitId,
  UserId,
  VisitId,
} from "@/lib/domain/ids";
import {
  type CriteriaRules,
  type CriteriaSection,
  usualRules,
} from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { recordStates, visitStates } from "@/lib/domain/inspection/state";
import { teamTasks } from "@/lib/domain/inspection/team";
import type { UnitResult } from "@/lib/domain/measurement/unit-result";
import { user } from "./access";
import { createdAt, day, id, instant, vietnamese } from "./columns";
import { unit } from "./unit";

/** Sections and lines of a record with their points. Frozen once a campaign uses it. */
export const criteriaSet = pgTable(
  "criteria_set",
  {
    id: id<CriteriaSetId>(),
    code: text().notNull(),
    version: integer().notNull().default(1),
    name: vietnamese().notNull(),
    sections: jsonb().$type<CriteriaSection[]>().notNull(),
    /** Grade limits and checks between lines. */
    rules: jsonb().$type<CriteriaRules>().notNull().default(usualRules),
    /** Null while it is drafted: only then it is edited. */
    publishedAt: instant("published_at"),
    frozenAt: instant("frozen_at"),
    /** Grows with each save of the draft; a save names the revision it was typed over. */
    revision: integer().notNull().default(1),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("criteria_set_version").on(table.code, table.version),
    check(
      "criteria_set_frozen",
      sql`${table.frozenAt} is null or ${table.publishedAt} is not null`,
    ),
  ],
);

/** Đợt kiểm tra: founded on a decision. */
export const campaign = pgTable(
  "campaign",
  {
    id: id<CampaignId>(),
    code: text().notNull().unique(),
    name: vietnamese().notNull(),
    year: smallint().notNull(),
    decisionNumber: text().notNull(),
    decisionOn: day("decision_on").notNull(),
    /** The body that ordered it: its reach is that unit and all below. */
    ownerUnitId: uuid()
      .notNull()
      .references(() => unit.id)
      .$type<UnitId>(),
    /** Whose name heads its papers, with the body above; empty where it is the installation's own. */
    issuingBody: vietnamese().notNull().default(""),
    issuingParent: vietnamese().notNull().default(""),
    criteriaSetId: uuid()
      .notNull()
      .references(() => criteriaSet.id)
      .$type<CriteriaSetId>(),
    periodFrom: day("period_from").notNull(),
    periodTo: day("period_to").notNull(),
    state: text({ enum: ["running", "closed"] })
      .notNull()
      .default("running"),
    closedAt: instant("closed_at"),
    createdBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
  },
  (table) => [
    check("campaign_period", sql`${table.periodTo} >= ${table.periodFrom}`),
    check("campaign_closed", sql`(${table.state} = 'closed') = (${table.closedAt} is not null)`),
  ],
);

/** One unit in one campaign, with the workflow of its inspection. */
export const visit = pgTable(
  "visit",
  {
    id: id<VisitId>(),
    campaignId: uuid()
      .notNull()
      .references(() => campaign.id)
      .$type<CampaignId>(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id)
      .$type<UnitId>(),
    team: vietnamese().notNull().default(""),
    scheduledOn: day("scheduled_on"),
    state: text({ enum: visitStates }).notNull().default("planned"),
    /** Officers in post when the list for the test was made: the N of every estimate. */
    population: integer(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("visit_unit").on(table.campaignId, table.unitId),
    index("visit_unit_id").on(table.unitId),
    check("visit_population", sql`${table.population} >= 0`),
  ],
);

/** Members of the team that visits a unit; an inspector reaches the visits of their team. */
export const visitMember = pgTable(
  "visit_member",
  {
    visitId: uuid()
      .notNull()
      .references(() => visit.id)
      .$type<VisitId>(),
    userId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    task: text({ enum: teamTasks }).notNull().default("member"),
  },
  (table) => [primaryKey({ columns: [table.visitId, table.userId] })],
);

/** The inspection record of a visit. */
export const record = pgTable("record", {
  id: id<RecordId>(),
  visitId: uuid()
    .notNull()
    .unique()
    .references(() => visit.id)
    .$type<VisitId>(),
  state: text({ enum: recordStates }).notNull().default("draft"),
  verifiedAt: instant("verified_at"),
  /** Counts every change of a field: no two states of a field ever carry the same revision. */
  revision: integer().notNull().default(0),
  createdAt: createdAt(),
});

/** One field of a record: what the unit reports and what the team verified, side by side. */
export const recordValue = pgTable(
  "record_value",
  {
    recordId: uuid()
      .notNull()
      .references(() => record.id)
      .$type<RecordId>(),
    field: text().notNull(),
    source: text({ enum: ["self", "verified"] }).notNull(),
    value: jsonb().$type<FieldValue>().notNull(),
    note: text().notNull().default(""),
    /** The record's revision of the change; a save names the one it was typed over. */
    revision: integer().notNull(),
    updatedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.recordId, table.field, table.source] })],
);

/** A unit's test result in a campaign, kept up to date from the scores; equals a recomputation. */
export const unitResult = pgTable(
  "unit_result",
  {
    campaignId: uuid()
      .notNull()
      .references(() => campaign.id)
      .$type<CampaignId>(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id)
      .$type<UnitId>(),
    population: integer().notNull(),
    listed: integer().notNull(),
    present: integer().notNull(),
    excused: integer().notNull(),
    scored: integer().notNull(),
    passed: integer().notNull(),
    /** On the scale 0 to 100; null when nobody is scored. */
    mean: doublePrecision(),
    detail: jsonb().$type<UnitResult>().notNull(),
    provisional: boolean().notNull().default(false),
    computedAt: instant("computed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.unitId] }),
    check(
      "unit_result_counts",
      sql`${table.passed} <= ${table.scored} and ${table.scored} <= ${table.present} and ${table.present} <= ${table.listed}`,
    ),
  ],
);
