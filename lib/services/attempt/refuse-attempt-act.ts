import { lockApproval } from "@/db/queries/approvals";
import { insertAuditEvent } from "@/db/queries/audit";
import type { AttemptId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { holdAttempt } from "./locked-attempt";
import { decide, type SecondPersonRejection } from "./second-person";

/** Says no to what another person asked for. The attempt stays as it is. */
export async function refuseAttemptAct(
  ctx: Context,
  { approvalId, reason }: { approvalId: string; reason: string },
): Promise<Result<void, SecondPersonRejection>> {
  return ctx.db.transaction(async (tx) => {
    const approval = await lockApproval(tx, approvalId);
    if (approval?.subjectType !== "attempt") throw new NotFound(`approval ${approvalId}`);
    const touched = await holdAttempt(tx, ctx, approval.subjectId as AttemptId);
    if (!touched.ok) return touched;
    const held = touched.value;
    if (approval.decidedBy !== null) return rejected("decided_already");
    if (approval.requestedBy === ctx.actor.userId) return rejected("same_person");
    await decide(tx, ctx, { approval, held }, "refused");
    await insertAuditEvent(tx, ctx, {
      act: "approval.refuse",
      subject: ["approval", approvalId],
      unitId: held.attempt.ownerUnitId,
      detail: { act: approval.act, reason },
    });
    return ok(undefined);
  });
}
