import { insertAuditEvent } from "@/db/queries/audit";
import { lockCampaign } from "@/db/queries/campaigns";
import { upsertRule } from "@/db/queries/samples";
import type { CampaignId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { SamplingRule } from "@/lib/domain/sampling/rule";
import { type Context, NotFound } from "@/lib/services/context";

/**
 * Says whom a campaign tests. Draws that are fixed already keep the rule they were fixed with.
 * Rejected once the campaign is closed.
 */
export async function saveSamplingRule(
  ctx: Context,
  { campaignId, rule }: { campaignId: CampaignId; rule: SamplingRule },
): Promise<Result<void, "campaign_closed">> {
  return ctx.db.transaction(async (tx) => {
    const campaign = await lockCampaign(tx, scopeOf(ctx.actor, "sample.write"), campaignId);
    if (!campaign) throw new NotFound(`campaign ${campaignId}`);
    if (campaign.state === "closed") return rejected("campaign_closed");
    await upsertRule(tx, { campaignId, rule, updatedBy: ctx.actor.userId });
    await insertAuditEvent(tx, ctx, {
      act: "sample.plan",
      subject: ["campaign", campaignId],
      unitId: campaign.ownerUnitId,
      detail: { rule },
    });
    return ok(undefined);
  });
}
