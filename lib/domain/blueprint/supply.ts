import type { Level } from "@/lib/domain/item/interaction";
import type { BlueprintCellInput, ItemTraits } from "./cell";
import { shortfalls } from "./fill";
import { fillCells } from "./fill-cells";

/** How many items of a bank that may be drawn share the same traits. */
export type SupplyGroup = {
  readonly topic: string;
  readonly level: Level;
  readonly system: string | null;
  readonly needsCheck: boolean;
  readonly byHand?: boolean | undefined;
  readonly items: number;
  /** The stimulus they share; absent or null where each stands alone. */
  readonly block?: string | null | undefined;
};

/** The supply item by item, as filling counts it; without unverified items unless allowed. */
export function suppliedItems(
  groups: readonly SupplyGroup[],
  allowNeedsCheck: boolean,
): ItemTraits[] {
  return groups
    .filter(({ needsCheck }) => allowNeedsCheck || !needsCheck)
    .flatMap(({ topic, level, system, byHand, items, block }) =>
      Array.from({ length: items }, () => ({
        ...{ topic, level, system, byHand },
        ...(block && { block }),
      })),
    );
}

/** Where counting forms made of blocks stops: nobody needs to know of more. */
const manyForms = 100;

/**
 * How many forms without a common item the supply gives; 0 when it cannot fill one. Forms that may
 * share items are many more. With blocks it is how many one filling after the other comes to, up to
 * a hundred, or more where items that stand alone suffice.
 */
export function disjointForms(
  cells: readonly BlueprintCellInput[],
  supply: readonly ItemTraits[],
): number {
  if (cells.length === 0) return 0;
  const alone = supply.filter(({ block }) => !block);
  const ofAlone = formsOfAlone(cells, alone);
  return alone.length === supply.length || ofAlone >= manyForms
    ? ofAlone
    : Math.max(ofAlone, oneAfterAnother(cells, supply));
}

function formsOfAlone(cells: readonly BlueprintCellInput[], supply: readonly ItemTraits[]): number {
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

/** Blocks first: what stands alone fits in everywhere later. */
function oneAfterAnother(
  cells: readonly BlueprintCellInput[],
  supply: readonly ItemTraits[],
): number {
  let left = [...supply].sort((a, b) => Number(!a.block) - Number(!b.block));
  for (let forms = 0; forms < manyForms; forms += 1) {
    const { taken, full } = fillCells(cells, left);
    if (!full) return forms;
    const used = new Set(taken.flat());
    left = left.filter((item) => !used.has(item));
  }
  return manyForms;
}
