import { selectUnitKinds } from "@/db/queries/unit-list";
import { selectUnits } from "@/db/queries/units";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";

/** What a unit may be made of or made from: units in reach on a day, kinds, groups, and whether a root. */
export async function listUnitChoices(ctx: Context, { on }: { readonly on: string }) {
  requirePermission(ctx, "unit.write");
  const scope = scopeOf(ctx.actor, "unit.write");
  const [units, kinds] = await Promise.all([
    selectUnits(ctx.db, scope, { on }),
    selectUnitKinds(ctx.db),
  ]);
  return { units: units.map(({ id, name }) => ({ id, name })), ...kinds, root: scope.all };
}
