import { insertAuditEvent } from "@/db/queries/audit";
import { lockVisit, updateVisitState } from "@/db/queries/campaigns";
import type { VisitId } from "@/lib/domain/ids";
import { type VisitState, visitStates } from "@/lib/domain/inspection/state";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/** Notes how far the inspection of a unit has come. Rejected when it would go backwards. */
export async function moveVisit(
  ctx: Context,
  { visitId, state }: { visitId: VisitId; state: VisitState },
): Promise<Result<void, "backwards">> {
  return ctx.db.transaction(async (tx) => {
    const visit = await lockVisit(tx, scopeOf(ctx.actor, "record.verify"), visitId);
    if (!visit) throw new NotFound(`visit ${visitId}`);
    if (visitStates.indexOf(state) < visitStates.indexOf(visit.state)) return rejected("backwards");
    await updateVisitState(tx, visitId, state);
    await insertAuditEvent(tx, ctx, {
      act: "visit.move",
      subject: ["visit", visitId],
      unitId: visit.unitId,
      detail: { from: visit.state, to: state },
    });
    return ok(undefined);
  });
}
