import { selectEarlierCampaigns } from "@/db/queries/overview";
import type { CampaignId } from "@/lib/domain/ids";
import { rankUnits } from "@/lib/domain/measurement/bands";
import { changeOfUnit } from "@/lib/domain/measurement/over-campaigns";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { Reorganisation } from "@/lib/domain/unit/succession";
import type { Context } from "@/lib/services/context";
import { changesSince } from "@/lib/services/result/changes-since";
import { type CampaignFigures, campaignFigures, type UnitFigures } from "./campaign-figures";
import { chooseCampaign } from "./choose-campaign";
import { groupsOf, inGroup } from "./groups";
import { trendsOf } from "./trends";

export type OverviewOrder = "test" | "total";

export type OverviewQuery = {
  readonly campaignId: CampaignId | undefined;
  /** "none": units without a group. */
  readonly groupId: string | undefined;
  readonly order: OverviewOrder;
};

/** Campaigns before this one that the trend and the change look back to. */
const lookBack = 2;

/**
 * What leaders see: the units of a campaign side by side, sections of their records and test, in
 * bands of those whose tests cannot be told apart, against the campaign before, and the sections
 * of all over the campaigns. Only units of one group are ranked against each other: the first group
 * is shown where none is named.
 */
export async function loadOverview(ctx: Context, query: OverviewQuery) {
  const { campaigns, campaign } = await chooseCampaign(ctx, query);
  if (!campaign) return { campaigns, campaign: null };
  const figures = await campaignFigures(ctx, campaign.id);
  const groups = groupsOf(figures.units.map(({ visit }) => visit));
  const group = groups.find(({ id }) => id === query.groupId) ?? groups[0] ?? null;
  const units = figures.units.filter(({ visit }) => inGroup(visit, group));
  const scope = scopeOf(ctx.actor, "overview.read");
  const before = { before: campaign.decisionOn, limit: lookBack };
  const past = await selectEarlierCampaigns(ctx.db, scope, before);
  const changesOf = await changesSince(ctx.db, {
    now: campaign.id,
    earlier: past.map(({ id }) => id),
  });
  const earlier = await Promise.all(
    past.map(async (one) => ({
      campaign: one,
      figures: await campaignFigures(ctx, one.id),
      changes: changesOf(one.id),
    })),
  );
  const [previous] = earlier;
  return {
    campaigns,
    campaign,
    groups,
    group,
    parts: figures.parts,
    grading: figures.grading,
    ranking: rankUnits(units.flatMap(measured)),
    rows: inOrder(units, query.order).map((unit) => ({
      ...unit,
      change: previous && unit.test ? changeOf(unit, previous) : null,
    })),
    previous: previous?.campaign ?? null,
    trends: trendsOf({ campaign, figures: { ...figures, units } }, earlier),
  };
}

export type Overview = Extract<
  Awaited<ReturnType<typeof loadOverview>>,
  { readonly rows: unknown }
>;
export type OverviewRow = Overview["rows"][number];

type Earlier = {
  readonly figures: CampaignFigures;
  readonly changes: readonly Reorganisation[];
};

function measured({ visit, test }: UnitFigures) {
  return test?.estimate ? [{ id: visit.unitId, estimate: test.estimate }] : [];
}

/** Highest first; units without a figure come last, by name. */
function inOrder(units: readonly UnitFigures[], order: OverviewOrder): UnitFigures[] {
  const valueOf = ({ test, score }: UnitFigures) =>
    order === "test" ? (test?.mean ?? -1) : score.grade === null ? -1 : score.share;
  return [...units].sort(
    (a, b) => valueOf(b) - valueOf(a) || a.visit.unitName.localeCompare(b.visit.unitName, "vi"),
  );
}

/** Against what the unit was then; what it cannot be compared with is said. */
function changeOf({ visit, test }: UnitFigures, { figures, changes }: Earlier) {
  const visited = new Map(figures.units.map((unit) => [unit.visit.unitId as string, unit]));
  const tests = new Map([...visited].map(([id, unit]) => [id, unit.test]));
  const { units, ...told } = changeOfUnit(visit.unitId, test, { tests, changes });
  return { ...told, units: units.map((id) => visited.get(id)?.visit.unitName ?? "") };
}
