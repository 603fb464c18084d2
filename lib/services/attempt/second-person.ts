import type { Transaction } from "@/db/client";
import { lockApproval, type LockedApproval, updateApprovalDecided } from "@/db/queries/approvals";
import { type TwoPersonAct, twoPersonAct } from "@/lib/domain/attempt/act";
import type { AttemptId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import type { ClockJumped } from "./exam-clock";
import { holdAttempt, type HeldAttempt } from "./locked-attempt";

/** Why a second person cannot decide: they asked for it themselves, somebody decided already, or the clock has just jumped. */
export type SecondPersonRejection = "same_person" | "decided_already" | ClockJumped;

/** A request under its lock, with the attempt it is about. */
export type HeldRequest<Act extends TwoPersonAct["act"]> = {
  readonly approval: LockedApproval;
  readonly held: HeldAttempt;
  readonly wanted: Extract<TwoPersonAct, { act: Act }>;
};

/**
 * Locks a request for `act` as its second person, and the attempt it is about. Absent, about another
 * act, or about an attempt out of reach: `NotFound`.
 */
export async function holdRequest<Act extends TwoPersonAct["act"]>(
  tx: Transaction,
  ctx: Context,
  { approvalId, act }: { approvalId: string; act: Act },
): Promise<Result<HeldRequest<Act>, SecondPersonRejection>> {
  const approval = await lockApproval(tx, approvalId);
  if (approval?.act !== act) throw new NotFound(`approval ${approvalId}`);
  const touched = await holdAttempt(tx, ctx, approval.subjectId as AttemptId);
  if (!touched.ok) return touched;
  const held = touched.value;
  if (approval.decidedBy !== null) return rejected("decided_already");
  if (approval.requestedBy === ctx.actor.userId) return rejected("same_person");
  const wanted = twoPersonAct.parse({ act, ...(approval.detail as object) });
  return ok({ approval, held, wanted: wanted as Extract<TwoPersonAct, { act: Act }> });
}

/** Closes a request with the second person's word. */
export async function decide(
  tx: Transaction,
  ctx: Context,
  { approval, held }: { readonly approval: LockedApproval; readonly held: HeldAttempt },
  decision: "approved" | "refused",
): Promise<void> {
  const values = { decidedBy: ctx.actor.userId, decidedAt: held.t, decision };
  await updateApprovalDecided(tx, approval.id, values);
}

/** Who and why, for the log of an act of two persons. */
export const bothPersons = ({ id, requestedBy, reason }: LockedApproval) => ({
  approvalId: id,
  requestedBy,
  reason,
});
