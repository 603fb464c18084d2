import { selectUnits } from "@/db/queries/units";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";

/** What the roles one may give can reach: units in force today, and whether everything. */
export async function listGrantableUnits(ctx: Context) {
  requirePermission(ctx, "user.write");
  const scope = scopeOf(ctx.actor, "user.write");
  const units = await selectUnits(ctx.db, scope, { on: dayInVietNam(ctx.now) });
  return { everything: scope.all, units: units.map(({ id, name }) => ({ id, name })) };
}
