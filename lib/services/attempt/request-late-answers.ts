import { selectAttemptInRoom } from "@/db/queries/attempts";
import { selectLateAnswers } from "@/db/queries/late-events";
import { isFinished } from "@/lib/domain/attempt/transitions";
import type { AttemptId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import type { ClockJumped } from "./exam-clock";
import { requestAttemptAct } from "./request-attempt-act";

export type RequestLateAnswers = {
  readonly sittingId: SittingId;
  readonly attemptId: AttemptId;
  readonly reason: string;
};

export type RequestLateRejection =
  | "requested_already"
  | "still_working"
  | "voided_already"
  | "nothing_to_admit"
  | ClockJumped;

/**
 * Asks for a second person to let an attempt's late answers count: all that are kept now. Rejected
 * with `nothing_to_admit` when there are none, with `still_working` before the paper is handed in:
 * until then whoever works may answer again.
 */
export async function requestLateAnswers(
  ctx: Context,
  { sittingId, attemptId, reason }: RequestLateAnswers,
): Promise<Result<string, RequestLateRejection>> {
  const scope = scopeOf(ctx.actor, "sitting.invigilate");
  const found = await selectAttemptInRoom(ctx.db, scope, { sittingId, attemptId });
  if (!found) throw new NotFound(`attempt ${attemptId}`);
  const events = await selectLateAnswers(ctx.db, attemptId);
  if (events.length === 0) return rejected("nothing_to_admit");
  if (found.state === "voided") return rejected("voided_already");
  if (!isFinished(found.state)) return rejected("still_working");
  return requestAttemptAct(ctx, { attemptId, reason, act: "attempt.admit_late", events });
}
