import { sql } from "drizzle-orm";
import {
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { recheckMethods, recommendationActs } from "@/lib/domain/finding/act";
import { severities } from "@/lib/domain/finding/finding";
import {
  recommendationKinds,
  recommendationStates,
} from "@/lib/domain/finding/recommendation-state";
import type {
  EvidenceId,
  FindingId,
  RecommendationId,
  RemedyFileId,
  SittingId,
  TopicId,
  UnitId,
  UserId,
  VisitId,
} from "@/lib/domain/ids";
import { blob, user } from "./access";
import { topic } from "./bank";
import { createdAt, day, folded, id, instant, vietnamese } from "./columns";
import { visit } from "./inspection";
import { evidence } from "./record";
import { sitting } from "./sitting";
import { unit } from "./unit";

/** Tồn tại: what the team found wanting in a unit, and what shows it. Stands still once issued. */
export const finding = pgTable(
  "finding",
  {
    id: id<FindingId>(),
    visitId: uuid()
      .notNull()
      .references(() => visit.id)
      .$type<VisitId>(),
    text: text().notNull(),
    cause: text().notNull().default(""),
    severity: text({ enum: severities }).notNull(),
    /** The line of the record, the topic of the test, the file that shows it: at least one. */
    field: text(),
    topicId: uuid()
      .references(() => topic.id)
      .$type<TopicId>(),
    evidenceId: uuid()
      .references(() => evidence.id)
      .$type<EvidenceId>(),
    /** What the system proposed it from; null where a person thought of it. */
    proposedFrom: text(),
    /** Told to the unit with the conclusion; null while it is drafted. */
    issuedAt: instant("issued_at"),
    createdBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("finding_proposed_once").on(table.visitId, table.proposedFrom),
    index("finding_visit").on(table.visitId),
    check("finding_text", sql`${table.text} <> ''`),
    check(
      "finding_basis",
      sql`num_nonnulls(${table.field}, ${table.topicId}, ${table.evidenceId}, ${table.proposedFrom}) > 0`,
    ),
  ],
);

/** Kiến nghị: what is to be done, by whom, by when. Issued with the conclusion, then it stands still. */
export const recommendation = pgTable(
  "recommendation",
  {
    id: id<RecommendationId>(),
    visitId: uuid()
      .notNull()
      .references(() => visit.id)
      .$type<VisitId>(),
    findingId: uuid()
      .notNull()
      .references(() => finding.id)
      .$type<FindingId>(),
    kind: text({ enum: recommendationKinds }).notNull().default("remedy"),
    text: text().notNull(),
    searchText: folded("search_text"),
    /** Whose it is: a unit, and the person in it where one is named. A draft may lack it. */
    ownerUnitId: uuid()
      .references(() => unit.id)
      .$type<UnitId>(),
    ownerPerson: vietnamese().notNull().default(""),
    /** The day that holds now: extensions and returns move it, each by an act of its own. */
    dueOn: day("due_on"),
    state: text({ enum: recommendationStates }).notNull().default("draft"),
    createdBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
  },
  (table) => [
    index("recommendation_visit").on(table.visitId),
    index("recommendation_owner").on(table.ownerUnitId),
    index("recommendation_due").on(table.state, table.dueOn),
    index("recommendation_finding").on(table.findingId),
    check("recommendation_text", sql`${table.text} <> ''`),
    check(
      "recommendation_issued",
      sql`${table.state} = 'draft' or (${table.ownerUnitId} is not null and ${table.dueOn} is not null)`,
    ),
  ],
);

/** Everything that happened to a recommendation since it was issued. Append-only. */
export const recommendationAct = pgTable(
  "recommendation_act",
  {
    recommendationId: uuid()
      .notNull()
      .references(() => recommendation.id)
      .$type<RecommendationId>(),
    /** From 1, in the order in which it happened. */
    position: smallint().notNull(),
    act: text({ enum: recommendationActs }).notNull(),
    text: text().notNull().default(""),
    /** Of a re-check: when and how it was held. */
    heldOn: day("held_on"),
    method: text({ enum: recheckMethods }),
    /** Of an extension or a return: the day before it and the new one. */
    dueFrom: day("due_from"),
    dueOn: day("due_on"),
    userId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    /** As they were then. */
    name: vietnamese().notNull(),
    title: vietnamese().notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.recommendationId, table.position] }),
    check(
      "recommendation_act_check",
      sql`(${table.act} in ('accept', 'return')) = (${table.heldOn} is not null and ${table.method} is not null)`,
    ),
    check(
      "recommendation_act_due",
      sql`(${table.act} in ('extend', 'return')) = (${table.dueFrom} is not null and ${table.dueOn} is not null)`,
    ),
  ],
);

/** A file that shows what was remedied: laid down first, then part of a report, from where on it stays. */
export const remedyFile = pgTable(
  "remedy_file",
  {
    id: id<RemedyFileId>(),
    recommendationId: uuid()
      .notNull()
      .references(() => recommendation.id)
      .$type<RecommendationId>(),
    /** The report it belongs to; null while that is not sent. */
    position: smallint(),
    name: text().notNull(),
    /** What was handed in; pictures are kept drawn anew, so the kept file has another digest. */
    originalSha256: text().notNull(),
    sha256: text()
      .notNull()
      .references(() => blob.sha256),
    uploadedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    uploadedAt: instant("uploaded_at").notNull(),
  },
  (table) => [index("remedy_file_of").on(table.recommendationId, table.position)],
);

/** A short test held again over a finding: the mean of the unit's officers has to reach the mark. */
export const retest = pgTable(
  "retest",
  {
    findingId: uuid()
      .notNull()
      .references(() => finding.id)
      .$type<FindingId>(),
    sittingId: uuid()
      .notNull()
      .references(() => sitting.id)
      .$type<SittingId>(),
    /** Per cent of the points. */
    mark: smallint().notNull(),
    startedBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    startedAt: instant("started_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.findingId, table.sittingId] }),
    check("retest_mark", sql`${table.mark} between 1 and 100`),
  ],
);
