import { selectOptionalCampaign } from "@/db/queries/campaigns";
import { selectOptionalVisitOfUnit, selectUnitResults } from "@/db/queries/results";
import { selectSharedSystems, selectTopics } from "@/db/queries/topics";
import { selectMisconceptions, selectSystemScores } from "@/db/queries/unit-details";
import { selectJobGroups } from "@/db/queries/officer-list";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { toldMisconceptions } from "@/lib/domain/measurement/misconceptions";
import { isSmallGroup } from "@/lib/domain/measurement/small-group";
import { systemResults } from "@/lib/domain/measurement/systems";
import { may, scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { proposeFindings } from "@/lib/services/finding/propose-findings";

type UnitInCampaign = { readonly campaignId: CampaignId; readonly unitId: UnitId };

/**
 * What lies behind a unit's mean: kinds of post, shared systems, misconceptions chosen, and what
 * the figures suggest to recommend.
 *
 * Groups of fewer than five are nowhere told. Misconceptions and proposals are for those who look
 * over units, and misconceptions only once nobody of the unit is at work any more: they tell what
 * the wrong options stand for.
 */
export async function loadUnitDetails(ctx: Context, key: UnitInCampaign) {
  const { campaignId, unitId } = key;
  const campaign = await selectOptionalCampaign(
    ctx.db,
    scopeOf(ctx.actor, "campaign.read"),
    campaignId,
  );
  const visit = await selectOptionalVisitOfUnit(ctx.db, scopeOf(ctx.actor, "result.read"), key);
  if (!campaign || !visit) throw new NotFound(`unit ${unitId}`);
  const early = scopeOf(ctx.actor, "result.read_early");
  const [result = null] = await selectUnitResults(ctx.db, early, campaignId, { unitIds: [unitId] });
  const told = result !== null && !isSmallGroup(result.detail.n);
  const overlooks = may(ctx.actor, "overview.read");
  return {
    campaign,
    unitName: visit.unitName,
    result,
    tooFew: result !== null && !told,
    ...(await systemsOf(ctx, key, told ? result.detail.population : null)),
    systemNames: await selectSharedSystems(ctx.db),
    jobGroupNames: await selectJobGroups(ctx.db),
    topicNames: await selectTopics(ctx.db),
    misconceptions: told && !result.provisional ? await misconceptionsOf(ctx, key) : null,
    proposals: overlooks ? await proposeFindings(ctx, key) : null,
  };
}

/** Nothing of a unit that may not be told. */
async function systemsOf(ctx: Context, key: UnitInCampaign, population: number | null) {
  const { campaignId, unitId } = key;
  if (population === null) return systemResults([], 0);
  const scores = await selectSystemScores(ctx.db, { campaignId, unitIds: [unitId] });
  return systemResults(scores, population);
}

/** Null for those who do not look over units. */
async function misconceptionsOf(ctx: Context, { campaignId, unitId }: UnitInCampaign) {
  if (!may(ctx.actor, "overview.read")) return null;
  return toldMisconceptions(
    await selectMisconceptions(ctx.keys, { campaignId, unitIds: [unitId] }),
  );
}

export type UnitDetails = Awaited<ReturnType<typeof loadUnitDetails>>;
