import { selectOptionalCampaign } from "@/db/queries/campaigns";
import type { CampaignId } from "@/lib/domain/ids";
import { campaignPapers } from "@/lib/domain/inspection/paper";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { readers } from "./readers";

/** The papers of a campaign that the actor may take. */
export async function listCampaignPapers(ctx: Context, { campaignId }: { campaignId: CampaignId }) {
  const scope = scopeOf(ctx.actor, "campaign.read", "campaign.write");
  const campaign = await selectOptionalCampaign(ctx.db, scope, campaignId);
  if (!campaign) throw new NotFound(`campaign ${campaignId}`);
  const taken = await Promise.all(
    campaignPapers.map((paper) =>
      selectOptionalCampaign(ctx.db, scopeOf(ctx.actor, ...readers[paper]), campaignId),
    ),
  );
  return { name: campaign.name, papers: campaignPapers.filter((_, at) => taken[at]) };
}
