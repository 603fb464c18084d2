import type { Transaction } from "@/db/client";
import { insertUnit, lockUnit } from "@/db/queries/units";
import type { UnitId } from "@/lib/domain/ids";
import type { Scope } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import { NotFound } from "@/lib/services/context";

export type FoundUnit = {
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

export type FoundingProblem = "parent_not_in_force" | "code_taken";

/** Enters a unit under a parent in reach; the caller refreshes who reaches what and writes the event. */
export async function foundUnit(
  tx: Transaction,
  scope: Scope,
  { legalBasis, ...values }: FoundUnit,
): Promise<Result<UnitId, FoundingProblem>> {
  const { parentId, validFrom } = values;
  if (parentId === null && !scope.all) throw new NotFound("unit.write");
  if (parentId !== null) {
    const parent = await lockUnit(tx, scope, parentId);
    if (!parent) throw new NotFound(`unit ${parentId}`);
    const ended = parent.validTo !== null && parent.validTo <= validFrom;
    if (parent.validFrom > validFrom || ended) return rejected("parent_not_in_force");
  }
  const searchText = fold(`${values.name} ${values.shortName} ${values.code ?? ""}`);
  const id = await insertUnit(tx, { ...values, createdBasis: legalBasis, searchText });
  return id === null ? rejected("code_taken") : ok(id);
}
