import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { campaign, campaignDocument, criteriaSet, minutes, record, visit } from "@/db/schema";
import { within } from "@/db/scope";
import type { CampaignId, CriteriaSetId, VisitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";

const campaignHandles = { unit: campaign.ownerUnitId, campaign: campaign.id } as const;

/**
 * A campaign is in reach through the body that owns it, through a team, and for those who answer
 * for a unit also through that unit's visit.
 */
function reachable(scope: Scope) {
  const throughVisit = sql`exists (select from ${visit} where ${visit.campaignId} = ${campaign.id}
    and ${within(scope, { unit: visit.unitId })})`;
  return sql`(${within(scope, campaignHandles)} or ${throughVisit})`;
}

/** Campaigns in `scope`, newest first, with how many units they visit. */
export async function selectCampaigns(db: Executor, scope: Scope) {
  return db
    .select({
      id: campaign.id,
      code: campaign.code,
      name: campaign.name,
      year: campaign.year,
      decisionNumber: campaign.decisionNumber,
      decisionOn: campaign.decisionOn,
      state: campaign.state,
      periodFrom: campaign.periodFrom,
      periodTo: campaign.periodTo,
      units: sql<number>`count(*) filter (where ${visit.state} <> 'withdrawn')`.mapWith(Number),
      visited: sql<number>`count(*) filter (where ${visit.state}
        not in ('planned', 'announced', 'self_reported', 'withdrawn'))`.mapWith(Number),
    })
    .from(campaign)
    .leftJoin(visit, eq(visit.campaignId, campaign.id))
    .where(reachable(scope))
    .groupBy(campaign.id)
    .orderBy(desc(campaign.year), desc(campaign.decisionOn), asc(campaign.id));
}

export async function selectOptionalCampaign(db: Executor, scope: Scope, id: CampaignId) {
  const [row] = await db
    .select()
    .from(campaign)
    .where(and(eq(campaign.id, id), reachable(scope)));
  return row;
}

/** The campaign, locked until `tx` ends, or undefined when absent or out of scope. */
export async function lockCampaign(tx: Transaction, scope: Scope, id: CampaignId) {
  const [row] = await tx
    .select()
    .from(campaign)
    .where(and(eq(campaign.id, id), within(scope, campaignHandles)))
    .for("update");
  return row;
}

/** A campaign, or the one that a visit belongs to. */
export type HeadingOf = { readonly campaignId: CampaignId } | { readonly visitId: VisitId };

/**
 * Holds the heading of a campaign until `tx` ends, for whoever issues a paper or draws up minutes under
 * it: who corrects it waits and then sees what came under it, who comes after a correction sees that.
 * Those who hold it do not wait for each other. Taken before the row of a visit, as by all who take both.
 */
export async function holdHeading(tx: Transaction, of: HeadingOf): Promise<void> {
  const held =
    "campaignId" in of
      ? of.campaignId
      : tx.select({ id: visit.campaignId }).from(visit).where(eq(visit.id, of.visitId));
  await tx
    .select({ id: campaign.id })
    .from(campaign)
    .where(eq(campaign.id, sql`(${held})`))
    .for("share");
}

export type NewCampaign = typeof campaign.$inferInsert;

export async function insertCampaign(tx: Transaction, values: NewCampaign) {
  const [row] = await tx
    .insert(campaign)
    .values(values)
    .onConflictDoNothing({ target: campaign.code })
    .returning({ id: campaign.id });
  return row?.id ?? null;
}

export async function updateCampaignClosed(tx: Transaction, id: CampaignId, closedAt: Date) {
  await tx.update(campaign).set({ state: "closed", closedAt }).where(eq(campaign.id, id));
}

/** The names that head the papers of a campaign. */
export type Heading = Pick<typeof campaign.$inferSelect, "issuingBody" | "issuingParent">;

export async function updateCampaignHeading(tx: Transaction, id: CampaignId, heading: Heading) {
  await tx.update(campaign).set(heading).where(eq(campaign.id, id));
}

/**
 * What stands under the heading of a campaign: the papers written down after it was founded, and whether
 * any of its records has minutes. Decision and plan that it was founded on were issued before.
 */
export async function selectHeaded(db: Executor, id: CampaignId) {
  const papers = await db
    .selectDistinct({ kind: campaignDocument.kind })
    .from(campaignDocument)
    .innerJoin(campaign, eq(campaign.id, campaignDocument.campaignId))
    .where(and(eq(campaign.id, id), gt(campaignDocument.createdAt, campaign.createdAt)));
  const drawnUp = await db
    .select({ id: minutes.id })
    .from(minutes)
    .innerJoin(record, eq(record.id, minutes.recordId))
    .innerJoin(visit, eq(visit.id, record.visitId))
    .where(and(eq(visit.campaignId, id), isNull(minutes.withdrawnAt)))
    .limit(1);
  return { papers: papers.map(({ kind }) => kind), minutes: drawnUp.length > 0 };
}

/** The campaign for whoever writes it, or undefined. */
export async function selectOwnCampaign(db: Executor, scope: Scope, id: CampaignId) {
  const [row] = await db
    .select()
    .from(campaign)
    .where(and(eq(campaign.id, id), within(scope, { unit: campaign.ownerUnitId })));
  return row;
}

/** A criteria set that a campaign may use: one that is no draft. */
export async function selectOptionalCriteriaSet(db: Executor, id: CriteriaSetId) {
  const [row] = await db
    .select()
    .from(criteriaSet)
    .where(and(eq(criteriaSet.id, id), isNotNull(criteriaSet.publishedAt)));
  return row;
}

/** Freezes a criteria set on its first use; later calls change nothing. */
export async function updateCriteriaSetFrozen(tx: Transaction, id: CriteriaSetId, at: Date) {
  await tx
    .update(criteriaSet)
    .set({ frozenAt: sql`coalesce(${criteriaSet.frozenAt}, ${at.toISOString()}::timestamptz)` })
    .where(eq(criteriaSet.id, id));
}
