import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import {
  campaign,
  campaignPlan,
  criteriaSet,
  record,
  recordExemption,
  recordValue,
  sitting,
  test,
  unitEvent,
  unitEventUnit,
  unitGroup,
  visit,
} from "@/db/schema";
import { within } from "@/db/scope";
import type { CampaignId, RecordId } from "@/lib/domain/ids";
import type { FieldValue } from "@/lib/domain/inspection/field";
import type { Scope } from "@/lib/domain/policy/policy";

/** What was verified in each record of a campaign in `scope`: one row a record. */
export async function selectVerifiedValues(db: Executor, scope: Scope, campaignId: CampaignId) {
  const rows = await db
    .select({
      recordId: record.id,
      values: sql<
        Record<string, FieldValue>
      >`jsonb_object_agg(${recordValue.field}, ${recordValue.value})`,
    })
    .from(record)
    .innerJoin(visit, eq(visit.id, record.visitId))
    .innerJoin(recordValue, eq(recordValue.recordId, record.id))
    .where(
      and(
        eq(visit.campaignId, campaignId),
        eq(recordValue.source, "verified"),
        within(scope, { unit: visit.unitId, visit: visit.id, campaign: visit.campaignId }),
      ),
    )
    .groupBy(record.id);
  return new Map<RecordId, ReadonlyMap<string, FieldValue>>(
    rows.map(({ recordId, values }) => [recordId, new Map(Object.entries(values))]),
  );
}

/** Sections and rules of the criteria set that a campaign's records follow. */
export async function selectCriteria(db: Executor, campaignId: CampaignId) {
  const [row] = await db
    .select({ sections: criteriaSet.sections, rules: criteriaSet.rules })
    .from(campaign)
    .innerJoin(criteriaSet, eq(criteriaSet.id, campaign.criteriaSetId))
    .where(eq(campaign.id, campaignId));
  if (!row) throw new Error(`campaign ${campaignId} has no criteria set`);
  return row;
}

/** The lines that the teams of a campaign found not to apply, by record. */
export async function selectCampaignExemptions(db: Executor, campaignId: CampaignId) {
  return db
    .select({
      recordId: recordExemption.recordId,
      field: recordExemption.field,
      reason: recordExemption.reason,
    })
    .from(recordExemption)
    .innerJoin(record, eq(record.id, recordExemption.recordId))
    .innerJoin(visit, eq(visit.id, record.visitId))
    .where(eq(visit.campaignId, campaignId));
}

/** What the rules of criteria sets call the unit groups. */
export async function selectGroupCodes(db: Executor) {
  const rows = await db.select({ id: unitGroup.id, code: unitGroup.code }).from(unitGroup);
  return new Map(rows.map(({ id, code }) => [id, code]));
}

/** Campaigns in `scope` that were decided on before a day, newest first. */
export async function selectEarlierCampaigns(
  db: Executor,
  scope: Scope,
  { before, limit }: { before: string; limit: number },
) {
  const throughVisit = sql`exists (select from ${visit} where ${visit.campaignId} = ${campaign.id}
    and ${within(scope, { unit: visit.unitId, visit: visit.id })})`;
  return db
    .select({
      id: campaign.id,
      name: campaign.name,
      year: campaign.year,
      decisionOn: campaign.decisionOn,
    })
    .from(campaign)
    .where(and(lt(campaign.decisionOn, before), throughVisit))
    .orderBy(desc(campaign.decisionOn), desc(campaign.id))
    .limit(limit);
}

/** Every change of the organisation, latest first: when, and which units came of which. */
export async function selectReorganisations(db: Executor) {
  const sideOf = (side: "from" | "to") =>
    sql<
      string[]
    >`coalesce(array_agg(${unitEventUnit.unitId}::text) filter (where ${unitEventUnit.side} = ${side}), '{}')`;
  return db
    .select({ on: unitEvent.occurredOn, from: sideOf("from"), to: sideOf("to") })
    .from(unitEvent)
    .innerJoin(unitEventUnit, eq(unitEventUnit.eventId, unitEvent.id))
    .groupBy(unitEvent.id)
    .orderBy(desc(unitEvent.occurredOn), asc(unitEvent.id));
}

/** The last day of each campaign at its units, by its visits; before they have one, by its plan or decision. */
export async function selectLastDays(db: Executor, campaignIds: readonly CampaignId[]) {
  const lastVisit = sql`(select max(${visit.scheduledOn}) from ${visit}
    where ${visit.campaignId} = ${campaign.id} and ${visit.state} <> 'withdrawn')`;
  const rows = await db
    .select({
      id: campaign.id,
      on: sql<string>`coalesce(${lastVisit}, ${campaignPlan.visitsTo}, ${campaign.decisionOn})::text`,
    })
    .from(campaign)
    .leftJoin(campaignPlan, eq(campaignPlan.campaignId, campaign.id))
    .where(inArray(campaign.id, [...campaignIds]));
  return new Map(rows.map(({ id, on }) => [id, on]));
}

/** The tests that the sittings of campaigns were held with, and what it takes to pass each. */
export async function selectTestsOf(db: Executor, campaignIds: readonly CampaignId[]) {
  if (campaignIds.length === 0) return [];
  return db
    .selectDistinct({
      campaignId: sql<CampaignId>`${sitting.campaignId}`,
      testId: test.id,
      cutPercent: test.cutPercent,
    })
    .from(sitting)
    .innerJoin(test, eq(test.id, sitting.testId))
    .where(inArray(sitting.campaignId, [...campaignIds]));
}
