import { insertAuditEvent } from "@/db/queries/audit";
import { selectOfficersListed } from "@/db/queries/candidates";
import { lockSitting, updateSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { giveExtras } from "./give-extras";

export type RenewWindow = {
  readonly sittingId: SittingId;
  readonly windowFrom: Date;
  readonly windowTo: Date;
};

/**
 * Moves the window of a sitting that is ready or open: a day put off, or the demonstration's open
 * sitting at each start. Attempts that run keep their deadlines; standing rights to extra time are
 * reckoned by the new day for those who have not begun. The same window: nothing changes.
 *
 * Rejected with `window_order` when it ends before it begins, and with `not_movable` in any other
 * state.
 */
export async function renewWindow(
  ctx: Context,
  { sittingId, windowFrom, windowTo }: RenewWindow,
): Promise<Result<void, "window_order" | "not_movable">> {
  if (windowTo <= windowFrom) return rejected("window_order");
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state !== "ready" && sitting.state !== "open") return rejected("not_movable");
    const from = { from: sitting.windowFrom, to: sitting.windowTo };
    if (+from.from === +windowFrom && +from.to === +windowTo) return ok(undefined);
    await updateSitting(tx, sittingId, { windowFrom, windowTo });
    const extended = await giveExtras(tx, sittingId, [
      ...(await selectOfficersListed(tx, sittingId)),
    ]);
    await insertAuditEvent(tx, ctx, {
      act: "sitting.renew_window",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { before: [from.from, from.to], after: [windowFrom, windowTo], extended },
    });
    return ok(undefined);
  });
}
