import { selectEarlierCampaigns, selectTestsOf } from "@/db/queries/overview";
import { selectUnitSummaries, type UnitSummary } from "@/db/queries/results";
import { selectVisitedUnits } from "@/db/queries/unit-facts";
import { selectUnitNames } from "@/db/queries/units";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { changeThrough } from "@/lib/domain/measurement/over-campaigns";
import { scopeOf } from "@/lib/domain/policy/policy";
import { earlierUnits, type Reorganisation } from "@/lib/domain/unit/succession";
import type { Context } from "@/lib/services/context";
import { changesSince } from "./changes-since";

/** Campaigns that a unit's page looks back to. */
const lookBack = 3;

type Compared = {
  readonly campaign: { readonly id: CampaignId; readonly decisionOn: string };
  readonly unitId: UnitId;
  /** The unit's own result; without it there is nothing to compare. */
  readonly result: UnitSummary;
};

/**
 * A unit's mean against what it was in each earlier campaign in reach, newest first: of itself, of
 * the units that went wholly into it, or why it cannot be said.
 */
export async function compareCampaigns(ctx: Context, { campaign, unitId, result }: Compared) {
  const scope = scopeOf(ctx.actor, "result.read");
  const asked = { before: campaign.decisionOn, limit: lookBack };
  const earlier = await selectEarlierCampaigns(ctx.db, scope, asked);
  if (earlier.length === 0) return [];
  const pastIds = earlier.map(({ id }) => id);
  const changesOf = await changesSince(ctx.db, { now: campaign.id, earlier: pastIds });
  const tests = await selectTestsOf(ctx.db, [campaign.id, ...pastIds]);
  const testsOf = (id: CampaignId) =>
    tests.filter(({ campaignId }) => campaignId === id).map(({ testId }): string => testId);
  const now = testsOf(campaign.id);
  return Promise.all(
    earlier.map(async (past) => ({
      campaign: past,
      sameTest: testsOf(past.id).every((id) => now.includes(id)),
      ...(await compareWith(ctx, past.id, { unitId, result, changes: changesOf(past.id) })),
    })),
  );
}

type Now = Pick<Compared, "unitId" | "result"> & { readonly changes: readonly Reorganisation[] };

async function compareWith(ctx: Context, campaignId: CampaignId, now: Now) {
  const visited = await selectVisitedUnits(ctx.db, campaignId);
  const succession = earlierUnits(now.unitId, new Set<string>(visited), now.changes);
  const unitIds = succession.units as readonly UnitId[];
  const early = scopeOf(ctx.actor, "result.read_early");
  const then = await selectUnitSummaries(ctx.db, early, campaignId, { unitIds });
  const tests = new Map(then.map(({ unitId, detail }) => [unitId as string, detail]));
  return {
    kind: succession.kind,
    // What a unit was made of is no secret of those it was.
    units: await selectUnitNames(ctx.db, unitIds),
    change: changeThrough(succession, now.result, tests),
  };
}
