import { insertAuditEvent } from "@/db/queries/audit";
import { selectOpenVisits } from "@/db/queries/visit-calendar";
import { updateCampaignClosed } from "@/db/queries/campaigns";
import { countSittings } from "@/db/queries/sittings";
import type { CampaignId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { lockedCampaign } from "./locked-campaign";

export type CloseRejection =
  | { readonly code: "closed_already" | "sitting_open" }
  /** The first unit that is not through, and how many there are. */
  | { readonly code: "visits_open"; readonly unit: string; readonly count: string };

/**
 * Closes a campaign: nothing of it is written from then on. Rejected while one of its sittings is open,
 * and while a unit is neither closed, nor escalated, nor withdrawn.
 */
export async function closeCampaign(
  ctx: Context,
  { campaignId }: { campaignId: CampaignId },
): Promise<Result<void, CloseRejection>> {
  return ctx.db.transaction(async (tx) => {
    const campaign = await lockedCampaign(tx, ctx, campaignId);
    if (campaign.state === "closed") return rejected({ code: "closed_already" });
    const scope = scopeOf(ctx.actor, "campaign.write");
    const sittings = await countSittings(tx, scope, { campaignId, states: ["ready", "open"] });
    if (sittings > 0) return rejected({ code: "sitting_open" });
    const [first, ...others] = await selectOpenVisits(tx, campaignId);
    if (first) {
      const { unitName: unit } = first;
      return rejected({ code: "visits_open", unit, count: String(others.length + 1) });
    }
    await updateCampaignClosed(tx, campaignId, ctx.now);
    await insertAuditEvent(tx, ctx, { act: "campaign.close", subject: ["campaign", campaignId] });
    return ok(undefined);
  });
}
