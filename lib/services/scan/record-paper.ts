import { insertAuditEvent } from "@/db/queries/audit";
import { lockCampaign } from "@/db/queries/campaigns";
import { isDocumentKnown, isPlaceWithin, type PaperPlace } from "@/db/queries/paper-scans";
import { insertCampaignDocument } from "@/db/queries/visit-steps";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { CampaignDocumentId } from "@/lib/domain/ids";
import { kindsOf, type PaperRejection, type ScannedKind } from "@/lib/domain/inspection/scan";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { keptBy } from "./scan-reach";

export type RecordPaper = PaperPlace & {
  readonly kind: ScannedKind;
  readonly number: string;
  /** "yyyy-mm-dd". */
  readonly issuedOn: string;
  readonly signer: string;
};

/**
 * Writes down a signed paper that no step of the inspection has quoted: the plan that got its number
 * later, the report of the team. Its scan is laid to it afterwards.
 */
export async function recordPaper(
  ctx: Context,
  { campaignId, visitId, kind, number, issuedOn, signer }: RecordPaper,
): Promise<Result<CampaignDocumentId, PaperRejection>> {
  const scope = keptBy(ctx.actor);
  return ctx.db.transaction(async (tx) => {
    const campaign = await lockCampaign(tx, scope, campaignId);
    if (!campaign || !(await isPlaceWithin(tx, scope, { campaignId, visitId }))) {
      throw new NotFound(`campaign ${campaignId}`);
    }
    if (campaign.state === "closed") return rejected("campaign_closed");
    if (!kindsOf(visitId === null ? "campaign" : "visit").includes(kind)) {
      return rejected("unfit_kind");
    }
    if (issuedOn > dayInVietNam(ctx.now)) return rejected("in_future");
    if (await isDocumentKnown(tx, { campaignId, visitId, kind, number })) {
      return rejected("known_already");
    }
    const paper = { campaignId, visitId, kind, number, issuedOn, signer };
    const id = await insertCampaignDocument(tx, { ...paper, createdBy: ctx.actor.userId });
    await insertAuditEvent(tx, ctx, {
      act: "scan.record_paper",
      subject: ["campaign", campaignId],
      unitId: campaign.ownerUnitId,
      detail: { kind, number, issuedOn, ...(visitId && { visitId }) },
    });
    return ok(id);
  });
}
