import { insertAuditEvent } from "@/db/queries/audit";
import { insertTeam } from "@/db/queries/campaign-teams";
import type { CampaignId, CampaignTeamId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { lockedCampaign } from "./locked-campaign";

/** Adds a team to a running campaign. Rejected when one of that name is there. */
export async function createTeam(
  ctx: Context,
  { campaignId, name }: { campaignId: CampaignId; name: string },
): Promise<Result<CampaignTeamId, "name_taken" | "campaign_closed">> {
  return ctx.db.transaction(async (tx) => {
    const { state } = await lockedCampaign(tx, ctx, campaignId);
    if (state === "closed") return rejected("campaign_closed");
    const id = await insertTeam(tx, { campaignId, name });
    if (id === null) return rejected("name_taken");
    await insertAuditEvent(tx, ctx, {
      act: "campaign.create_team",
      subject: ["campaign", campaignId],
      detail: { team: name },
    });
    return ok(id);
  });
}
