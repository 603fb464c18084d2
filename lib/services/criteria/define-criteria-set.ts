import { insertAuditEvent } from "@/db/queries/audit";
import { insertCriteriaSet } from "@/db/queries/criteria-sets";
import type { CriteriaSetId } from "@/lib/domain/ids";
import type { CriteriaRules, CriteriaSection } from "@/lib/domain/inspection/criteria";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, requirePermission } from "@/lib/services/context";

export type DefineCriteriaSet = {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly sections: CriteriaSection[];
  readonly rules?: CriteriaRules;
};

/** Adds a published version of a criteria set. Rejected when that version exists. */
export async function defineCriteriaSet(
  ctx: Context,
  input: DefineCriteriaSet,
): Promise<Result<CriteriaSetId, "version_taken">> {
  requirePermission(ctx, "criteria.write");
  return ctx.db.transaction(async (tx) => {
    const id = await insertCriteriaSet(tx, { ...input, publishedAt: ctx.now });
    if (id === null) return rejected("version_taken");
    await insertAuditEvent(tx, ctx, { act: "criteria.define", subject: ["criteria_set", id] });
    return ok(id);
  });
}
