import { selectGrants } from "@/db/queries/attempts";
import { insertAuditEvent } from "@/db/queries/audit";
import { isRunning } from "@/lib/domain/attempt/transitions";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { grantTime } from "./grant-time";
import { bothPersons, decide, holdRequest, type SecondPersonRejection } from "./second-person";

/** Gives more than one person alone may give, as the second person. The end moves at once. */
export async function approveExtension(
  ctx: Context,
  { approvalId }: { approvalId: string },
): Promise<Result<void, SecondPersonRejection | "not_running">> {
  return ctx.db.transaction(async (tx) => {
    const request = await holdRequest(tx, ctx, { approvalId, act: "attempt.extend" });
    if (!request.ok) return request;
    const { held, wanted, approval } = request.value;
    const { id, state, ownerUnitId: unitId } = held.attempt;
    if (!isRunning(state)) return rejected("not_running");
    await grantTime(tx, held, {
      extraS: wanted.extraS,
      reason: approval.reason,
      grantedBy: approval.requestedBy,
      approvedBy: ctx.actor.userId,
      grantedS: (await selectGrants(tx, [id])).get(id) ?? [],
    });
    await decide(tx, ctx, request.value, "approved");
    await insertAuditEvent(tx, ctx, {
      act: "attempt.extend",
      subject: ["attempt", id],
      unitId,
      detail: { ...bothPersons(approval), extraS: wanted.extraS },
    });
    return ok(undefined);
  });
}
