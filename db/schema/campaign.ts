import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type {
  CampaignDocumentId,
  CampaignId,
  CampaignTeamId,
  UserId,
  VisitId,
} from "@/lib/domain/ids";
import { documentKinds } from "@/lib/domain/inspection/document";
import type { TakenMove } from "@/lib/domain/inspection/course";
import type { StepLimits } from "@/lib/domain/inspection/limits";
import { visitStates } from "@/lib/domain/inspection/state";
import { teamTasks } from "@/lib/domain/inspection/team";
import { user } from "./access";
import { createdAt, day, id, vietnamese } from "./columns";
import { campaign, visit } from "./inspection";

/** What the plan of a campaign fixes beside its decision. */
export const campaignPlan = pgTable(
  "campaign_plan",
  {
    campaignId: uuid()
      .primaryKey()
      .references(() => campaign.id)
      .$type<CampaignId>(),
    /** The days between which the team visits. */
    visitsFrom: day("visits_from").notNull(),
    visitsTo: day("visits_to").notNull(),
    limits: jsonb().$type<StepLimits>().notNull(),
  },
  (table) => [check("campaign_plan_days", sql`${table.visitsTo} >= ${table.visitsFrom}`)],
);

/** Đoàn kiểm tra: a campaign has one or several. */
export const campaignTeam = pgTable(
  "campaign_team",
  {
    id: id<CampaignTeamId>(),
    campaignId: uuid()
      .notNull()
      .references(() => campaign.id)
      .$type<CampaignId>(),
    name: vietnamese().notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique("campaign_team_name").on(table.campaignId, table.name)],
);

/** The roll of a team; `visit_member` is made from it for each visit of the team. */
export const campaignTeamMember = pgTable(
  "campaign_team_member",
  {
    teamId: uuid()
      .notNull()
      .references(() => campaignTeam.id)
      .$type<CampaignTeamId>(),
    userId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    task: text({ enum: teamTasks }).notNull(),
    /** What this person looks at: "Hạ tầng, an toàn thông tin". */
    duty: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.userId] }),
    index("campaign_team_member_user").on(table.userId),
  ],
);

/** When and where a team visits a unit; the day itself stands in `visit.scheduled_on`. */
export const visitSlot = pgTable(
  "visit_slot",
  {
    visitId: uuid()
      .primaryKey()
      .references(() => visit.id)
      .$type<VisitId>(),
    teamId: uuid()
      .references(() => campaignTeam.id)
      .$type<CampaignTeamId>(),
    /** "hh:mm"; null: the whole day. */
    startsAt: text(),
    endsAt: text(),
    place: text().notNull().default(""),
  },
  (table) => [
    index("visit_slot_team").on(table.teamId),
    check(
      "visit_slot_times",
      sql`(${table.startsAt} is null) = (${table.endsAt} is null) and ${table.endsAt} > ${table.startsAt} is not false`,
    ),
  ],
);

/** A paper of a campaign, or of one visit: what stands behind a step. Append-only. */
export const campaignDocument = pgTable(
  "campaign_document",
  {
    id: id<CampaignDocumentId>(),
    campaignId: uuid()
      .notNull()
      .references(() => campaign.id)
      .$type<CampaignId>(),
    /** Null: of the campaign as a whole. */
    visitId: uuid()
      .references(() => visit.id)
      .$type<VisitId>(),
    kind: text({ enum: documentKinds }).notNull(),
    number: text().notNull(),
    issuedOn: day("issued_on").notNull(),
    signer: text().notNull().default(""),
    note: text().notNull().default(""),
    createdBy: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
  },
  (table) => [
    index("campaign_document_campaign").on(table.campaignId, table.issuedOn),
    index("campaign_document_visit").on(table.visitId),
  ],
);

/** Every step of a visit and every correction, as it was written down. Append-only. */
export const visitStep = pgTable(
  "visit_step",
  {
    id: id(),
    visitId: uuid()
      .notNull()
      .references(() => visit.id)
      .$type<VisitId>(),
    move: text().notNull().$type<TakenMove>(),
    fromState: text({ enum: visitStates }).notNull(),
    toState: text({ enum: visitStates }).notNull(),
    /** The day on which it was done. */
    onDay: day("on_day").notNull(),
    /** By when the unit has to act on it. */
    dueOn: day("due_on"),
    late: boolean().notNull().default(false),
    /** Whether an explanation was accepted. */
    accepted: boolean(),
    reason: text().notNull().default(""),
    documentId: uuid()
      .references(() => campaignDocument.id)
      .$type<CampaignDocumentId>(),
    actorId: uuid()
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    createdAt: createdAt(),
  },
  (table) => [index("visit_step_visit").on(table.visitId, table.id)],
);
