import { insertAuditEvent } from "@/db/queries/audit";
import { insertCriteriaSet } from "@/db/queries/campaigns";
import type { CriteriaSetId } from "@/lib/domain/ids";
import type { CriteriaSection } from "@/lib/domain/inspection/criteria";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

export type DefineCriteriaSet = {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly sections: CriteriaSection[];
};

/** Adds a version of a criteria set. Rejected when that version exists: versions never change. */
export async function defineCriteriaSet(
  ctx: Context,
  input: DefineCriteriaSet,
): Promise<Result<CriteriaSetId, "version_taken">> {
  if (!scopeOf(ctx.actor, "reference.write").all) throw new NotFound("reference.write");
  return ctx.db.transaction(async (tx) => {
    const id = await insertCriteriaSet(tx, input);
    if (id === null) return rejected("version_taken");
    await insertAuditEvent(tx, ctx, { act: "criteria.define", subject: ["criteria_set", id] });
    return ok(id);
  });
}
