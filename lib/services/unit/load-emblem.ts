import { selectOptionalEmblem } from "@/db/queries/unit-emblems";
import { unitInScope } from "@/db/queries/units";
import type { UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** The file of a unit's emblem, for whoever may see the unit. */
export async function loadEmblem(ctx: Context, { unitId }: { unitId: UnitId }) {
  const reached = await unitInScope(ctx.db, scopeOf(ctx.actor, "unit.read"), unitId);
  const emblem = reached && (await selectOptionalEmblem(ctx.db, unitId));
  if (!emblem) throw new NotFound(`emblem of ${unitId}`);
  return emblem;
}
