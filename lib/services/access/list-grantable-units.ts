import { selectUnits } from "@/db/queries/units";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";

/** What the roles one may give can reach: units in force today, and whether everything. */
export async function listGrantableUnits(ctx: Context) {
  requirePermission(ctx, "user.write");
  const scope = scopeOf(ctx.actor, "user.write");
  const on = ctx.now.toLocaleDateString("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });
  const units = await selectUnits(ctx.db, scope, { on });
  return { everything: scope.all, units: units.map(({ id, name }) => ({ id, name })) };
}
