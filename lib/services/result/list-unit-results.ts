import { selectOptionalCampaign } from "@/db/queries/campaigns";
import { selectVisits } from "@/db/queries/visits";
import { selectTestsOf } from "@/db/queries/overview";
import { selectUnitSummaries } from "@/db/queries/results";
import { selectFrozen } from "@/db/queries/signing";
import type { CampaignId } from "@/lib/domain/ids";
import { rankUnits } from "@/lib/domain/measurement/bands";
import { scopeOf } from "@/lib/domain/policy/policy";
import { revisionSince } from "@/lib/domain/signing/frozen";
import { type Context, NotFound } from "@/lib/services/context";

/**
 * The results of a campaign's units in reach, by group, in the order of their means with bands over
 * those that cannot be told apart. Units without an estimate come last, by name. What was revised since
 * the unit signed is said.
 */
export async function listUnitResults(ctx: Context, { campaignId }: { campaignId: CampaignId }) {
  const early = scopeOf(ctx.actor, "result.read_early");
  const scope = scopeOf(ctx.actor, "result.read");
  const [campaign, visits, results, tests, frozen] = await Promise.all([
    selectOptionalCampaign(ctx.db, scopeOf(ctx.actor, "campaign.read"), campaignId),
    selectVisits(ctx.db, { scope, early }, campaignId),
    selectUnitSummaries(ctx.db, early, campaignId),
    selectTestsOf(ctx.db, [campaignId]),
    selectFrozen(ctx.db, { campaignId }),
  ]);
  if (!campaign) throw new NotFound(`campaign ${campaignId}`);
  const byUnit = new Map(results.map((result) => [result.unitId, result]));
  const groups = [...new Set(visits.map(({ groupId }) => groupId))].map((groupId) => {
    const members = visits.filter((visit) => visit.groupId === groupId);
    const rows = members.map((visit) => {
      const result = byUnit.get(visit.unitId) ?? null;
      const now = result && figuresOf(result.detail);
      return { visit, result, revision: revisionSince(frozen.get(visit.recordId), now) };
    });
    const measured = rows.flatMap(({ visit, result }) =>
      result?.detail.estimate ? [{ id: visit.unitId, estimate: result.detail.estimate }] : [],
    );
    return {
      groupId,
      name: members[0]?.groupName,
      nameEn: members[0]?.groupNameEn,
      rows,
      ranking: rankUnits(measured),
    };
  });
  return { campaign, groups, cutPercent: soleCut(tests) };
}

type Detail = Awaited<ReturnType<typeof selectUnitSummaries>>[number]["detail"];

const figuresOf = ({ n: scored, passed, mean }: Detail) => ({ scored, passed, mean });

/** What it takes to pass, where all sittings ask the same. */
function soleCut(tests: Awaited<ReturnType<typeof selectTestsOf>>): number | null {
  const cuts = new Set(tests.map(({ cutPercent }) => cutPercent));
  return cuts.size === 1 ? ([...cuts][0] ?? null) : null;
}
