import { insertApproval, selectOpenApprovals } from "@/db/queries/approvals";
import { insertAuditEvent } from "@/db/queries/audit";
import { type TwoPersonAct, twoPersonAct } from "@/lib/domain/attempt/act";
import type { AttemptId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import type { ClockJumped } from "./exam-clock";
import { holdAttempt } from "./locked-attempt";

/**
 * Asks for an act that takes a second person, and returns the request's id. Nothing happens to the
 * attempt until somebody else allows it. Rejected while the same act waits already.
 */
export async function requestAttemptAct(
  ctx: Context,
  { attemptId, reason, ...wanted }: { attemptId: AttemptId; reason: string } & TwoPersonAct,
): Promise<Result<string, "requested_already" | ClockJumped>> {
  const { act, ...detail } = twoPersonAct.parse(wanted);
  return ctx.db.transaction(async (tx) => {
    const held = await holdAttempt(tx, ctx, attemptId);
    if (!held.ok) return held;
    const { attempt } = held.value;
    const open = await selectOpenApprovals(tx, "attempt", [attemptId]);
    if (open.some((request) => request.act === act)) return rejected("requested_already");
    const id = await insertApproval(tx, {
      act,
      subjectType: "attempt",
      subjectId: attemptId,
      reason,
      detail,
      requestedBy: ctx.actor.userId,
    });
    await insertAuditEvent(tx, ctx, {
      act: "approval.request",
      subject: ["approval", id],
      unitId: attempt.ownerUnitId,
      detail: { act, attemptId, reason },
    });
    return ok(id);
  });
}
