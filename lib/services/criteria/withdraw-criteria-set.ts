import { insertAuditEvent } from "@/db/queries/audit";
import { lockCriteriaSet, updateCriteriaPublished } from "@/db/queries/criteria-sets";
import type { CriteriaSetId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

/** Takes a published version back to be edited. Rejected once a campaign uses it: copy it then. */
export async function withdrawCriteriaSet(
  ctx: Context,
  { setId }: { setId: CriteriaSetId },
): Promise<Result<void, "in_use" | "draft_already">> {
  requirePermission(ctx, "criteria.write");
  return ctx.db.transaction(async (tx) => {
    const set = await lockCriteriaSet(tx, setId);
    if (!set) throw new NotFound(`criteria set ${setId}`);
    if (set.frozenAt !== null) return rejected("in_use");
    if (set.publishedAt === null) return rejected("draft_already");
    await updateCriteriaPublished(tx, setId, null);
    await insertAuditEvent(tx, ctx, { act: "criteria.withdraw", subject: ["criteria_set", setId] });
    return ok(undefined);
  });
}
