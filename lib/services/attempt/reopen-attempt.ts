import type { Transaction } from "@/db/client";
import { insertTimeGrant, selectGrants, updateAttempt } from "@/db/queries/attempts";
import { insertAuditEvent } from "@/db/queries/audit";
import { isReleased, selectCurrentFinish, updateFinishSuperseded } from "@/db/queries/finishes";
import { judgeMove } from "@/lib/domain/attempt/transitions";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { refreshResults } from "@/lib/services/sitting/refresh-results";
import { deadlineOf } from "./attempt-time";
import type { HeldAttempt } from "./locked-attempt";
import {
  bothPersons,
  decide,
  type HeldRequest,
  holdRequest,
  type SecondPersonRejection,
} from "./second-person";

export type ReopenRejection =
  | SecondPersonRejection
  | "not_finished"
  /** Results were shown: what counted once is only corrected by a new score. */
  | "released"
  | "sitting_settled"
  /** Nothing was left of the time and none was given. */
  | "no_time_left";

/**
 * Lets a finished attempt go on, as the second person: the next epoch, the time that was left plus
 * what is given. Between its end and now the attempt stood still. The old finish stays on file and
 * counts no more, in the result of the unit either; any machine may take the attempt over.
 *
 * Source: reliability §4.3, T13.
 */
export async function reopenAttempt(
  ctx: Context,
  { approvalId }: { approvalId: string },
): Promise<Result<void, ReopenRejection>> {
  const done = await ctx.db.transaction(async (tx) => {
    const request = await holdRequest(tx, ctx, { approvalId, act: "attempt.reopen" });
    if (!request.ok) return request;
    const { attempt } = request.value.held;
    if (judgeMove(attempt.state, "reopen").kind !== "move")
      return rejected("not_finished" as const);
    if (attempt.sittingState === "settled") return rejected("sitting_settled" as const);
    if (await isReleased(tx, attempt.sittingId)) return rejected("released" as const);
    const reopened = await reopen(tx, ctx, request.value);
    if (!reopened) return rejected("no_time_left" as const);
    await decide(tx, ctx, request.value, "approved");
    await insertAuditEvent(tx, ctx, {
      act: "attempt.reopen",
      subject: ["attempt", attempt.id],
      unitId: attempt.ownerUnitId,
      detail: bothPersons(request.value.approval),
    });
    return ok({ id: attempt.sittingId, campaignId: attempt.campaignId });
  });
  if (!done.ok) return done;
  await refreshResults(ctx.db, done.value);
  return ok(undefined);
}

async function reopen(
  tx: Transaction,
  ctx: Context,
  { approval, held, wanted }: HeldRequest<"attempt.reopen">,
): Promise<boolean> {
  const { attempt, t } = held;
  const grantsS = await allGrants(tx, held, wanted.extraS);
  const pausedMs = attempt.pausedMs + (await stoodStillMs(tx, held));
  const end = deadlineOf(held, { grantsS, pausedMs });
  if (end.deadlineAt <= t) return false;
  if (wanted.extraS !== null) {
    await insertTimeGrant(tx, {
      attemptId: attempt.id,
      extraS: wanted.extraS,
      reason: approval.reason,
      grantedBy: approval.requestedBy,
      approvedBy: ctx.actor.userId,
      at: t,
    });
  }
  await updateFinishSuperseded(tx, attempt.id);
  await updateAttempt(tx, attempt.id, {
    ...end,
    state: "in_progress",
    epoch: attempt.epoch + 1,
    closedAt: null,
    pausedMs,
    transferAllowedAt: t,
    lastT: t,
  });
  return true;
}

async function allGrants(tx: Transaction, { attempt }: HeldAttempt, extraS: number | null) {
  const before = (await selectGrants(tx, [attempt.id])).get(attempt.id) ?? [];
  return extraS === null ? before : [...before, extraS];
}

/** From the end of the work until now. */
async function stoodStillMs(tx: Transaction, { attempt, t }: HeldAttempt): Promise<number> {
  const finish = await selectCurrentFinish(tx, attempt.id);
  return finish ? t.getTime() - finish.finishedAt.getTime() : 0;
}
