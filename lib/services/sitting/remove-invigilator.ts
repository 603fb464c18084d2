import { insertAuditEvent } from "@/db/queries/audit";
import { deleteInvigilator, lockSitting } from "@/db/queries/sittings";
import type { SittingId, UserId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/** Takes a person off the room of a sitting, who then reaches it no more. Again: nothing changes. */
export async function removeInvigilator(
  ctx: Context,
  { sittingId, userId }: { sittingId: SittingId; userId: UserId },
): Promise<Result<void, never>> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (await deleteInvigilator(tx, sittingId, userId)) {
      await insertAuditEvent(tx, ctx, {
        act: "sitting.unassign",
        subject: ["sitting", sittingId],
        unitId: sitting.ownerUnitId,
        detail: { userId },
      });
    }
    return ok(undefined);
  });
}
