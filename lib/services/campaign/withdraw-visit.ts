import { insertAuditEvent } from "@/db/queries/audit";
import { selectListingSitting } from "@/db/queries/visit-calendar";
import { selectVisitPlace } from "@/db/queries/visits";
import type { VisitId } from "@/lib/domain/ids";
import type { MoveRejection } from "@/lib/domain/inspection/check-move";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { moveVisit } from "./move-visit";

export type WithdrawRejection =
  | { readonly code: MoveRejection }
  /** The sitting that has officers of the unit on its list. */
  | { readonly code: "listed"; readonly sitting: string };

/**
 * Takes a unit out of a campaign before its visit has begun, with the reason; what it reported is
 * kept. Rejected while a sitting of the campaign lists its officers.
 */
export async function withdrawVisit(
  ctx: Context,
  { visitId, reason }: { visitId: VisitId; reason: string },
): Promise<Result<void, WithdrawRejection>> {
  return ctx.db.transaction(async (tx) => {
    const place = await selectVisitPlace(tx, scopeOf(ctx.actor, "campaign.write"), visitId);
    if (!place) throw new NotFound(`visit ${visitId}`);
    const listing = await selectListingSitting(tx, place);
    if (listing) return rejected({ code: "listed", sitting: listing.name });
    const moved = await moveVisit(tx, ctx, { visitId, move: "withdraw", reason });
    if (!moved.ok) return rejected({ code: moved.reason });
    await insertAuditEvent(tx, ctx, {
      act: "visit.withdraw",
      subject: ["visit", visitId],
      unitId: place.unitId,
      detail: { from: moved.value.from, reason },
    });
    return ok(undefined);
  });
}
