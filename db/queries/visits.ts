import { and, asc, desc, eq, inArray, ne, or, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import {
  campaign,
  record,
  unit,
  unitGroup,
  unitResult,
  user,
  visit,
  visitMember,
  visitSlot,
} from "@/db/schema";
import { within } from "@/db/scope";
import { inTaskOrder } from "@/db/task-order";
import { resultShown } from "./released";
import type { CampaignId, RecordId, UnitId, UserId, VisitId } from "@/lib/domain/ids";
import type { VisitState } from "@/lib/domain/inspection/state";
import type { TeamTask } from "@/lib/domain/inspection/team";
import type { Scope } from "@/lib/domain/policy/policy";

/** Adds a unit to a campaign with an empty record. */
export async function insertVisit(
  tx: Transaction,
  values: typeof visit.$inferInsert,
): Promise<{ visitId: VisitId; recordId: RecordId }> {
  const [made] = await tx.insert(visit).values(values).returning({ id: visit.id });
  if (!made) throw new Error("visit was not inserted");
  const [kept] = await tx.insert(record).values({ visitId: made.id }).returning({ id: record.id });
  if (!kept) throw new Error("record was not inserted");
  return { visitId: made.id, recordId: kept.id };
}

export async function insertVisitMember(
  tx: Transaction,
  values: { visitId: VisitId; userId: UserId; task: TeamTask },
) {
  await tx.insert(visitMember).values(values).onConflictDoNothing();
}

export async function updateVisitState(tx: Transaction, id: VisitId, state: VisitState) {
  await tx.update(visit).set({ state }).where(eq(visit.id, id));
}

/** Keeps how many officers a unit has in post: the N of every estimate of the campaign. */
export async function updateVisitPopulation(
  tx: Transaction,
  key: { campaignId: CampaignId; unitId: UnitId },
  population: number,
) {
  await tx
    .update(visit)
    .set({ population })
    .where(and(eq(visit.campaignId, key.campaignId), eq(visit.unitId, key.unitId)));
}

/** Which visits are in reach, and of which the result also before it is released to units. */
type Reading = { readonly scope: Scope; readonly early: Scope };

/** The result of a visit's unit, for a join: absent while it may not be shown. */
function isShownResult(early: Scope) {
  return and(
    eq(unitResult.campaignId, visit.campaignId),
    eq(unitResult.unitId, visit.unitId),
    resultShown(early),
  );
}

const visitColumns = {
  id: visit.id,
  unitId: visit.unitId,
  unitName: unit.name,
  groupId: unit.groupId,
  groupName: unitGroup.name,
  groupNameEn: unitGroup.nameEn,
  groupPosition: unitGroup.position,
  /** When the unit was merged or dissolved; it stays in the campaign as it was. */
  unitEndedOn: unit.validTo,
  team: visit.team,
  scheduledOn: visit.scheduledOn,
  startsAt: visitSlot.startsAt,
  endsAt: visitSlot.endsAt,
  place: visitSlot.place,
  state: visit.state,
  population: visit.population,
  recordId: record.id,
  recordState: record.state,
  listed: unitResult.listed,
  present: unitResult.present,
  scored: unitResult.scored,
  mean: unitResult.mean,
};

/** What is made of a visit itself opens for whom `own` reaches, not for all who see that it is there. */
const isOpen = (own: Scope) =>
  sql<boolean>`${within(own, { unit: visit.unitId, visit: visit.id })}`;

/**
 * The visits of a campaign in `scope` but for those withdrawn, with unit, group, record and result, by
 * day and name. A team sees all of its campaign: `isOpen` says whose own pages open for `own`.
 */
export async function selectVisits(
  db: Executor,
  { scope, early, own = scope }: Reading & { readonly own?: Scope },
  campaignId: CampaignId,
) {
  return db
    .select({ ...visitColumns, isOpen: isOpen(own) })
    .from(visit)
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .leftJoin(unitGroup, eq(unitGroup.id, unit.groupId))
    .innerJoin(record, eq(record.visitId, visit.id))
    .leftJoin(visitSlot, eq(visitSlot.visitId, visit.id))
    .leftJoin(unitResult, isShownResult(early))
    .where(
      and(
        eq(visit.campaignId, campaignId),
        ne(visit.state, "withdrawn"),
        within(scope, { unit: visit.unitId, campaign: visit.campaignId, visit: visit.id }),
      ),
    )
    .orderBy(asc(visit.scheduledOn), asc(unit.name), asc(visit.id));
}

/** The units of a campaign whose own pages open for `own`. */
export async function selectOpenUnits(
  db: Executor,
  own: Scope,
  campaignId: CampaignId,
): Promise<ReadonlySet<UnitId>> {
  const rows = await db
    .select({ unitId: visit.unitId })
    .from(visit)
    .where(and(eq(visit.campaignId, campaignId), isOpen(own)));
  return new Set(rows.map(({ unitId }) => unitId));
}

export type CampaignVisit = Awaited<ReturnType<typeof selectVisits>>[number];

/** Those of the visits named that belong to a campaign, by the name of their unit. */
export async function selectVisitNames(
  db: Executor,
  campaignId: CampaignId,
  ids: readonly VisitId[],
) {
  return db
    .select({ id: visit.id, unitName: unit.name })
    .from(visit)
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .where(and(eq(visit.campaignId, campaignId), inArray(visit.id, [...ids])))
    .orderBy(asc(unit.name), asc(visit.id));
}

/** A visit with its campaign, unit, place in the calendar and record, or undefined when out of scope. */
export async function selectOptionalVisit(
  db: Executor,
  { read, write }: { read: Scope; write: Scope },
  id: VisitId,
) {
  const reach = or(
    within(read, { unit: visit.unitId, visit: visit.id }),
    within(write, { unit: campaign.ownerUnitId }),
  );
  const [row] = await db
    .select({
      visit,
      campaign,
      unitName: unit.name,
      unitEndedOn: unit.validTo,
      startsAt: visitSlot.startsAt,
      endsAt: visitSlot.endsAt,
      place: visitSlot.place,
      recordId: record.id,
    })
    .from(visit)
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .innerJoin(record, eq(record.visitId, visit.id))
    .leftJoin(visitSlot, eq(visitSlot.visitId, visit.id))
    .where(and(eq(visit.id, id), reach));
  return row;
}

/** Whose visit it is, for whoever answers for its campaign; undefined for others. */
export async function selectVisitPlace(db: Executor, scope: Scope, id: VisitId) {
  const [row] = await db
    .select({ campaignId: visit.campaignId, unitId: visit.unitId })
    .from(visit)
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .where(and(eq(visit.id, id), within(scope, { unit: campaign.ownerUnitId })));
  return row;
}

export async function selectVisitMembers(db: Executor, id: VisitId) {
  return db
    .select({
      id: user.id,
      name: user.displayName,
      position: user.position,
      task: visitMember.task,
    })
    .from(visitMember)
    .innerJoin(user, eq(user.id, visitMember.userId))
    .where(eq(visitMember.visitId, id))
    .orderBy(inTaskOrder(visitMember.task), asc(user.displayName), asc(user.id));
}

/** The campaigns in `scope` that visited a unit, newest first, with what came of it. */
export async function selectUnitVisits(db: Executor, { scope, early }: Reading, unitId: UnitId) {
  return db
    .select({
      visitId: visit.id,
      state: visit.state,
      campaignId: campaign.id,
      campaignName: campaign.name,
      year: campaign.year,
      recordId: record.id,
      recordState: record.state,
      scored: unitResult.scored,
      mean: unitResult.mean,
    })
    .from(visit)
    .innerJoin(campaign, eq(campaign.id, visit.campaignId))
    .innerJoin(record, eq(record.visitId, visit.id))
    .leftJoin(unitResult, isShownResult(early))
    .where(and(eq(visit.unitId, unitId), within(scope, { unit: visit.unitId, visit: visit.id })))
    .orderBy(desc(campaign.year), desc(campaign.decisionOn), asc(visit.id));
}
