import { insertAuditEvent } from "@/db/queries/audit";
import { lockRound } from "@/db/queries/rounds";
import { updateSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { nextSittingState } from "@/lib/domain/sitting/lifecycle";
import type { ClockJumped } from "@/lib/services/attempt/exam-clock";
import { type Context, NotFound } from "@/lib/services/context";
import { handInAll } from "@/lib/services/sitting/hand-in-all";

/**
 * Ends a round: whoever is still at work hands in what the server holds, and nobody enters or
 * begins afterwards. Closed already: nothing changes. Rejected with `not_open` for a draft.
 */
export async function closeRound(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
): Promise<Result<{ submitted: number }, "not_open" | ClockJumped>> {
  const scope = scopeOf(ctx.actor, "contest.write");
  return ctx.db.transaction(async (tx) => {
    const round = await lockRound(tx, scope, sittingId);
    if (!round) throw new NotFound(`round ${sittingId}`);
    if (round.closedAt !== null) return ok({ submitted: 0 });
    const state = nextSittingState(round.state, "close");
    if (state === null) return rejected("not_open");
    const handedIn = await handInAll(tx, ctx, { scope, sittingId });
    if (!handedIn.ok) return handedIn;
    const { attempts, at: closedAt } = handedIn.value;
    await updateSitting(tx, sittingId, { state, closedAt });
    await insertAuditEvent(tx, ctx, {
      act: "contest.close_round",
      subject: ["sitting", sittingId],
      unitId: round.ownerUnitId,
      detail: { submitted: attempts },
    });
    return ok({ submitted: attempts.length });
  });
}
