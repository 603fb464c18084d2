import type { Transaction } from "@/db/client";
import { lockCampaign } from "@/db/queries/campaigns";
import type { CampaignId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** The campaign, locked, for whoever may write it; for others there is none. */
export async function lockedCampaign(
  tx: Transaction,
  ctx: Pick<Context, "actor">,
  campaignId: CampaignId,
) {
  const campaign = await lockCampaign(tx, scopeOf(ctx.actor, "campaign.write"), campaignId);
  if (!campaign) throw new NotFound(`campaign ${campaignId}`);
  return campaign;
}
