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
 * The officers who earned less than half of a topic's points, by unit and given name, of units in
 * reach. A unit whose result does not tell the topic names nobody: fewer than five met it.
 */
export async function listTrainees(ctx: Context, { topicId, ...query }: ListTrainees) {
  const training = await loadTraining(ctx, query);
  if (!training.campaign) throw new NotFound("no campaign");
  const topic = training.allTopics.find(({ id }) => id === topicId);
  if (!topic) throw new NotFound(`topic ${topicId}`);
  const told = training.units.filter(({ topics }) => topics.some((row) => row.topic === topicId));
  const officers = await selectLowOfficers(ctx.db, {
    campaignId: training.campaign.id,
    unitIds: told.map(({ unitId }) => unitId),
    topicId,
  });
  const open = new Set(told.filter(({ isOpen }) => isOpen).map(({ unitId }) => unitId));
  return {
    campaign: training.campaign,
    topic,
    officers: officers.map((row) => ({ ...row, isOpen: open.has(row.unitId) })),
    protectedUnits: training.units.length - told.length,
  };
}

export type Trainee = Awaited<ReturnType<typeof listTrainees>>["officers"][number];
