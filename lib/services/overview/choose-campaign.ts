import { selectCampaigns } from "@/db/queries/campaigns";
import type { CampaignId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

/** The campaigns to look over, newest first, and the one asked for; the newest where none is named. */
export async function chooseCampaign(
  ctx: Context,
  { campaignId }: { campaignId: CampaignId | undefined },
) {
  requirePermission(ctx, "overview.read");
  const campaigns = await selectCampaigns(ctx.db, scopeOf(ctx.actor, "overview.read"));
  const chosen =
    campaignId === undefined ? campaigns[0] : campaigns.find(({ id }) => id === campaignId);
  if (campaignId !== undefined && !chosen) throw new NotFound(`campaign ${campaignId}`);
  return { campaigns, campaign: chosen ?? null };
}
