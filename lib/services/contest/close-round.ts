import { insertAuditEvent } from "@/db/queries/audit";
import { selectExamClock } from "@/db/queries/attempts";
import { lockRound } from "@/db/queries/rounds";
import { updateSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { nextSittingState } from "@/lib/domain/sitting/lifecycle";
import { type Context, NotFound } from "@/lib/services/context";
import { handInAll } from "@/lib/services/sitting/hand-in-all";

/**
 * Ends a round: whoever is still at work hands in what the server holds, and nobody enters or
 * begins afterwards. Closed already: nothing changes. Rejected with `not_open` for a draft.
 */
export async function closeRound(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
): Promise<Result<{ submitted: number }, "not_open">> {
  const scope = scopeOf(ctx.actor, "contest.write");
  return ctx.db.transaction(async (tx) => {
    const round = await lockRound(tx, scope, sittingId);
    if (!round) throw new NotFound(`round ${sittingId}`);
    if (round.closedAt !== null) return ok({ submitted: 0 });
    const state = nextSittingState(round.state, "close");
    if (state === null) return rejected("not_open");
    const attempts = await handInAll(tx, scope, sittingId);
    await updateSitting(tx, sittingId, { state, closedAt: await selectExamClock(tx) });
    await insertAuditEvent(tx, ctx, {
      act: "contest.close_round",
      subject: ["sitting", sittingId],
      unitId: round.ownerUnitId,
      detail: { submitted: attempts },
    });
    return ok({ submitted: attempts.length });
  });
}
