import { lockAttempts } from "@/db/queries/attempts";
import { insertAuditEvent } from "@/db/queries/audit";
import { lockSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { pauseHeld } from "./attempt-time";
import { type ClockJumped, examClock } from "./exam-clock";
import { timeFor } from "./locked-attempt";

/**
 * Stops everybody's time in a room at one instant: the power went, the alarm rings. Who is paused,
 * has finished or has no time left stays as they are. Returns how many were stopped; rejected with
 * `nobody_working`, and nothing written down, where that is nobody.
 */
export async function pauseRoom(
  ctx: Context,
  { sittingId, reason }: { sittingId: SittingId; reason: string },
): Promise<Result<{ paused: number }, "not_open" | "nobody_working" | ClockJumped>> {
  const scope = scopeOf(ctx.actor, "sitting.invigilate");
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scope, sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state !== "open") return rejected("not_open");
    const attempts = await lockAttempts(tx, scope, { sittingId, states: ["in_progress"] });
    const clock = await examClock(tx, ctx);
    if (!clock.ok) return clock;
    let paused = 0;
    for (const attempt of attempts) {
      const t = timeFor(attempt, clock.value);
      if (attempt.deadlineAt === null || t >= attempt.deadlineAt) continue;
      await pauseHeld(tx, { attempt, t });
      paused += 1;
    }
    if (paused === 0) return rejected("nobody_working");
    await insertAuditEvent(tx, ctx, {
      act: "sitting.pause",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { reason, paused },
    });
    return ok({ paused });
  });
}
