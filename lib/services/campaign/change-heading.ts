import { insertAuditEvent } from "@/db/queries/audit";
import { selectHeaded, updateCampaignHeading } from "@/db/queries/campaigns";
import type { CampaignId } from "@/lib/domain/ids";
import { headingObstacle, type HeadingObstacle } from "@/lib/domain/inspection/heading";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { lockedCampaign } from "./locked-campaign";

export type ChangeHeading = {
  readonly campaignId: CampaignId;
  /** Whose name heads the papers; empty where it is the installation's own. */
  readonly issuingBody: string;
  readonly issuingParent: string;
};

/**
 * Changes the bodies that head the papers of a campaign, while no paper has been issued under them and
 * no minutes are drawn up: what was issued or signed keeps the name it was written under.
 */
export async function changeHeading(
  ctx: Context,
  { campaignId, ...heading }: ChangeHeading,
): Promise<Result<void, HeadingObstacle>> {
  return ctx.db.transaction(async (tx) => {
    const { state, issuingBody, issuingParent } = await lockedCampaign(tx, ctx, campaignId);
    const headed = await selectHeaded(tx, campaignId);
    const obstacle = headingObstacle({ closed: state === "closed", ...headed });
    if (obstacle !== null) return rejected(obstacle);
    await updateCampaignHeading(tx, campaignId, heading);
    await insertAuditEvent(tx, ctx, {
      act: "campaign.change_heading",
      subject: ["campaign", campaignId],
      detail: { from: { issuingBody, issuingParent }, to: heading },
    });
    return ok(undefined);
  });
}
