import { insertAuditEvent } from "@/db/queries/audit";
import { deleteMarker, deleteOpenMarks } from "@/db/queries/hand-marks";
import { lockSitting } from "@/db/queries/sittings";
import type { SittingId, UserId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { giveAnswersOut } from "./give-answers-out";

/**
 * Takes a person off the markers of a sitting. What they handed in stays; the rest goes to the other
 * markers. Again: nothing changes.
 */
export async function removeMarker(
  ctx: Context,
  { sittingId, userId }: { readonly sittingId: SittingId; readonly userId: UserId },
): Promise<Result<void, never>> {
  return ctx.keys.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (await deleteMarker(tx, { sittingId, userId })) {
      await deleteOpenMarks(tx, { sittingId, userId });
      await giveAnswersOut(tx, sittingId);
      await insertAuditEvent(tx, ctx, {
        act: "marking.remove_marker",
        subject: ["sitting", sittingId],
        unitId: sitting.ownerUnitId,
        detail: { userId },
      });
    }
    return ok(undefined);
  });
}
