import { insertAuditEvent } from "@/db/queries/audit";
import { deleteSafeBrowser } from "@/db/queries/safe-browsers";
import { lockSitting } from "@/db/queries/sittings";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/**
 * Lets candidates of a sitting use any browser again, also while the doors are open. Where none was
 * asked for, nothing changes.
 *
 * Rejected with `closed` once nobody enters any more.
 */
export async function dropSafeBrowser(
  ctx: Context,
  { sittingId }: { readonly sittingId: SittingId },
): Promise<Result<void, "closed">> {
  return ctx.db.transaction(async (tx) => {
    const sitting = await lockSitting(tx, scopeOf(ctx.actor, "sitting.write"), sittingId);
    if (!sitting) throw new NotFound(`sitting ${sittingId}`);
    if (sitting.state === "closed" || sitting.state === "settled") return rejected("closed");
    if (!(await deleteSafeBrowser(tx, sittingId))) return ok(undefined);
    await insertAuditEvent(tx, ctx, {
      act: "sitting.drop_safe_browser",
      subject: ["sitting", sittingId],
      unitId: sitting.ownerUnitId,
    });
    return ok(undefined);
  });
}
