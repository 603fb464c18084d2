import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  index,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { CampaignId, OfficerId, SampleDrawId, UnitId, UserId } from "@/lib/domain/ids";
import type { StratumPlan } from "@/lib/domain/sampling/plan-unit";
import type { SamplingRule } from "@/lib/domain/sampling/rule";
import { user } from "./access";
import { day, id, instant, vietnamese } from "./columns";
import { campaign } from "./inspection";
import { jobGroup, officer, unit } from "./unit";

/** Whom a campaign tests: the rule for all its units. Each draw keeps the rule as it was then. */
export const samplingPlan = pgTable("sampling_plan", {
  campaignId: uuid()
    .primaryKey()
    .references(() => campaign.id)
    .$type<CampaignId>(),
  rule: jsonb().$type<SamplingRule>().notNull(),
  updatedBy: uuid()
    .notNull()
    .references(() => user.id)
    .$type<UserId>(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
});

/** A draw: rule, roll and seed are fixed with the commitment; see db/routines/73-sampling.sql. */
export const sampleDraw = pgTable(
  "sample_draw",
  {
    id: id<SampleDrawId>(),
    campaignId: uuid()
      .notNull()
      .references(() => campaign.id)
      .$type<CampaignId>(),
    /** From 1, in the campaign. */
    number: integer().notNull(),
    rule: jsonb().$type<SamplingRule>().notNull(),
    /** Officers in post on this day. */
    rollOn: day("roll_on").notNull(),
    /** Shown to nobody before the draw. */
    seed: text().notNull(),
    /** SHA-256 of the seed, shown from the beginning. */
    commitment: text().notNull(),
    /** Why units are drawn again; null where all are drawn for the first time. */
    reason: text(),
    committedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    committedAt: instant("committed_at")
      .notNull()
      .default(sql`clock_timestamp()`),
    /** Called out in the room before the draw; empty for none. */
    witness: text().notNull().default(""),
    drawnBy: uuid()
      .references(() => user.id)
      .$type<UserId>(),
    drawnAt: instant("drawn_at"),
  },
  (table) => [
    unique("sample_draw_number").on(table.campaignId, table.number),
    check("sample_draw_drawn", sql`(${table.drawnAt} is null) = (${table.drawnBy} is null)`),
  ],
);

/** A unit in a draw, as it was then. */
export const sampleUnit = pgTable(
  "sample_unit",
  {
    drawId: uuid()
      .notNull()
      .references(() => sampleDraw.id)
      .$type<SampleDrawId>(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id)
      .$type<UnitId>(),
    /** From 1, in the draw; the seed of the unit's part is made with it. */
    number: integer().notNull(),
    name: vietnamese().notNull(),
    rollDigest: text().notNull(),
    strata: jsonb().$type<readonly StratumPlan[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.drawId, table.unitId] }),
    unique("sample_unit_number").on(table.drawId, table.number),
    index("sample_unit_unit").on(table.unitId),
  ],
);

/** An officer on the roll of a draw, with the post held on its day. */
export const sampleMember = pgTable(
  "sample_member",
  {
    drawId: uuid()
      .notNull()
      .references(() => sampleDraw.id)
      .$type<SampleDrawId>(),
    officerId: uuid()
      .notNull()
      .references(() => officer.id)
      .$type<OfficerId>(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id)
      .$type<UnitId>(),
    staffCode: text().notNull(),
    name: vietnamese().notNull(),
    title: vietnamese().notNull(),
    jobGroupCode: text()
      .notNull()
      .references(() => jobGroup.code),
    stratum: text().notNull(),
    /** Null before the draw, and for whom it passed over. */
    outcome: text({ enum: ["selected", "reserve"] }),
    place: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.drawId, table.officerId] }),
    index("sample_member_unit").on(table.drawId, table.unitId),
    check("sample_member_place", sql`(${table.outcome} is null) = (${table.place} is null)`),
  ],
);

/** Who was called up for an officer drawn who is absent. Append-only: an absence stays one. */
export const sampleReplacement = pgTable(
  "sample_replacement",
  {
    drawId: uuid()
      .notNull()
      .references(() => sampleDraw.id)
      .$type<SampleDrawId>(),
    absentId: uuid()
      .notNull()
      .references(() => officer.id)
      .$type<OfficerId>(),
    replacementId: uuid()
      .notNull()
      .references(() => officer.id)
      .$type<OfficerId>(),
    reason: text().notNull(),
    excused: boolean().notNull(),
    by: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    at: instant("at")
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.drawId, table.absentId] }),
    unique("sample_replacement_once").on(table.drawId, table.replacementId),
  ],
);
