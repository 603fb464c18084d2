import type { BlueprintCellInput } from "./cell";
import { type Shortfall, totals } from "./fill";
import { lacking } from "./fill-cells";
import { disjointForms, type SupplyGroup, suppliedItems } from "./supply";

/** What can be said of a blueprint before it is published. */
export type BlueprintCheck = {
  readonly items: number;
  readonly shortfalls: readonly Shortfall[];
  /** Forms without a common item that the bank could fill at once. */
  readonly disjointForms: number;
  /** Fillable, and asking for anything at all. */
  readonly publishable: boolean;
};

/** Sets a blueprint's cells against the supply of its bank. */
export function checkBlueprint(
  cells: readonly BlueprintCellInput[],
  supply: readonly SupplyGroup[],
  { allowNeedsCheck }: { allowNeedsCheck: boolean },
): BlueprintCheck {
  const items = suppliedItems(supply, allowNeedsCheck);
  const missing = lacking(cells, items);
  return {
    items: totals(cells).items,
    shortfalls: missing,
    disjointForms: disjointForms(cells, items),
    publishable: cells.length > 0 && missing.length === 0,
  };
}
