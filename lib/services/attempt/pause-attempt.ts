import { insertAuditEvent } from "@/db/queries/audit";
import { judgeMove } from "@/lib/domain/attempt/transitions";
import type { AttemptId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { pauseHeld } from "./attempt-time";
import type { ClockJumped } from "./exam-clock";
import { holdAttempt } from "./locked-attempt";

/**
 * Stops a candidate's time. Paused already: nothing changes. Answers that still arrive are kept and
 * not counted.
 *
 * Rejected with `not_running` before the start and after the end, and with `time_over` in the
 * seconds of grace, when nothing is left to keep.
 */
export async function pauseAttempt(
  ctx: Context,
  { attemptId, reason }: { attemptId: AttemptId; reason: string },
): Promise<Result<void, "not_running" | "time_over" | ClockJumped>> {
  return ctx.db.transaction(async (tx) => {
    const touched = await holdAttempt(tx, ctx, attemptId);
    if (!touched.ok) return touched;
    const held = touched.value;
    const verdict = judgeMove(held.attempt.state, "pause");
    if (verdict.kind === "repeat") return ok(undefined);
    if (verdict.kind === "refused") return rejected("not_running");
    const { deadlineAt, ownerUnitId: unitId } = held.attempt;
    if (deadlineAt !== null && held.t >= deadlineAt) return rejected("time_over");
    await pauseHeld(tx, held);
    await insertAuditEvent(tx, ctx, {
      act: "attempt.pause",
      subject: ["attempt", attemptId],
      unitId,
      detail: { reason },
    });
    return ok(undefined);
  });
}
