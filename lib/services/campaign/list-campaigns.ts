import { selectCampaigns } from "@/db/queries/campaigns";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";

/** The campaigns the actor may see, newest first. */
export async function listCampaigns(ctx: Context) {
  requirePermission(ctx, "campaign.read");
  return selectCampaigns(ctx.db, scopeOf(ctx.actor, "campaign.read", "campaign.write"));
}
