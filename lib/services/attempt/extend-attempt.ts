import { selectGrants } from "@/db/queries/attempts";
import { insertAuditEvent } from "@/db/queries/audit";
import { extensionRangeS, needsSecondPerson } from "@/lib/domain/attempt/extension";
import { isRunning } from "@/lib/domain/attempt/transitions";
import type { AttemptId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import type { ClockJumped } from "./exam-clock";
import { grantTime } from "./grant-time";
import { holdAttempt } from "./locked-attempt";

export type ExtendRejection = "not_running" | "needs_second_person" | "out_of_range" | ClockJumped;

/**
 * Gives a candidate more time: a row with who, why and when, and the end moves.
 *
 * Rejected with `needs_second_person` when it would make more than 15 minutes in all: that is asked
 * for by one and allowed by another (`requestAttemptAct`).
 */
export async function extendAttempt(
  ctx: Context,
  { attemptId, extraS, reason }: { attemptId: AttemptId; extraS: number; reason: string },
): Promise<Result<void, ExtendRejection>> {
  if (extraS < extensionRangeS.least || extraS > extensionRangeS.most)
    return rejected("out_of_range");
  return ctx.db.transaction(async (tx) => {
    const touched = await holdAttempt(tx, ctx, attemptId);
    if (!touched.ok) return touched;
    const held = touched.value;
    if (!isRunning(held.attempt.state)) return rejected("not_running");
    const grantedS = (await selectGrants(tx, [attemptId])).get(attemptId) ?? [];
    if (needsSecondPerson(grantedS, extraS)) return rejected("needs_second_person");
    const grantedBy = ctx.actor.userId;
    await grantTime(tx, held, { extraS, reason, grantedBy, approvedBy: null, grantedS });
    await insertAuditEvent(tx, ctx, {
      act: "attempt.extend",
      subject: ["attempt", attemptId],
      unitId: held.attempt.ownerUnitId,
      detail: { extraS, reason },
    });
    return ok(undefined);
  });
}
