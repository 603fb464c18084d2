import { selectJobGroups } from "@/db/queries/officer-list";
import { selectUnits } from "@/db/queries/units";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";

/** What a list of officers is narrowed by: units in reach on a day, job groups. */
export async function listOfficerFilters(ctx: Context, { on }: { readonly on: string }) {
  requirePermission(ctx, "officer.read");
  const [units, jobGroups] = await Promise.all([
    selectUnits(ctx.db, scopeOf(ctx.actor, "officer.read"), { on }),
    selectJobGroups(ctx.db),
  ]);
  return { units: units.map(({ id, name }) => ({ id, name })), jobGroups };
}
