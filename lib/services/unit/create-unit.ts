import { insertAuditEvent } from "@/db/queries/audit";
import { refreshUnitClosure } from "@/db/queries/units";
import type { UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, type Result } from "@/lib/domain/result";
import type { Context } from "@/lib/services/context";
import { type FoundingProblem, type FoundUnit, foundUnit } from "./found-unit";

/**
 * Founds a unit under a parent that is in force on its first day.
 *
 * Rejected with `parent_not_in_force` when the parent begins later or has ended by then, and with
 * who bears the code, from or until when, as long as another unit does: a successor takes it over by
 * `takesCode`, and its predecessor is without from that day on.
 */
export async function createUnit(
  ctx: Context,
  input: FoundUnit,
): Promise<Result<UnitId, FoundingProblem>> {
  const scope = scopeOf(ctx.actor, "unit.write");
  return ctx.db.transaction(async (tx) => {
    const founded = await foundUnit(tx, scope, input);
    if (!founded.ok) return founded;
    const id = founded.value;
    await refreshUnitClosure(tx);
    const detail = input.takesCode ? { takesCode: input.code } : {};
    await insertAuditEvent(tx, ctx, {
      ...({ act: "unit.create", subject: ["unit", id] } as const),
      ...{ unitId: id, detail },
    });
    return ok(id);
  });
}
