import { insertAuditEvent } from "@/db/queries/audit";
import {
  insertCriteriaSet,
  selectLatestVersion,
  selectOptionalCriteriaVersion,
} from "@/db/queries/criteria-sets";
import type { CriteriaSetId } from "@/lib/domain/ids";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound, requirePermission } from "@/lib/services/context";

export type CopyCriteriaSet = {
  readonly setId: CriteriaSetId;
  readonly name: string;
  /** The code of a set of its own; null: the next version of the same set. */
  readonly code: string | null;
};

/** Copies a version into a draft: the next version of its set, or the first of another. */
export async function copyCriteriaSet(
  ctx: Context,
  { setId, name, code }: CopyCriteriaSet,
): Promise<Result<CriteriaSetId, "code_taken">> {
  requirePermission(ctx, "criteria.write");
  return ctx.db.transaction(async (tx) => {
    const from = await selectOptionalCriteriaVersion(tx, setId);
    if (!from) throw new NotFound(`criteria set ${setId}`);
    const latest = await selectLatestVersion(tx, code ?? from.code);
    if (code !== null && latest > 0) return rejected("code_taken");
    const { sections, rules } = from;
    const copy = { code: code ?? from.code, version: latest + 1, name, sections, rules };
    const id = await insertCriteriaSet(tx, copy);
    if (id === null) return rejected("code_taken");
    await insertAuditEvent(tx, ctx, {
      act: "criteria.copy",
      subject: ["criteria_set", id],
      detail: { from: setId, code: copy.code, version: copy.version },
    });
    return ok(id);
  });
}
