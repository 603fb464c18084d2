import { updateAttempt } from "@/db/queries/attempts";
import { insertAuditEvent } from "@/db/queries/audit";
import { updateFinishSuperseded } from "@/db/queries/finishes";
import { judgeMove } from "@/lib/domain/attempt/transitions";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { refreshResults } from "@/lib/services/sitting/refresh-results";
import { bothPersons, decide, holdRequest, type SecondPersonRejection } from "./second-person";

/**
 * Voids an attempt as the second person: it counts for nothing, and nothing of it is deleted. The
 * result of the unit goes on without it.
 * Rejected with `voided_already` when it was.
 *
 * Source: reliability §4.3, T12.
 */
export async function voidAttempt(
  ctx: Context,
  { approvalId }: { approvalId: string },
): Promise<Result<void, SecondPersonRejection | "voided_already">> {
  const voided = await ctx.db.transaction(async (tx) => {
    const request = await holdRequest(tx, ctx, { approvalId, act: "attempt.void" });
    if (!request.ok) return request;
    const { attempt, t } = request.value.held;
    if (judgeMove(attempt.state, "void").kind !== "move")
      return rejected("voided_already" as const);
    await updateFinishSuperseded(tx, attempt.id);
    await updateAttempt(tx, attempt.id, {
      state: "voided",
      closedAt: t,
      pausedAt: null,
      remainingMs: null,
      transferAllowedAt: null,
      lastT: t,
    });
    await decide(tx, ctx, request.value, "approved");
    await insertAuditEvent(tx, ctx, {
      act: "attempt.void",
      subject: ["attempt", attempt.id],
      unitId: attempt.ownerUnitId,
      detail: bothPersons(request.value.approval),
    });
    return ok({ id: attempt.sittingId, campaignId: attempt.campaignId });
  });
  if (!voided.ok) return voided;
  await refreshResults(ctx.db, voided.value);
  return ok(undefined);
}
