import { insertAuditEvent } from "@/db/queries/audit";
import { areMinutesDrawn } from "@/db/queries/signing";
import { updateVisitState } from "@/db/queries/visits";
import { insertVisitStep, lockVisitFor } from "@/db/queries/visit-steps";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { VisitId } from "@/lib/domain/ids";
import { checkCorrection, type CorrectionRejection } from "@/lib/domain/inspection/check-move";
import type { VisitState } from "@/lib/domain/inspection/state";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { reachesOf, sidesIn } from "./visit-sides";

export type CorrectVisit = {
  readonly visitId: VisitId;
  readonly to: VisitState;
  readonly reason: string;
};

/**
 * Puts a visit back to an earlier state, because a step was written down by mistake. Only the leader
 * of its team may, with a reason, and never once minutes are drawn up, unless they are taken back.
 */
export async function correctVisit(
  ctx: Context,
  { visitId, to, reason }: CorrectVisit,
): Promise<Result<void, CorrectionRejection>> {
  return ctx.db.transaction(async (tx) => {
    const visit = await lockVisitFor(tx, reachesOf(ctx.actor), visitId);
    const sides = sidesIn(visit);
    if (!visit || sides.size === 0) throw new NotFound(`visit ${visitId}`);
    const { state: from } = visit;
    const subject = {
      ...{ state: from, campaignClosed: visit.campaignState === "closed" },
      minutesStand: await areMinutesDrawn(tx, visitId),
    };
    const checked = checkCorrection(subject, { to, reason }, sides);
    if (!checked.ok) return rejected(checked.reason);
    await updateVisitState(tx, visitId, to);
    await insertVisitStep(tx, {
      ...{ visitId, move: "correct", fromState: from, toState: to, reason },
      ...{ onDay: dayInVietNam(ctx.now), actorId: ctx.actor.userId },
    });
    await insertAuditEvent(tx, ctx, {
      act: "visit.correct",
      subject: ["visit", visitId],
      unitId: visit.unitId,
      detail: { from, to, reason },
    });
    return ok(undefined);
  });
}
