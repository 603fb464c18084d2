import { selectOptionalCampaign } from "@/db/queries/campaigns";
import {
  isResultShown,
  selectOptionalUnitResult,
  selectOptionalVisitOfUnit,
  selectUnitResults,
} from "@/db/queries/results";
import { selectFrozen } from "@/db/queries/signing";
import { selectOpenUnits } from "@/db/queries/visits";
import { selectTopics } from "@/db/queries/topics";
import { selectUnitFacts, type UnitFact } from "@/db/queries/unit-facts";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { compareWithGroup, topicsAgainstGroup } from "@/lib/domain/measurement/group-comparison";
import { officerOutcome } from "@/lib/domain/measurement/officer-outcome";
import { isSmallGroup } from "@/lib/domain/measurement/small-group";
import { scopeOf } from "@/lib/domain/policy/policy";
import { revisionSince } from "@/lib/domain/signing/frozen";
import { type Context, NotFound } from "@/lib/services/context";
import { compareCampaigns } from "./compare-campaigns";
import { countedPlaces } from "./roll-up";
import { type Sample, unitSamples } from "./unit-samples";

type UnitInCampaign = { readonly campaignId: CampaignId; readonly unitId: UnitId };

/**
 * A unit's test result as its page shows it: the figures with their intervals, the unit among its
 * group, its topics against the group, what it was in earlier campaigns, and its officers. Who sat a
 * test and counts in none of the figures is among them, with the reason.
 *
 * Others of the group are shown by their means and intervals alone, each with whether its own page
 * opens. The lowest topic of a person is left out where fewer than five were tested. Those who answer
 * for the unit see nothing before its sittings are released to units.
 */
export async function loadUnitScores(ctx: Context, key: UnitInCampaign) {
  const known = await whatIsReached(ctx, key);
  const { visit, campaign } = known;
  if (!visit || !campaign) throw new NotFound(`unit ${key.unitId}`);
  const { released, own, minutes, peers, facts, open } = await whatIsShown(ctx, key, visit);
  const group = peers.map(({ unitId, detail }) => ({ id: unitId, result: detail }));
  const guarded = isSmallGroup(
    facts.filter(({ points, uncounted }) => points !== null && uncounted === null).length,
  );
  return {
    campaign,
    released,
    earlier: own
      ? await compareCampaigns(ctx, { campaign, unitId: key.unitId, result: own.detail })
      : [],
    unitName: visit.unitName,
    /** Null for whom the record is not open. */
    recordId: known.recordRead ? visit.recordId : null,
    result: own,
    /** Of the figures that stand in the minutes of the unit. */
    revision: revisionSince(minutes, own),
    topicNames: known.topicNames,
    comparison: compareWithGroup(key.unitId, group),
    topics: own ? topicsAgainstGroup(own.detail, group) : [],
    peers: peers.map((peer) => ({ ...peerRow(peer), isOpen: open.has(peer.unitId) })),
    officers: facts.map((fact) => ({
      ...officerRow(fact),
      lowestTopic: guarded ? null : lowestTopic(fact),
    })),
    /** How many places among them count in no figure. */
    uncounted: facts.filter(({ uncounted }) => uncounted !== null).length,
    mayReview: known.attemptReviewed !== undefined,
  };
}

export type UnitScores = Awaited<ReturnType<typeof loadUnitScores>>;

/** What can be asked for before anything is known, all at once: each question is a way to the database. */
async function whatIsReached({ db, actor }: Context, key: UnitInCampaign) {
  const through = (permission: "result.read" | "attempt.review" | "record.read") =>
    selectOptionalVisitOfUnit(db, scopeOf(actor, permission), key);
  const [visit, recordRead, attemptReviewed, campaign, topicNames] = await Promise.all([
    through("result.read"),
    through("record.read"),
    through("attempt.review"),
    selectOptionalCampaign(db, scopeOf(actor, "campaign.read"), key.campaignId),
    selectTopics(db),
  ]);
  return { visit, recordRead, attemptReviewed, campaign, topicNames };
}

type Visit = NonNullable<Awaited<ReturnType<typeof selectOptionalVisitOfUnit>>>;

/** The figures of a visit and its group; its own only once they are released to who asks. */
async function whatIsShown({ db, actor }: Context, key: UnitInCampaign, visit: Visit) {
  const early = scopeOf(actor, "result.read_early");
  const [released, own, frozen, peers, facts, samples, open] = await Promise.all([
    isResultShown(db, early, visit.id),
    selectOptionalUnitResult(db, visit.id),
    selectFrozen(db, { visitId: visit.id }),
    selectUnitResults(db, early, key.campaignId, visit),
    selectUnitFacts(db, key),
    unitSamples(db, { campaignId: key.campaignId, unitIds: [key.unitId] }),
    selectOpenUnits(db, scopeOf(actor, "result.read"), key.campaignId),
  ]);
  return {
    ...{ released, peers, open, minutes: frozen.get(visit.recordId) },
    own: (released && own) || null,
    facts: released ? placesTold(facts, samples.get(key.unitId) ?? null) : [],
  };
}

/** Why a place counts in no figure: nobody drew the officer, or another place of theirs counts. */
export type Uncounted = "not_drawn" | "elsewhere";

type Told = UnitFact & { readonly uncounted: Uncounted | null };

/** The places that count, and those that do not though somebody was there or had no place in the draw. */
function placesTold(facts: readonly UnitFact[], sample: Sample | null): Told[] {
  const counted = new Set(countedPlaces(facts, sample));
  return facts.flatMap((fact): Told[] => {
    if (counted.has(fact)) return [{ ...fact, uncounted: null }];
    if (sample?.counts(fact.officerId) === false) return [{ ...fact, uncounted: "not_drawn" }];
    return fact.startedAt === null ? [] : [{ ...fact, uncounted: "elsewhere" }];
  });
}

type Peer = Awaited<ReturnType<typeof selectUnitResults>>[number];

function peerRow({ unitId, unitName, detail: { mean, interval, n: scored } }: Peer) {
  return { unitId, unitName, mean, interval, scored };
}

function officerRow({ byTopic: _topics, ...fact }: Told) {
  const { startedAt, finishedAt, sittingState } = fact;
  const workedMs = startedAt && finishedAt ? finishedAt.getTime() - startedAt.getTime() : null;
  const over = sittingState === "closed" || sittingState === "settled";
  return { ...fact, workedMs, outcome: officerOutcome({ ...fact, over }) };
}

/** The topic with the lowest share of points; of equal ones the first. Null when all is right. */
function lowestTopic({ byTopic }: UnitFact): string | null {
  const rows = (byTopic ?? []).filter(({ points, possible }) => points < possible);
  const sorted = [...rows].sort((a, b) => a.points * b.possible - b.points * a.possible);
  return sorted[0]?.topic ?? null;
}
