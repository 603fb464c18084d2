import { insertAuditEvent } from "@/db/queries/audit";
import { lockSitting, readClock, updateSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { nextSittingState } from "@/lib/domain/sitting/lifecycle";
import { type Context, type ExamObstacle, NotFound } from "@/lib/services/context";

export type OpenRejection = "not_ready" | "too_early" | "window_over" | ExamObstacle;

/** How long before the window the doors may open, so that candidates are seated in time. */
const doorsBeforeMs = 60 * 60 * 1000;

/**
 * Opens the doors: candidates may enter and be admitted; nobody starts yet.
 *
 * Rejected with what keeps the installation from exam mode (an origin where browsers switch off
 * what protects answers), and outside the window.
 */
export async function openSitting(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
): Promise<Result<void, OpenRejection>> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.invigilate"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    const state = nextSittingState(sitting.state, "open");
    if (state === null) return rejected("not_ready");
    if (ctx.examObstacle !== null) return rejected(ctx.examObstacle);
    const at = await readClock(tx);
    if (at.getTime() < sitting.windowFrom.getTime() - doorsBeforeMs) return rejected("too_early");
    if (at >= sitting.windowTo) return rejected("window_over");
    await updateSitting(tx, sittingId, { state, openedAt: at });
    await insertAuditEvent(tx, ctx, { act: "sitting.open", subject: ["sitting", sittingId] });
    return ok(undefined);
  });
}
