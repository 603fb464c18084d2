import { insertAuditEvent } from "@/db/queries/audit";
import { anyHandedIn, upsertTolerance } from "@/db/queries/hand-answers";
import { lockSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { greatestTolerance } from "@/lib/domain/marking/agree";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type SetTolerance = {
  readonly sittingId: SittingId;
  /** Whole per cent of the rubric's points. */
  readonly percent: number;
};

/**
 * Says how far the two marks of an answer may lie apart. Rejected with `marks_handed_in` once there
 * is a mark: a rule made for marks that are known is none.
 */
export async function setTolerance(
  ctx: Context,
  { sittingId, percent }: SetTolerance,
): Promise<Result<void, "marks_handed_in" | "out_of_range">> {
  if (!Number.isInteger(percent) || percent < 0 || percent > greatestTolerance) {
    return rejected("out_of_range");
  }
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (await anyHandedIn(tx, sittingId)) return rejected("marks_handed_in");
    await upsertTolerance(tx, { sittingId, tolerancePercent: percent });
    await insertAuditEvent(tx, ctx, {
      act: "marking.set_tolerance",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { percent },
    });
    return ok(undefined);
  });
}
