import { updateAttempt } from "@/db/queries/attempts";
import { insertAuditEvent } from "@/db/queries/audit";
import { isRunning } from "@/lib/domain/attempt/transitions";
import type { AttemptId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import type { ClockJumped } from "./exam-clock";
import { holdAttempt } from "./locked-attempt";

/**
 * Lets a candidate go on on another machine without their own code. The machine they leave works on
 * until the new one takes over.
 */
export async function transferAttempt(
  ctx: Context,
  { attemptId, reason }: { attemptId: AttemptId; reason: string },
): Promise<Result<void, "not_running" | ClockJumped>> {
  return ctx.db.transaction(async (tx) => {
    const held = await holdAttempt(tx, ctx, attemptId);
    if (!held.ok) return held;
    const { attempt, t } = held.value;
    if (!isRunning(attempt.state)) return rejected("not_running");
    await updateAttempt(tx, attemptId, { transferAllowedAt: t, lastT: t });
    await insertAuditEvent(tx, ctx, {
      act: "attempt.transfer",
      subject: ["attempt", attemptId],
      unitId: attempt.ownerUnitId,
      detail: { reason },
    });
    return ok(undefined);
  });
}
