import {
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { PrizeCounts } from "@/lib/domain/contest/prizes";
import { tieBreaks } from "@/lib/domain/contest/tie-break";
import type { AudienceId, ContestId, UnitId, UserId } from "@/lib/domain/ids";
import { user } from "./access";
import { createdAt, folded, id, instant, vietnamese } from "./columns";
import { jobGroup, unit } from "./unit";

/** Hội thi trực tuyến: its rounds are sittings that officers enter by themselves. */
export const contest = pgTable("contest", {
  id: id<ContestId>(),
  /** The body that organises it: its organisers reach it. */
  ownerUnitId: uuid()
    .notNull()
    .references(() => unit.id)
    .$type<UnitId>(),
  name: vietnamese().notNull(),
  searchText: folded("search_text"),
  /** Thể lệ, as officers read it. */
  rules: text().notNull().default(""),
  tieBreak: text({ enum: tieBreaks }).notNull(),
  prizes: jsonb().$type<PrizeCounts>().notNull(),
  /** Officers see it from then on, and whom it is for does not change. */
  publishedAt: instant("published_at"),
  createdBy: uuid()
    .notNull()
    .references(() => user.id)
    .$type<UserId>(),
  createdAt: createdAt(),
});

/** Whom a contest is for; audiences are ranked apart. */
export const contestAudience = pgTable(
  "contest_audience",
  {
    id: id<AudienceId>(),
    contestId: uuid()
      .notNull()
      .references(() => contest.id)
      .$type<ContestId>(),
    name: vietnamese().notNull(),
    /** Of several that fit an officer, the first counts. */
    position: smallint().notNull(),
  },
  (table) => [unique("contest_audience_position").on(table.contestId, table.position)],
);

export const contestAudienceUnit = pgTable(
  "contest_audience_unit",
  {
    audienceId: uuid()
      .notNull()
      .references(() => contestAudience.id, { onDelete: "cascade" })
      .$type<AudienceId>(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id)
      .$type<UnitId>(),
  },
  (table) => [primaryKey({ columns: [table.audienceId, table.unitId] })],
);

/** None: every job group. */
export const contestAudienceJobGroup = pgTable(
  "contest_audience_job_group",
  {
    audienceId: uuid()
      .notNull()
      .references(() => contestAudience.id, { onDelete: "cascade" })
      .$type<AudienceId>(),
    jobGroupCode: text()
      .notNull()
      .references(() => jobGroup.code),
  },
  (table) => [primaryKey({ columns: [table.audienceId, table.jobGroupCode] })],
);

/** Numbers of entrants. A sequence: thousands enter in the same minute without waiting for each other. */
export const contestEntry = pgSequence("contest_entry");
