import type { Transaction } from "@/db/client";
import { insertApproval, selectOpenApprovals } from "@/db/queries/approvals";
import { closeLockedAttempt } from "@/db/queries/attempts";
import { insertAuditEvent } from "@/db/queries/audit";
import { updateCandidateTurnedAway } from "@/db/queries/candidates";
import { insertIncident } from "@/db/queries/incidents";
import { lockSitting, readClock } from "@/db/queries/sittings";
import { isRunning } from "@/lib/domain/attempt/transitions";
import type { AttemptId, SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { endsAttempt, type Sanction } from "@/lib/domain/sitting/violation";
import type { ClockJumped } from "@/lib/services/attempt/exam-clock";
import { type HeldAttempt, holdAttempt } from "@/lib/services/attempt/locked-attempt";
import { type Context, NotFound } from "@/lib/services/context";

export type SanctionCandidate = {
  readonly sittingId: SittingId;
  readonly attemptId: AttemptId;
  readonly sanction: Sanction;
  /** What the candidate did: the words of the minutes. */
  readonly note: string;
};

export type SanctionRejection = "not_open" | "settled" | "voided_already" | ClockJumped;

/**
 * Records a breach of the rules with its sanction. Suspension and annulment end the work at once
 * with what is saved (who has not begun is turned away) and ask a second person to void the paper.
 *
 * Rejected before the doors are open, once the sitting is settled, and when the paper is void.
 */
export async function sanctionCandidate(
  ctx: Context,
  { sittingId, attemptId, sanction, note }: SanctionCandidate,
): Promise<Result<{ incidentId: string }, SanctionRejection>> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.invigilate"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state === "settled") return rejected("settled");
    if (sitting.state !== "open" && sitting.state !== "closed") return rejected("not_open");
    const touched = await holdAttempt(tx, ctx, attemptId);
    if (!touched.ok) return touched;
    const held = touched.value;
    if (held.attempt.sittingId !== sittingId) throw new NotFound(`attempt ${attemptId}`);
    if (held.attempt.state === "voided") return rejected("voided_already");
    // The breach comes first: what is done about it follows, on paper too.
    const at = await readClock(tx);
    const approvalId = endsAttempt(sanction) ? await end(tx, ctx, held, note) : null;
    const recordedBy = ctx.actor.userId;
    const incidentId = await insertIncident(tx, {
      ...{ sittingId, attemptId, kind: "violation", sanction, approvalId, note, recordedBy, at },
      resolvedAt: at,
    });
    await insertAuditEvent(tx, ctx, {
      act: "sitting.sanction",
      subject: ["attempt", attemptId],
      unitId: sitting.ownerUnitId,
      detail: { sittingId, incidentId, sanction, approvalId },
    });
    return ok({ incidentId });
  });
}

/** Ends the work of a candidate, and returns the request to void what they did. */
async function end(
  tx: Transaction,
  ctx: Context,
  { attempt }: HeldAttempt,
  reason: string,
): Promise<string> {
  const { id: attemptId, candidateId, state, ownerUnitId: unitId } = attempt;
  if (isRunning(state)) {
    const finish = await closeLockedAttempt(tx, attemptId, "user");
    await insertAuditEvent(tx, ctx, {
      act: "attempt.force_submit",
      subject: ["attempt", attemptId],
      unitId,
      detail: { reason, receipt: finish?.number ?? null },
    });
  }
  if (state === "created") await updateCandidateTurnedAway(tx, candidateId);
  const open = await selectOpenApprovals(tx, "attempt", [attemptId]);
  const asked = open.find(({ act }) => act === "attempt.void");
  if (asked) return asked.id;
  const requestedBy = ctx.actor.userId;
  const subject = { subjectType: "attempt", subjectId: attemptId } as const;
  const id = await insertApproval(tx, {
    ...{ act: "attempt.void", ...subject, reason, detail: {}, requestedBy },
  });
  await insertAuditEvent(tx, ctx, {
    act: "approval.request",
    subject: ["approval", id],
    unitId,
    detail: { act: "attempt.void", attemptId, reason },
  });
  return id;
}
