import { insertAuditEvent } from "@/db/queries/audit";
import {
  lockCriteriaSet,
  selectUnitGroups,
  updateCriteriaPublished,
} from "@/db/queries/criteria-sets";
import type { CriteriaSetId } from "@/lib/domain/ids";
import { maximum } from "@/lib/domain/inspection/criteria";
import { criteriaProblems } from "@/lib/domain/inspection/criteria-problems";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

/** Publishes a draft: campaigns may use it. Rejected while something in it does not fit together. */
export async function publishCriteriaSet(
  ctx: Context,
  { setId }: { setId: CriteriaSetId },
): Promise<Result<void, "published" | "problems">> {
  requirePermission(ctx, "criteria.write");
  return ctx.db.transaction(async (tx) => {
    const set = await lockCriteriaSet(tx, setId);
    if (!set) throw new NotFound(`criteria set ${setId}`);
    if (set.publishedAt !== null) return rejected("published");
    const groups = (await selectUnitGroups(tx)).map(({ code }) => code);
    if (criteriaProblems(set, groups).length > 0) return rejected("problems");
    await updateCriteriaPublished(tx, setId, ctx.now);
    await insertAuditEvent(tx, ctx, {
      act: "criteria.publish",
      subject: ["criteria_set", setId],
      detail: { code: set.code, version: set.version, points: maximum(set.sections) },
    });
    return ok(undefined);
  });
}
