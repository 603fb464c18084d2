import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { insertExplanation } from "@/db/queries/explanations";
import { updateRemindersSettled } from "@/db/queries/notifications";
import { lockVisitFor, selectCourses } from "@/db/queries/visit-steps";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { VisitId } from "@/lib/domain/ids";
import {
  checkExplanation,
  type Explanation,
  type ExplanationRejection,
} from "@/lib/domain/inspection/explanation";
import { dueOf } from "@/lib/domain/inspection/standing";
import { ok, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { tellOfExplanation } from "./tell-of-explanation";
import { reachesOf, sidesIn } from "./visit-sides";

export type SendExplanation = Explanation & { readonly visitId: VisitId };

/**
 * Sends what a unit does not agree with in its signed minutes, and why; sent again it stands in place
 * of what was sent before, which is kept. The visit stays where it is until the team has answered
 * (`explain`). Rejected with what stands against it.
 */
export async function sendExplanation(
  ctx: Context,
  { visitId, ...explanation }: SendExplanation,
): Promise<Result<void, ExplanationRejection>> {
  return ctx.db.transaction(async (tx) => {
    const visit = await lockVisitFor(tx, reachesOf(ctx.actor), visitId);
    const sides = sidesIn(visit);
    if (!visit || sides.size === 0) throw new NotFound(`visit ${visitId}`);
    const { state, unitId } = visit;
    const dueOn = await explanationDue(tx, visitId);
    const subject = { state, campaignClosed: visit.campaignState === "closed", dueOn };
    const today = dayInVietNam(ctx.now);
    const checked = checkExplanation(subject, explanation, { sides, today });
    if (!checked.ok) return checked;
    const { text, document } = explanation;
    const id = await insertExplanation(tx, {
      ...{ visitId, text, ...document, sentBy: ctx.actor.userId, sentAt: ctx.now },
    });
    await updateRemindersSettled(tx, { visitId }, ctx.now);
    await tellOfExplanation(tx, ctx, { kind: "explained", visitId, mark: id });
    await insertAuditEvent(tx, ctx, {
      act: "visit.explain",
      subject: ["visit", visitId],
      unitId,
      detail: { explanation: id, document: document?.number },
    });
    return ok(undefined);
  });
}

async function explanationDue(tx: Transaction, visitId: VisitId): Promise<string | null> {
  const course = (await selectCourses(tx, [visitId])).get(visitId);
  return course ? dueOf(course, "explanation") : null;
}
