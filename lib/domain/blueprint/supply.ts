import type { Level } from "@/lib/domain/item/interaction";
import type { BlueprintCellInput, ItemTraits } from "./cell";
import { shortfalls } from "./fill";

/** How many items of a bank that may be drawn share the same traits. */
export type SupplyGroup = {
  readonly topic: string;
  readonly level: Level;
  readonly system: string | null;
  readonly needsCheck: boolean;
  readonly items: number;
};

/** The supply item by item, as filling counts it; without unverified items unless allowed. */
export function suppliedItems(
  groups: readonly SupplyGroup[],
  allowNeedsCheck: boolean,
): ItemTraits[] {
  return groups
    .filter(({ needsCheck }) => allowNeedsCheck || !needsCheck)
    .flatMap(({ topic, level, system, items }) =>
      Array.from({ length: items }, () => ({ topic, level, system })),
    );
}

/**
 * How many forms without a common item the supply gives; 0 when it cannot fill one. Forms that may
 * share items are many more.
 */
export function disjointForms(
  cells: readonly BlueprintCellInput[],
  supply: readonly ItemTraits[],
): number {
  if (cells.length === 0) return 0;
  const fills = (times: number) => shortfalls(cells, supply, times).length === 0;
  const asked = cells.reduce((sum, { count }) => sum + count, 0);
  let [filled, failed] = [0, Math.floor(supply.length / asked) + 1];
  while (failed - filled > 1) {
    const middle = Math.floor((filled + failed) / 2);
    if (fills(middle)) filled = middle;
    else failed = middle;
  }
  return filled;
}
