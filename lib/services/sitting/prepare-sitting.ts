import { insertAuditEvent } from "@/db/queries/audit";
import { lockSitting } from "@/db/queries/sittings";
import type { DrawProblem } from "@/lib/domain/form/draw-form";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { nextSittingState } from "@/lib/domain/sitting/lifecycle";
import { type Context, NotFound } from "@/lib/services/context";
import { prepareDraft } from "./prepare-draft";
import { refreshResults } from "./refresh-results";

export type PrepareRejection = DrawProblem | { readonly code: "not_draft" | "empty" };

/**
 * Makes a draft sitting ready: candidates get their numbers by name, each a form drawn from the
 * sitting's seed and an attempt that waits for the start; the units of a campaign get the number of
 * their officers on the day, the N of every estimate. The list is closed from then on.
 *
 * Rejected with nothing written: `empty` without candidates, `shortfall` with the cells that the
 * bank cannot fill.
 */
export async function prepareSitting(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
): Promise<Result<{ candidates: number }, PrepareRejection>> {
  const prepared = await ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (nextSittingState(sitting.state, "prepare") === null) {
      return rejected({ code: "not_draft" } as const);
    }
    const made = await prepareDraft(tx, sitting);
    if (!made.ok) return made;
    const { campaignId, ownerUnitId: unitId, seed } = sitting;
    await insertAuditEvent(tx, ctx, {
      act: "sitting.prepare",
      subject: ["sitting", sittingId],
      unitId,
      detail: { ...made.value, seed },
    });
    return ok({ ...made.value, campaignId });
  });
  if (!prepared.ok) return prepared;
  const { campaignId, candidates } = prepared.value;
  await refreshResults(ctx.db, { id: sittingId, campaignId });
  return ok({ candidates });
}
