import { insertAuditEvent } from "@/db/queries/audit";
import { upsertUnitGroups, upsertUnitTypes } from "@/db/queries/units";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

type Named = { readonly code: string; readonly name: string; readonly nameEn: string };

export type DefineUnitKinds = {
  readonly types: readonly Named[];
  readonly groups: readonly Named[];
};

/** Adds or renames kinds and groups of units, in the order given. */
export async function defineUnitKinds(
  ctx: Context,
  { types, groups }: DefineUnitKinds,
): Promise<Result<void, never>> {
  if (!scopeOf(ctx.actor, "reference.write").all) throw new NotFound("reference.write");
  return ctx.db.transaction(async (tx) => {
    await upsertUnitTypes(tx, types);
    await upsertUnitGroups(tx, groups);
    await insertAuditEvent(tx, ctx, { act: "unit.define_kinds", subject: ["unit_type", "all"] });
    return ok(undefined);
  });
}
