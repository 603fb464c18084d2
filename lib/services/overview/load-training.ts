import { selectVisits } from "@/db/queries/visits";
import { selectTestsOf } from "@/db/queries/overview";
import { selectUnitResults } from "@/db/queries/results";
import { selectTopics } from "@/db/queries/topics";
import type { CampaignId } from "@/lib/domain/ids";
import { type TrainingNeed, trainingNeeds } from "@/lib/domain/measurement/training-needs";
import { scopeOf } from "@/lib/domain/policy/policy";
import type { Context } from "@/lib/services/context";
import { chooseCampaign } from "./choose-campaign";
import { groupsOf, inGroup } from "./groups";

/** Where no sitting says what it takes to pass: half of the points. */
const usualCut = 50;

/** The units of a group by topic, with the topics in which each needs training. */
export async function loadTraining(
  ctx: Context,
  { campaignId, groupId }: { campaignId: CampaignId | undefined; groupId: string | undefined },
) {
  const { campaigns, campaign } = await chooseCampaign(ctx, { campaignId });
  if (!campaign) return { campaigns, campaign: null };
  const scope = scopeOf(ctx.actor, "result.read");
  const early = scopeOf(ctx.actor, "result.read_early");
  const visits = await selectVisits(ctx.db, { scope, early }, campaign.id);
  const groups = groupsOf(visits);
  const group = groups.find(({ id }) => id === groupId) ?? groups[0] ?? null;
  const reached = new Map(
    visits.filter((visit) => inGroup(visit, group)).map((visit) => [visit.unitId, visit]),
  );
  const inThisGroup = { groupId: group === null || group.id === "none" ? null : group.id };
  const results = await selectUnitResults(ctx.db, early, campaign.id, inThisGroup);
  const cut = Math.max(0, ...(await selectTestsOf(ctx.db, [campaign.id])).map((t) => t.cutPercent));
  const members = results.map(({ unitId, detail }) => ({ id: unitId, result: detail }));
  const needs = trainingNeeds(members, cut || usualCut);
  const units = results
    .filter(({ unitId }) => reached.has(unitId))
    .map(({ unitId, unitName, detail }) => ({
      ...{ unitId, unitName, topics: detail.topics },
      isOpen: reached.get(unitId)?.isOpen === true,
    }));
  const met = new Set(units.flatMap(({ topics }) => topics.map(({ topic }) => topic)));
  const allTopics = await selectTopics(ctx.db);
  return {
    campaigns,
    campaign,
    groups,
    units,
    needs: needs.filter(({ unitId }) => units.some((unit) => unit.unitId === unitId)),
    allTopics,
    /** Those that some unit shown tells. */
    topics: allTopics.filter(({ id }) => met.has(id)),
  };
}

export type Training = Extract<
  Awaited<ReturnType<typeof loadTraining>>,
  { readonly units: unknown }
>;

/** A need with the names that its list and its file say. */
export type NamedNeed = TrainingNeed & {
  readonly unitName: string;
  /** Whether the page of its unit opens. */
  readonly isOpen: boolean;
  readonly topicName: string;
  readonly topicNameEn: string;
};

/** Needs in the order of the topics, then the weakest unit first. */
export function namedNeeds({ needs, units, topics }: Training): NamedNeed[] {
  return topics.flatMap(({ id, name, nameEn }) =>
    needs
      .filter(({ topic }) => topic === id)
      .map((need) => {
        const unit = units.find(({ unitId }) => unitId === need.unitId);
        return {
          ...need,
          ...{ unitName: unit?.unitName ?? "", isOpen: unit?.isOpen === true },
          ...{ topicName: name, topicNameEn: nameEn },
        };
      }),
  );
}
