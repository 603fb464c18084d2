import { selectGrants } from "@/db/queries/attempts";
import { insertAuditEvent } from "@/db/queries/audit";
import { judgeMove } from "@/lib/domain/attempt/transitions";
import type { AttemptId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { resumeHeld } from "./attempt-time";
import type { ClockJumped } from "./exam-clock";
import { holdAttempt } from "./locked-attempt";

/** Lets a paused candidate's time run on, with all of what was left. Running already: no change. */
export async function resumeAttempt(
  ctx: Context,
  { attemptId }: { attemptId: AttemptId },
): Promise<Result<void, "not_running" | ClockJumped>> {
  return ctx.db.transaction(async (tx) => {
    const touched = await holdAttempt(tx, ctx, attemptId);
    if (!touched.ok) return touched;
    const held = touched.value;
    const verdict = judgeMove(held.attempt.state, "resume");
    if (verdict.kind === "repeat") return ok(undefined);
    if (verdict.kind === "refused") return rejected("not_running");
    const grants = await selectGrants(tx, [attemptId]);
    await resumeHeld(tx, held, grants.get(attemptId) ?? []);
    await insertAuditEvent(tx, ctx, {
      act: "attempt.resume",
      subject: ["attempt", attemptId],
      unitId: held.attempt.ownerUnitId,
    });
    return ok(undefined);
  });
}
