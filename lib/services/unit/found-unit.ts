import type { Transaction } from "@/db/client";
import { lockRegister } from "@/db/queries/register-imports";
import { insertUnit, lockUnit, selectCodeHolders, updateUnitCodeEnded } from "@/db/queries/units";
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
  /** Takes the code over, from its first day on, from the unit that bears it until then. */
  readonly takesCode?: boolean;
};

export type FoundingProblem =
  | { readonly code: "parent_not_in_force" }
  /** Borne by another unit that began before and may give it up; `until` where that is known. */
  | { readonly code: "code_borne"; readonly unit: string }
  | { readonly code: "code_borne_until"; readonly unit: string; readonly until: string }
  /** By one that begins on the same day or later. */
  | { readonly code: "code_borne_from"; readonly unit: string; readonly from: string };

/** Enters a unit under a parent in reach; the caller refreshes who reaches what and writes the event. */
export async function foundUnit(
  tx: Transaction,
  scope: Scope,
  { legalBasis, takesCode = false, ...values }: FoundUnit,
): Promise<Result<UnitId, FoundingProblem>> {
  if (!(await isPlaceInForce(tx, scope, values))) return rejected({ code: "parent_not_in_force" });
  const free = await freeCode(tx, scope, { ...values, takesCode });
  if (!free.ok) return free;
  const searchText = fold(`${values.name} ${values.shortName} ${values.code ?? ""}`);
  const id = await insertUnit(tx, { ...values, createdBasis: legalBasis, searchText });
  // Somebody founded it with the same code in the same moment.
  if (id === null) return rejected({ code: "code_borne", unit: values.name });
  return ok(id);
}

/** Whether the parent in reach is in force on the first day; a root needs none. */
async function isPlaceInForce(
  tx: Transaction,
  scope: Scope,
  { parentId, validFrom }: Pick<FoundUnit, "parentId" | "validFrom">,
): Promise<boolean> {
  if (parentId === null) {
    if (!scope.all) throw new NotFound("unit.write");
    return true;
  }
  const parent = await lockUnit(tx, scope, parentId);
  if (!parent) throw new NotFound(`unit ${parentId}`);
  return parent.validFrom <= validFrom && (parent.validTo === null || parent.validTo > validFrom);
}

type Bearing = Pick<FoundUnit, "code" | "validFrom"> & { readonly takesCode: boolean };

/** Sees to it that nobody else bears the code from the day on. */
async function freeCode(
  tx: Transaction,
  scope: Scope,
  { code, validFrom, takesCode }: Bearing,
): Promise<Result<void, FoundingProblem>> {
  if (code === null) return ok(undefined);
  // Whoever founds another unit, or applies a list of them, is waited for.
  await lockRegister(tx);
  const holders = await selectCodeHolders(tx, code, validFrom);
  const later = holders.find(({ from }) => from >= validFrom);
  if (later) return rejected({ code: "code_borne_from", unit: later.name, from: later.from });
  const [holder] = holders;
  if (!holder) return ok(undefined);
  // Only whoever answers for that unit as well may take its code from it.
  if (takesCode && (await lockUnit(tx, scope, holder.id))) {
    await updateUnitCodeEnded(tx, holder.id, validFrom);
    return ok(undefined);
  }
  const { name: unit, until } = holder;
  return rejected(
    until === null ? { code: "code_borne", unit } : { code: "code_borne_until", unit, until },
  );
}
