import { insertAuditEvent } from "@/db/queries/audit";
import { lockSitting, readClock, updateSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/**
 * Raises the flag on which admitted candidates may start. Starting again changes nothing.
 *
 * Rejected before the doors are open and outside the window.
 */
export async function startSitting(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
): Promise<Result<void, "not_open" | "too_early" | "window_over">> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.invigilate"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state !== "open") return rejected("not_open");
    if (sitting.startedAt !== null) return ok(undefined);
    const at = await readClock(tx);
    if (at < sitting.windowFrom) return rejected("too_early");
    if (at >= sitting.windowTo) return rejected("window_over");
    await updateSitting(tx, sittingId, { startedAt: at });
    await insertAuditEvent(tx, ctx, { act: "sitting.start", subject: ["sitting", sittingId] });
    return ok(undefined);
  });
}
