import { and, asc, eq, inArray, like, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor } from "@/db/client";
import { campaign, finding, recommendation, unit, visit } from "@/db/schema";
import { containing } from "@/db/search";
import type { RecommendationState } from "@/lib/domain/finding/recommendation-state";
import type { CampaignId, UnitId, VisitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { reached } from "./recommendations";

const owner = alias(unit, "owner");

export type FollowUpFilter = {
  /** Spellings of what is searched: any of them; empty finds all. */
  readonly search: readonly string[];
  /** Empty: all. */
  readonly states: readonly RecommendationState[];
  readonly overdue: boolean;
  readonly unitId: UnitId | null;
  readonly campaignId: CampaignId | null;
};

const owed = inArray(recommendation.state, ["issued", "returned"]);

/** Days are "yyyy-mm-dd". */
const overdueOn = (today: string) => and(owed, lt(recommendation.dueOn, today));

function following(scope: Scope, today: string, filter: FollowUpFilter): SQL | undefined {
  const { search, states, overdue, unitId, campaignId } = filter;
  return and(
    ne(recommendation.state, "draft"),
    reached(scope),
    campaignId === null ? undefined : eq(visit.campaignId, campaignId),
    unitId === null
      ? undefined
      : or(eq(visit.unitId, unitId), eq(recommendation.ownerUnitId, unitId)),
    states.length === 0 ? undefined : inArray(recommendation.state, [...states]),
    overdue ? overdueOn(today) : undefined,
    search.length === 0
      ? undefined
      : or(...search.map((text) => like(recommendation.searchText, containing(text)))),
  );
}

type Asked = { readonly scope: Scope; readonly today: string; readonly filter: FollowUpFilter };

/** Issued recommendations in reach: overdue first, then by how pressing, by day, unit. */
export async function selectFollowUp(
  db: Executor,
  { scope, today, filter }: Asked,
  page: { readonly limit: number; readonly offset: number },
) {
  return db
    .select({
      id: recommendation.id,
      visitId: recommendation.visitId,
      kind: recommendation.kind,
      text: recommendation.text,
      state: recommendation.state,
      dueOn: recommendation.dueOn,
      ownerUnitName: owner.name,
      ownerPerson: recommendation.ownerPerson,
      unitId: visit.unitId,
      unitName: unit.name,
      campaignId: campaign.id,
      campaignName: campaign.name,
      severity: finding.severity,
    })
    .from(recommendation)
    .innerJoin(visit, eq(visit.id, recommendation.visitId))
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .innerJoin(owner, eq(owner.id, recommendation.ownerUnitId))
    .leftJoin(finding, eq(finding.id, recommendation.findingId))
    .where(following(scope, today, filter))
    .orderBy(
      sql`not (${overdueOn(today)})`,
      sql`array_position(array['escalated', 'returned', 'issued', 'reported', 'accepted', 'closed'], ${recommendation.state})`,
      asc(recommendation.dueOn),
      asc(unit.name),
      asc(recommendation.id),
    )
    .limit(page.limit)
    .offset(page.offset);
}

export type FollowUpRow = Awaited<ReturnType<typeof selectFollowUp>>[number];

const those = (condition: SQL | undefined) =>
  sql<number>`count(*) filter (where ${condition ?? sql`true`})`.mapWith(Number);

/** How many match, and how many of those stand where. */
export async function countFollowUp(db: Executor, { scope, today, filter }: Asked) {
  const [row] = await db
    .select({
      total: those(undefined),
      overdue: those(overdueOn(today)),
      owed: those(owed),
      reported: those(eq(recommendation.state, "reported")),
      accepted: those(eq(recommendation.state, "accepted")),
      escalated: those(eq(recommendation.state, "escalated")),
      closed: those(eq(recommendation.state, "closed")),
    })
    .from(recommendation)
    .innerJoin(visit, eq(visit.id, recommendation.visitId))
    .where(following(scope, today, filter));
  const none = { total: 0, overdue: 0, owed: 0, reported: 0, accepted: 0, escalated: 0, closed: 0 };
  return row ?? none;
}

/** The units visited that have a recommendation in reach, and the campaigns, for filters. */
export async function selectFollowUpPlaces(db: Executor, scope: Scope) {
  const rows = await db
    .selectDistinct({
      unitId: visit.unitId,
      unitName: unit.name,
      campaignId: campaign.id,
      campaignName: campaign.name,
      year: campaign.year,
    })
    .from(recommendation)
    .innerJoin(visit, eq(visit.id, recommendation.visitId))
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .where(and(ne(recommendation.state, "draft"), reached(scope)))
    .orderBy(sql`${campaign.year} desc`, asc(unit.name));
  return rows;
}

/** How many of the recommendations of visits are open, and how many of those over their day. */
export async function countOpenByVisit(db: Executor, ids: readonly VisitId[], today: string) {
  if (ids.length === 0) return new Map<VisitId, { open: number; overdue: number }>();
  const rows = await db
    .select({
      visitId: recommendation.visitId,
      open: those(sql`${recommendation.state} not in ('draft', 'closed', 'escalated')`),
      overdue: those(overdueOn(today)),
    })
    .from(recommendation)
    .where(inArray(recommendation.visitId, [...ids]))
    .groupBy(recommendation.visitId);
  return new Map(rows.map(({ visitId, ...counts }) => [visitId, counts]));
}

/** What of running campaigns is owed to somebody, for reminders. */
export async function selectOwed(db: Executor) {
  return db
    .select({
      id: recommendation.id,
      visitId: recommendation.visitId,
      ownerUnitId: recommendation.ownerUnitId,
      state: recommendation.state,
      dueOn: recommendation.dueOn,
    })
    .from(recommendation)
    .innerJoin(visit, eq(visit.id, recommendation.visitId))
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .where(and(owed, eq(campaign.state, "running")))
    .orderBy(asc(recommendation.id));
}
