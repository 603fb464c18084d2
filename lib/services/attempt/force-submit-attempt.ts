import { closeLockedAttempt } from "@/db/queries/attempts";
import { insertAuditEvent } from "@/db/queries/audit";
import { judgeMove } from "@/lib/domain/attempt/transitions";
import type { AttemptId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import type { ClockJumped } from "./exam-clock";
import { holdAttempt } from "./locked-attempt";

/**
 * Hands in for a candidate who cannot or may not go on: what the server holds is fixed, running or
 * paused. Handed in already: the same receipt.
 */
export async function forceSubmitAttempt(
  ctx: Context,
  { attemptId, reason }: { attemptId: AttemptId; reason: string },
): Promise<Result<{ receipt: string }, "not_running" | ClockJumped>> {
  return ctx.db.transaction(async (tx) => {
    const held = await holdAttempt(tx, ctx, attemptId);
    if (!held.ok) return held;
    const { attempt } = held.value;
    const verdict = judgeMove(attempt.state, "force_submit");
    const finish = await closeLockedAttempt(tx, attemptId, "user");
    if (!finish) return rejected("not_running");
    if (verdict.kind === "move") {
      await insertAuditEvent(tx, ctx, {
        act: "attempt.force_submit",
        subject: ["attempt", attemptId],
        unitId: attempt.ownerUnitId,
        detail: { reason, receipt: finish.number },
      });
    }
    return ok({ receipt: finish.number });
  });
}
