import { insertAuditEvent } from "@/db/queries/audit";
import { lockCampaign, updateCampaignClosed } from "@/db/queries/campaigns";
import { countSittings } from "@/db/queries/sittings";
import type { CampaignId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/** Closes a campaign. Rejected while one of its sittings is still open. */
export async function closeCampaign(
  ctx: Context,
  { campaignId }: { campaignId: CampaignId },
): Promise<Result<void, "closed_already" | "sitting_open">> {
  const scope = scopeOf(ctx.actor, "campaign.write");
  return ctx.db.transaction(async (tx) => {
    const campaign = await lockCampaign(tx, scope, campaignId);
    if (!campaign) throw new NotFound(`campaign ${campaignId}`);
    if (campaign.state === "closed") return rejected("closed_already");
    const open = await countSittings(tx, scope, { campaignId, states: ["ready", "open"] });
    if (open > 0) return rejected("sitting_open");
    await updateCampaignClosed(tx, campaignId, ctx.now);
    await insertAuditEvent(tx, ctx, { act: "campaign.close", subject: ["campaign", campaignId] });
    return ok(undefined);
  });
}
