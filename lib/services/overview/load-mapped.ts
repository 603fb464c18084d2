import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { CampaignId } from "@/lib/domain/ids";
import { mapResults, type ThenResult } from "@/lib/domain/unit/map-results";
import type { Context } from "@/lib/services/context";
import { organisationOn } from "@/lib/services/unit/reconcile-results";
import { campaignFigures, type UnitFigures } from "./campaign-figures";
import { chooseCampaign } from "./choose-campaign";
import { groupsOf, inGroup } from "./groups";

export type Mapped = Extract<Awaited<ReturnType<typeof loadMapped>>, { readonly mapped: unknown }>;

/**
 * The tests of a campaign by the units of today: those that went on in one unit taken together,
 * what belongs to none beside them. Records stay with the unit that signed them.
 */
export async function loadMapped(
  ctx: Context,
  query: { readonly campaignId: CampaignId | undefined; readonly groupId: string | undefined },
) {
  const { campaigns, campaign } = await chooseCampaign(ctx, query);
  if (!campaign) return { campaigns, campaign: null };
  const on = dayInVietNam(ctx.now);
  const { units } = await campaignFigures(ctx, campaign.id);
  const { today, names } = await organisationOn(ctx.db, on);
  const groups = groupsOf(units.map(({ visit }) => visit));
  const group = groups.find(({ id }) => id === query.groupId) ?? groups[0] ?? null;
  const shown = units.filter(({ visit }) => inGroup(visit, group));
  const { mapped, strays } = mapResults(shown.flatMap(thenResult), today);
  const nameOf = (unitId: string) => names.get(unitId) ?? unitId;
  const byName = (a: { unitId: string }, b: { unitId: string }) =>
    nameOf(a.unitId).localeCompare(nameOf(b.unitId), "vi");
  return {
    ...{ campaigns, campaign, on, nameOf },
    groups,
    mapped: [...mapped].sort(byName),
    strays: [...strays].sort((a, b) => byName(a.result, b.result)),
  };
}

function thenResult({ visit, test }: UnitFigures): ThenResult[] {
  if (!test) return [];
  const { listed, present, n: scored, passed, population, estimate } = test;
  return [{ unitId: visit.unitId, listed, present, scored, passed, population, estimate }];
}
