import { insertAuditEvent } from "@/db/queries/audit";
import { selectOfficersListed } from "@/db/queries/candidates";
import { deleteSitting as deleteRow, lockSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/**
 * Takes away a draft sitting on whose list nobody stands; the log keeps that it was.
 *
 * Rejected with `not_draft` once forms are drawn, and with `not_empty` while anybody is listed.
 */
export async function deleteSitting(
  ctx: Context,
  { sittingId }: { sittingId: SittingId },
): Promise<Result<void, "not_draft" | "not_empty">> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state !== "draft") return rejected("not_draft");
    if ((await selectOfficersListed(tx, sittingId)).size > 0) return rejected("not_empty");
    await deleteRow(tx, sittingId);
    await insertAuditEvent(tx, ctx, {
      act: "sitting.delete",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
      detail: { name: sitting.name, room: sitting.room },
    });
    return ok(undefined);
  });
}
