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
  /** How long after its start one may still begin; null: all along. Left out: as before. */
  readonly lateLimitS?: number | null | undefined;
};

/**
 * Moves the window of a sitting that is ready or open, and how late one may begin: a day put off, an
 * alarm that kept people waiting, or the demonstration's open sitting at each start. Attempts that run
 * keep their deadlines; standing rights to extra time are reckoned by the new day for those who have
 * not begun. The same as before: nothing changes.
 *
 * Rejected with `window_order` when it ends before it begins, and with `not_movable` in any other
 * state.
 */
export async function renewWindow(
  ctx: Context,
  { sittingId, windowFrom, windowTo, lateLimitS }: RenewWindow,
): Promise<Result<void, "window_order" | "not_movable">> {
  if (windowTo <= windowFrom) return rejected("window_order");
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state !== "ready" && sitting.state !== "open") return rejected("not_movable");
    const changed = changesOf(sitting, { windowFrom, windowTo, lateLimitS });
    if (changed === null) return ok(undefined);
    const { values, detail } = changed;
    await updateSitting(tx, sittingId, values);
    const extended = await giveExtras(tx, sittingId, [
      ...(await selectOfficersListed(tx, sittingId)),
    ]);
    await insertAuditEvent(tx, ctx, {
      act: "sitting.renew_window",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { ...detail, extended },
    });
    return ok(undefined);
  });
}

type Terms = Omit<RenewWindow, "sittingId">;

/** What becomes other than it was, and how the log tells it; null where nothing does. */
function changesOf(before: Required<Terms>, wanted: Terms) {
  const { windowFrom, windowTo, lateLimitS = before.lateLimitS } = wanted;
  const moves = +before.windowFrom !== +windowFrom || +before.windowTo !== +windowTo;
  const widens = before.lateLimitS !== lateLimitS;
  if (!moves && !widens) return null;
  return {
    values: { windowFrom, windowTo, ...(widens && { lateLimitS }) },
    detail: {
      before: [before.windowFrom, before.windowTo],
      after: [windowFrom, windowTo],
      ...(widens && { lateLimitS: { before: before.lateLimitS, after: lateLimitS } }),
    },
  };
}
