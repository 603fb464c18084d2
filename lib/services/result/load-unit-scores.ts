import { selectOptionalCampaign } from "@/db/queries/campaigns";
import {
  isResultShown,
  selectOptionalUnitResult,
  selectOptionalVisitOfUnit,
  selectUnitResults,
} from "@/db/queries/results";
import { selectTopics } from "@/db/queries/topics";
import { selectUnitFacts, type UnitFact } from "@/db/queries/unit-facts";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { compareWithGroup, topicsAgainstGroup } from "@/lib/domain/measurement/group-comparison";
import { isSmallGroup } from "@/lib/domain/measurement/small-group";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { compareCampaigns } from "./compare-campaigns";

type UnitInCampaign = { readonly campaignId: CampaignId; readonly unitId: UnitId };

/**
 * A unit's test result as its page shows it: the figures with their intervals, the unit among its
 * group, its topics against the group, what it was in earlier campaigns, and its officers.
 *
 * Others of the group are shown by their means and intervals alone. The lowest topic of a person
 * is left out where fewer than five were tested. Those who answer for the unit see nothing before
 * its sittings are released to units.
 */
export async function loadUnitScores(ctx: Context, key: UnitInCampaign) {
  const scope = scopeOf(ctx.actor, "result.read");
  const visit = await selectOptionalVisitOfUnit(ctx.db, scope, key);
  const campaign = await selectOptionalCampaign(
    ctx.db,
    scopeOf(ctx.actor, "campaign.read"),
    key.campaignId,
  );
  if (!visit || !campaign) throw new NotFound(`unit ${key.unitId}`);
  const early = scopeOf(ctx.actor, "result.read_early");
  const released = await isResultShown(ctx.db, early, visit.id);
  const own = (released && (await selectOptionalUnitResult(ctx.db, visit.id))) || null;
  const peers = await selectUnitResults(ctx.db, early, key.campaignId, visit);
  const group = peers.map(({ unitId, detail }) => ({ id: unitId, result: detail }));
  const facts = released ? await selectUnitFacts(ctx.db, key) : [];
  const guarded = isSmallGroup(facts.filter(({ points }) => points !== null).length);
  const reaches = (permission: "attempt.review" | "record.read") =>
    selectOptionalVisitOfUnit(ctx.db, scopeOf(ctx.actor, permission), key);
  const earlier = own
    ? await compareCampaigns(ctx, { campaign, unitId: key.unitId, result: own.detail })
    : [];
  return {
    campaign,
    released,
    earlier,
    unitName: visit.unitName,
    /** Null for whom the record is not open. */
    recordId: (await reaches("record.read")) ? visit.recordId : null,
    result: own,
    topicNames: await selectTopics(ctx.db),
    comparison: compareWithGroup(key.unitId, group),
    topics: own ? topicsAgainstGroup(own.detail, group) : [],
    peers: peers.map(peerRow),
    officers: facts.map((fact) => ({
      ...officerRow(fact),
      lowestTopic: guarded ? null : lowestTopic(fact),
    })),
    mayReview: (await reaches("attempt.review")) !== undefined,
  };
}

export type UnitScores = Awaited<ReturnType<typeof loadUnitScores>>;

type Peer = Awaited<ReturnType<typeof selectUnitResults>>[number];

function peerRow({ unitId, unitName, detail: { mean, interval, n: scored } }: Peer) {
  return { unitId, unitName, mean, interval, scored };
}

function officerRow({ byTopic: _topics, ...fact }: UnitFact) {
  const { startedAt, finishedAt } = fact;
  const workedMs = startedAt && finishedAt ? finishedAt.getTime() - startedAt.getTime() : null;
  return { ...fact, workedMs };
}

/** The topic with the lowest share of points; of equal ones the first. Null when all is right. */
function lowestTopic({ byTopic }: UnitFact): string | null {
  const rows = (byTopic ?? []).filter(({ points, possible }) => points < possible);
  const sorted = [...rows].sort((a, b) => a.points * b.possible - b.points * a.possible);
  return sorted[0]?.topic ?? null;
}
