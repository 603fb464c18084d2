import { selectOptionalCampaign, selectVisits } from "@/db/queries/campaigns";
import type { CampaignId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** A campaign with the visits in reach: the register that its board shows. */
export async function loadCampaign(ctx: Context, { campaignId }: { campaignId: CampaignId }) {
  const scope = scopeOf(ctx.actor, "campaign.read");
  const campaign = await selectOptionalCampaign(ctx.db, scope, campaignId);
  if (!campaign) throw new NotFound(`campaign ${campaignId}`);
  const early = scopeOf(ctx.actor, "result.read_early");
  return { campaign, visits: await selectVisits(ctx.db, { scope, early }, campaignId) };
}
