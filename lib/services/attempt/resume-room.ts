import { lockAttempts, selectGrants } from "@/db/queries/attempts";
import { insertAuditEvent } from "@/db/queries/audit";
import { lockSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { resumeHeld } from "./attempt-time";
import { type ClockJumped, examClock } from "./exam-clock";
import { timeFor } from "./locked-attempt";

/**
 * Lets the time of everybody paused with a room run on from one instant. Whoever was paused alone
 * stays so: a keyboard is not mended by the alarm being over. Returns how many; where that is nobody,
 * there is nothing to write down.
 */
export async function resumeRoom(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
): Promise<Result<{ resumed: number }, ClockJumped>> {
  const scope = scopeOf(ctx.actor, "sitting.invigilate");
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scope, sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    const paused = await lockAttempts(tx, scope, { sittingId, states: ["paused"] });
    const attempts = paused.filter(({ pausedAlone }) => !pausedAlone);
    const clock = await examClock(tx, ctx);
    if (!clock.ok) return clock;
    if (attempts.length === 0) return ok({ resumed: 0 });
    const grants = await selectGrants(
      tx,
      attempts.map(({ id }) => id),
    );
    for (const attempt of attempts) {
      await resumeHeld(
        tx,
        { attempt, t: timeFor(attempt, clock.value) },
        grants.get(attempt.id) ?? [],
      );
    }
    await insertAuditEvent(tx, ctx, {
      act: "sitting.resume",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { resumed: attempts.length },
    });
    return ok({ resumed: attempts.length });
  });
}
