import { insertAuditEvent } from "@/db/queries/audit";
import { deleteCriteriaDraft, lockCriteriaSet } from "@/db/queries/criteria-sets";
import type { CriteriaSetId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

/** Deletes a draft. A published version stays. */
export async function deleteCriteriaSet(
  ctx: Context,
  { setId }: { setId: CriteriaSetId },
): Promise<Result<void, "published">> {
  requirePermission(ctx, "criteria.write");
  return ctx.db.transaction(async (tx) => {
    const set = await lockCriteriaSet(tx, setId);
    if (!set) throw new NotFound(`criteria set ${setId}`);
    if (set.publishedAt !== null) return rejected("published");
    await insertAuditEvent(tx, ctx, {
      act: "criteria.delete",
      subject: ["criteria_set", setId],
      detail: { code: set.code, version: set.version, name: set.name },
    });
    await deleteCriteriaDraft(tx, setId);
    return ok(undefined);
  });
}
