import { insertAuditEvent } from "@/db/queries/audit";
import { lockSitting, updateSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { nextSittingState } from "@/lib/domain/sitting/lifecycle";
import type { ClockJumped } from "@/lib/services/attempt/exam-clock";
import { type Context, NotFound } from "@/lib/services/context";
import { handInAll } from "./hand-in-all";
import { refreshResults } from "./refresh-results";

export type ClosedSitting = {
  /** Attempts that were running or paused and were handed in with what is saved. */
  readonly submitted: number;
};

/**
 * Ends a sitting: everybody still at work, running or paused, hands in what the server holds, in
 * the same transaction; nobody starts afterwards. Closed already: nothing changes.
 *
 * Rejected with `not_open` before the doors were open.
 */
export async function closeSitting(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
): Promise<Result<ClosedSitting, "not_open" | ClockJumped>> {
  const scope = scopeOf(ctx.actor, "sitting.invigilate");
  const closed = await ctx.db.transaction(async (tx) => {
    // Starts hold this row shared: whoever was let in before is handed in, nobody gets in after.
    const sitting = await lockSitting(tx, scope, sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    const { campaignId } = sitting;
    if (sitting.closedAt !== null) return ok({ campaignId, submitted: 0 });
    const state = nextSittingState(sitting.state, "close");
    if (state === null) return rejected("not_open" as const);
    const handedIn = await handInAll(tx, ctx, { scope, sittingId });
    if (!handedIn.ok) return handedIn;
    const { attempts, at: closedAt } = handedIn.value;
    await updateSitting(tx, sittingId, { state, closedAt });
    await insertAuditEvent(tx, ctx, {
      act: "sitting.close",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { submitted: attempts },
    });
    return ok({ campaignId, submitted: attempts.length });
  });
  if (!closed.ok) return closed;
  const { campaignId, submitted } = closed.value;
  await refreshResults(ctx.db, { id: sittingId, campaignId });
  return ok({ submitted });
}
