import { insertAuditEvent } from "@/db/queries/audit";
import { lockVisitOfUnit } from "@/db/queries/visit-calendar";
import { insertVisit } from "@/db/queries/visits";
import { lockUnit } from "@/db/queries/units";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { lockedCampaign } from "./locked-campaign";
import { moveVisit } from "./move-visit";

export type AddVisits = {
  readonly campaignId: CampaignId;
  readonly unitIds: readonly UnitId[];
  readonly reason: string;
};

/**
 * Adds units to a running campaign, with the reason. Those that are in it already stay as they are;
 * those that were withdrawn come back with what they had reported.
 */
export async function addVisits(
  ctx: Context,
  { campaignId, unitIds, reason }: AddVisits,
): Promise<Result<{ added: number }, "no_unit" | "reason_missing" | "campaign_closed">> {
  if (unitIds.length === 0) return rejected("no_unit");
  if (reason.trim() === "") return rejected("reason_missing");
  return ctx.db.transaction(async (tx) => {
    const { state } = await lockedCampaign(tx, ctx, campaignId);
    if (state === "closed") return rejected("campaign_closed");
    const added: UnitId[] = [];
    for (const unitId of unitIds) {
      if (!(await lockUnit(tx, scopeOf(ctx.actor, "campaign.write"), unitId)))
        throw new NotFound("unit");
      const there = await lockVisitOfUnit(tx, campaignId, unitId);
      if (there && there.state !== "withdrawn") continue;
      if (there) {
        const back = await moveVisit(tx, ctx, { visitId: there.id, move: "restore", reason });
        if (!back.ok) throw new Error(`a withdrawn visit does not come back: ${back.reason}`);
      } else await insertVisit(tx, { campaignId, unitId });
      added.push(unitId);
    }
    await insertAuditEvent(tx, ctx, {
      act: "campaign.add_units",
      subject: ["campaign", campaignId],
      detail: { units: added, reason },
    });
    return ok({ added: added.length });
  });
}
