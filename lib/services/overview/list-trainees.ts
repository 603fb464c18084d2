import { selectLowOfficers } from "@/db/queries/trainees";
import type { CampaignId, TopicId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { NotFound } from "@/lib/services/context";
import { loadTraining } from "./load-training";

export type ListTrainees = {
  readonly campaignId: CampaignId | undefined;
  readonly groupId: string | undefined;
  readonly topicId: TopicId;
};

/**
 * The officers who earned less than half of a topic's points, by unit and given name, of units whose
 * own page opens: whose figures alone are in reach, those of another team of the campaign, are counted
 * and name nobody. Nor does a unit whose result does not tell the topic: fewer than five met it.
 */
export async function listTrainees(ctx: Context, { topicId, ...query }: ListTrainees) {
  const training = await loadTraining(ctx, query);
  if (!training.campaign) throw new NotFound("no campaign");
  const topic = training.allTopics.find(({ id }) => id === topicId);
  if (!topic) throw new NotFound(`topic ${topicId}`);
  const told = training.units.filter(({ topics }) => topics.some((row) => row.topic === topicId));
  const open = told.filter(({ isOpen }) => isOpen);
  const officers = await selectLowOfficers(ctx.db, {
    campaignId: training.campaign.id,
    unitIds: open.map(({ unitId }) => unitId),
    topicId,
  });
  return {
    campaign: training.campaign,
    topic,
    officers,
    protectedUnits: training.units.length - told.length,
    otherTeamsUnits: told.length - open.length,
  };
}

export type Trainee = Awaited<ReturnType<typeof listTrainees>>["officers"][number];
