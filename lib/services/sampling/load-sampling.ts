import { selectOptionalCampaign } from "@/db/queries/campaigns";
import { selectVisits } from "@/db/queries/visits";
import { selectJobGroups } from "@/db/queries/officer-list";
import { selectUnitsInDraws } from "@/db/queries/sampled-units";
import {
  isCampaignWithin,
  type RollOfficer,
  selectDraws,
  selectOptionalRule,
  selectRoll,
} from "@/db/queries/samples";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { planUnit } from "@/lib/domain/sampling/plan-unit";
import { defaultRule, type SamplingRule } from "@/lib/domain/sampling/rule";
import { countStrata, stratumOf } from "@/lib/domain/sampling/strata";
import { type Context, NotFound } from "@/lib/services/context";

/**
 * How a campaign chooses whom it tests: the rule, what it comes to in each unit in reach as of a
 * day, and the draws there have been.
 */
export async function loadSampling(
  ctx: Context,
  { campaignId, on }: { campaignId: CampaignId; on: string },
) {
  const scope = scopeOf(ctx.actor, "sample.read");
  const campaign = await selectOptionalCampaign(ctx.db, scope, campaignId);
  if (!campaign) throw new NotFound(`campaign ${campaignId}`);
  const visits = await selectVisits(ctx.db, { scope, early: scope }, campaignId);
  const [kept, roll, inDraws, draws, jobGroups, reached] = await Promise.all([
    selectOptionalRule(ctx.db, campaignId),
    selectRoll(
      ctx.db,
      on,
      visits.map(({ unitId }) => unitId),
    ),
    selectUnitsInDraws(ctx.db, campaignId),
    selectDraws(ctx.db, scope, campaignId),
    selectJobGroups(ctx.db),
    isCampaignWithin(ctx.db, scopeOf(ctx.actor, "sample.write"), campaignId),
  ]);
  const rule = kept ?? defaultRule;
  const latest = new Map(inDraws.map(({ unitId, ...draw }) => [unitId, draw]));
  return {
    campaign,
    rule,
    draws,
    jobGroups,
    mayWrite: reached && campaign.state !== "closed",
    units: visits.map(({ unitId, unitName }) => ({
      ...{ unitId, unitName, plan: planOf(rule, roll, unitId) },
      draw: latest.get(unitId) ?? null,
    })),
  };
}

function planOf(rule: SamplingRule, roll: readonly RollOfficer[], unitId: UnitId) {
  const officers = roll.filter((officer) => officer.unitId === unitId);
  return planUnit(rule, countStrata(officers.map((officer) => stratumOf(rule, officer))));
}
