import { insertAuditEvent } from "@/db/queries/audit";
import { lockCriteriaSet, updateCriteriaDraft } from "@/db/queries/criteria-sets";
import type { CriteriaSetId } from "@/lib/domain/ids";
import { maximum } from "@/lib/domain/inspection/criteria";
import { type CriteriaDraft, readDraft } from "@/lib/domain/inspection/edit-criteria";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

export type SaveCriteriaSet = {
  readonly setId: CriteriaSetId;
  /** The revision that was opened. */
  readonly over: number;
  readonly draft: CriteriaDraft;
};

/**
 * Saves a draft of a criteria set. Rejected when it is published (copy it), when somebody else saved
 * it after it was opened, and when a line cannot be read. Whether it all fits together is asked when
 * it is published.
 */
export async function saveCriteriaSet(
  ctx: Context,
  { setId, over, draft }: SaveCriteriaSet,
): Promise<Result<{ revision: number }, "published" | "changed_meanwhile" | "unreadable">> {
  requirePermission(ctx, "criteria.write");
  return ctx.db.transaction(async (tx) => {
    const set = await lockCriteriaSet(tx, setId);
    if (!set) throw new NotFound(`criteria set ${setId}`);
    if (set.publishedAt !== null) return rejected("published");
    if (set.revision !== over) return rejected("changed_meanwhile");
    const read = readDraft(set.code, draft);
    if (!read.ok) return rejected("unreadable");
    const revision = await updateCriteriaDraft(tx, setId, read.draft);
    await insertAuditEvent(tx, ctx, {
      act: "criteria.save",
      subject: ["criteria_set", setId],
      detail: { revision, points: maximum(read.draft.sections) },
    });
    return ok({ revision });
  });
}
