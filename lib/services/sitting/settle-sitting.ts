import { insertAuditEvent } from "@/db/queries/audit";
import { countUnsettled, lockSitting, readClock, updateSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { nextSittingState } from "@/lib/domain/sitting/lifecycle";
import { type Context, NotFound } from "@/lib/services/context";
import { tellRetested } from "@/lib/services/finding/tell-of-retest";
import { refreshResults } from "./refresh-results";

/**
 * Settles a closed sitting: every finish has its score, absences are as they will stay. Settled
 * already: nothing changes.
 *
 * Rejected with `not_closed`, and with `unscored` while a finish awaits its score.
 */
export async function settleSitting(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
): Promise<Result<void, "not_closed" | "unscored">> {
  const settled = await ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    const { campaignId } = sitting;
    if (sitting.state === "settled") return ok({ campaignId });
    const state = nextSittingState(sitting.state, "settle");
    if (state === null) return rejected("not_closed" as const);
    const { running, unscored } = await countUnsettled(tx, sittingId);
    if (running + unscored > 0) return rejected("unscored" as const);
    await updateSitting(tx, sittingId, { state, settledAt: await readClock(tx) });
    await insertAuditEvent(tx, ctx, {
      act: "sitting.settle",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
    });
    await tellRetested(tx, ctx, sittingId);
    return ok({ campaignId });
  });
  if (!settled.ok) return settled;
  await refreshResults(ctx.db, { id: sittingId, ...settled.value });
  return ok(undefined);
}
