import { insertAuditEvent } from "@/db/queries/audit";
import { insertAdmittedEvents, insertFinishVersion } from "@/db/queries/late-events";
import { isFinished } from "@/lib/domain/attempt/transitions";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { bothPersons, decide, holdRequest, type SecondPersonRejection } from "./second-person";

export type AdmitRejection =
  | SecondPersonRejection
  | "voided"
  | "still_working"
  | "nothing_to_admit";

/**
 * Lets answers count that were kept as late, as the second person. Each takes the place that its
 * own number gives it: an answer given later still stands. The finish gets a new version, which is
 * scored anew; the old one stays on file. Rejected with `still_working` when the paper is not handed
 * in (any more): whoever works may answer again, and their page shows what they answered there.
 *
 * Source: reliability §4.3, T14.
 */
export async function admitLateAnswers(
  ctx: Context,
  { approvalId }: { approvalId: string },
): Promise<Result<{ admitted: number }, AdmitRejection>> {
  return ctx.db.transaction(async (tx) => {
    const request = await holdRequest(tx, ctx, { approvalId, act: "attempt.admit_late" });
    if (!request.ok) return request;
    const { held, wanted, approval } = request.value;
    const { id: attemptId, state, ownerUnitId: unitId } = held.attempt;
    if (state === "voided") return rejected("voided");
    if (!isFinished(state)) return rejected("still_working");
    const admittedBy = ctx.actor.userId;
    const admitted = await insertAdmittedEvents(tx, {
      attemptId,
      admittedBy,
      events: wanted.events,
    });
    if (admitted === 0) return rejected("nothing_to_admit");
    await insertFinishVersion(tx, attemptId);
    await decide(tx, ctx, request.value, "approved");
    await insertAuditEvent(tx, ctx, {
      act: "attempt.admit_late",
      subject: ["attempt", attemptId],
      unitId,
      detail: { ...bothPersons(approval), admitted },
    });
    return ok({ admitted });
  });
}
