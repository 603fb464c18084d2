import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectVisitState } from "@/db/queries/signing";
import type { VisitId } from "@/lib/domain/ids";
import type { MoveRejection } from "@/lib/domain/inspection/check-move";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type MoveVisit, moveVisit } from "@/lib/services/campaign/move-visit";
import { ruleOf } from "@/lib/domain/inspection/workflow";
import type { Context } from "@/lib/services/context";

/** Why a visit cannot be where the act that was asked for takes it. */
export type VisitRejection = "campaign_closed" | "visit_not_announced" | "days_out_of_order";

/**
 * Takes those of `steps` that follow, one after the other, in the transaction of the act that means
 * them; a step that the visit has behind it is passed over.
 */
export async function advanceVisit(
  tx: Transaction,
  ctx: Context,
  visitId: VisitId,
  steps: readonly Omit<MoveVisit, "visitId">[],
): Promise<Result<void, VisitRejection>> {
  for (const step of steps) {
    const { from: before } = ruleOf(step.move);
    if (!before.includes(await selectVisitState(tx, visitId))) continue;
    const moved = await moveVisit(tx, ctx, { ...step, visitId });
    if (!moved.ok) return rejected(rejectionOf(moved.reason));
    const { unitId, from, to } = moved.value;
    await insertAuditEvent(tx, ctx, {
      act: "visit.move",
      subject: ["visit", visitId],
      unitId,
      detail: { from, to },
    });
  }
  return ok(undefined);
}

function rejectionOf(reason: MoveRejection): VisitRejection {
  if (reason === "campaign_closed") return reason;
  const days = reason === "in_future" || reason === "before_last_step";
  return days ? "days_out_of_order" : "visit_not_announced";
}
