import { selectUnitKinds } from "@/db/queries/unit-list";
import { selectUnits } from "@/db/queries/units";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";

/**
 * What a unit may be made of or made from: units in reach that have not ended, those too that begin
 * on a day to come; kinds, groups, and whether a root may be made.
 */
export async function listUnitChoices(ctx: Context) {
  requirePermission(ctx, "unit.write");
  const scope = scopeOf(ctx.actor, "unit.write");
  const [units, kinds] = await Promise.all([selectUnits(ctx.db, scope), selectUnitKinds(ctx.db)]);
  const open = units.filter(({ validTo }) => validTo === null);
  return { units: open.map(({ id, name }) => ({ id, name })), ...kinds, root: scope.all };
}
