import { insertAuditEvent } from "@/db/queries/audit";
import { lockRound } from "@/db/queries/rounds";
import { readClock, updateSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/**
 * Moves the end of a published round, as long as it is not closed: gia hạn. Attempts that run keep
 * their deadlines.
 *
 * Rejected with `window_order` when the new end is over already, or before the beginning.
 */
export async function extendRound(
  ctx: Context,
  { sittingId, windowTo }: { sittingId: SittingId; windowTo: Date },
): Promise<Result<void, "not_open" | "window_order">> {
  return ctx.db.transaction(async (tx) => {
    const round = await lockRound(tx, scopeOf(ctx.actor, "contest.write"), sittingId);
    if (!round) throw new NotFound(`round ${sittingId}`);
    if (round.state !== "open") return rejected("not_open");
    const at = await readClock(tx);
    if (windowTo <= at || windowTo <= round.windowFrom) return rejected("window_order");
    await updateSitting(tx, sittingId, { windowTo });
    await insertAuditEvent(tx, ctx, {
      act: "contest.extend_round",
      subject: ["sitting", sittingId],
      unitId: round.ownerUnitId,
      detail: { before: round.windowTo, after: windowTo },
    });
    return ok(undefined);
  });
}
