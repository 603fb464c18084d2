import { selectJobGroups } from "@/db/queries/officer-list";
import { selectUnits } from "@/db/queries/units";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, requirePermission } from "@/lib/services/context";

/** The units that posts may be given in today, and the job groups. */
export async function listPostChoices(ctx: Context) {
  requirePermission(ctx, "officer.write");
  const [units, jobGroups] = await Promise.all([
    selectUnits(ctx.db, scopeOf(ctx.actor, "officer.write"), { on: dayInVietNam(ctx.now) }),
    selectJobGroups(ctx.db),
  ]);
  return { units: units.map(({ id, name }) => ({ id, name })), jobGroups };
}
