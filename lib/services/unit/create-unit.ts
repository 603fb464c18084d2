import { insertAuditEvent } from "@/db/queries/audit";
import { insertUnit, lockUnit, refreshUnitClosure } from "@/db/queries/units";
import type { UnitId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import { type Context, NotFound } from "@/lib/services/context";

export type CreateUnit = {
  readonly code: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly typeCode: string;
  readonly groupId: string | null;
  /** Null makes a root, which only somebody who reaches everything may do. */
  readonly parentId: UnitId | null;
  /** First day in force, "yyyy-mm-dd". */
  readonly validFrom: string;
  readonly legalBasis: string;
};

export type CreateUnitRejection = "parent_not_in_force" | "code_taken";

/**
 * Founds a unit under a parent that is in force on its first day.
 *
 * Rejected with `parent_not_in_force` when the parent begins later or has ended by then, and with
 * `code_taken` when another unit with the code begins on the same day.
 */
export async function createUnit(
  ctx: Context,
  input: CreateUnit,
): Promise<Result<UnitId, CreateUnitRejection>> {
  const scope = scopeOf(ctx.actor, "unit.write");
  if (input.parentId === null && !scope.all) throw new NotFound("unit.write");
  return ctx.db.transaction(async (tx) => {
    if (input.parentId !== null) {
      const parent = await lockUnit(tx, scope, input.parentId);
      if (!parent) throw new NotFound(`unit ${input.parentId}`);
      if (parent.validFrom > input.validFrom) return rejected("parent_not_in_force");
      if (parent.validTo !== null && parent.validTo <= input.validFrom) {
        return rejected("parent_not_in_force");
      }
    }
    const { legalBasis, ...values } = input;
    const id = await insertUnit(tx, {
      ...values,
      createdBasis: legalBasis,
      searchText: fold(`${input.name} ${input.shortName} ${input.code ?? ""}`),
    });
    if (id === null) return rejected("code_taken");
    await refreshUnitClosure(tx);
    await insertAuditEvent(tx, ctx, { act: "unit.create", subject: ["unit", id], unitId: id });
    return ok(id);
  });
}
