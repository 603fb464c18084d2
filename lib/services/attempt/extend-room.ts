import { lockAttempts, selectGrants } from "@/db/queries/attempts";
import { insertAuditEvent } from "@/db/queries/audit";
import { lockSitting } from "@/db/queries/sittings";
import { isOverdue } from "@/lib/domain/attempt/deadline";
import { extensionRangeS, needsSecondPerson } from "@/lib/domain/attempt/extension";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { examClock } from "./exam-clock";
import type { ExtendRejection } from "./extend-attempt";
import { grantTime } from "./grant-time";
import { timeFor } from "./locked-attempt";

/**
 * Gives everybody who is working or paused in a room more time, from one instant. All or nothing:
 * one candidate beyond 15 minutes in all makes the whole act need a second person.
 */
export async function extendRoom(
  ctx: Context,
  { sittingId, extraS, reason }: { sittingId: SittingId; extraS: number; reason: string },
): Promise<Result<{ extended: number }, ExtendRejection>> {
  if (extraS < extensionRangeS.least || extraS > extensionRangeS.most)
    return rejected("out_of_range");
  const scope = scopeOf(ctx.actor, "sitting.invigilate");
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scope, sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    const states = ["in_progress", "paused"] as const;
    const attempts = await lockAttempts(tx, scope, { sittingId, states });
    const clock = await examClock(tx, ctx);
    if (!clock.ok) return clock;
    const running = attempts
      .map((attempt) => ({ attempt, t: timeFor(attempt, clock.value) }))
      .filter(({ attempt, t }) => !isOverdue(attempt, t));
    if (running.length === 0) return rejected("not_running");
    const grants = await selectGrants(
      tx,
      running.map(({ attempt }) => attempt.id),
    );
    const grantedS = (id: (typeof attempts)[number]["id"]) => grants.get(id) ?? [];
    if (running.some(({ attempt: { id } }) => needsSecondPerson(grantedS(id), extraS))) {
      return rejected("needs_second_person");
    }
    const grant = { extraS, reason, grantedBy: ctx.actor.userId, approvedBy: null };
    for (const held of running) {
      await grantTime(tx, held, { ...grant, grantedS: grantedS(held.attempt.id) });
    }
    await insertAuditEvent(tx, ctx, {
      act: "sitting.extend",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { extraS, reason, extended: running.length },
    });
    return ok({ extended: running.length });
  });
}
