import { selectOfficersListed } from "@/db/queries/candidates";
import { selectUnitsStaffed } from "@/db/queries/roster";
import { selectOptionalSitting } from "@/db/queries/sittings";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { SittingId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** Units whose officers can be listed for a sitting: how many each has on its day, by name. */
export async function listStaffedUnits(ctx: Context, { sittingId }: { sittingId: SittingId }) {
  const found = await selectOptionalSitting(ctx.db, scopeOf(ctx.actor, "sitting.write"), sittingId);
  if (!found) throw new NotFound(`sitting ${sittingId}`);
  const on = dayInVietNam(found.sitting.windowFrom);
  const [units, listed] = await Promise.all([
    selectUnitsStaffed(ctx.db, scopeOf(ctx.actor, "officer.read"), on),
    selectOfficersListed(ctx.db, sittingId),
  ]);
  return { units, listed: listed.size };
}
