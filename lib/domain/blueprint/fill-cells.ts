import type { BlueprintCellInput, ItemTraits } from "./cell";
import { type Shortfall, shortfalls } from "./fill";
import { otherBlocks } from "./other-blocks";
import { placesIn, standsAlone, type Unit, unitsOf } from "./units";

/** Cells with the items taken for them. */
export type Filling<Item> = {
  /** By the place of the cell in the blueprint. */
  readonly taken: readonly (readonly Item[])[];
  /** Every cell has as many as it asks for. */
  readonly full: boolean;
};

/**
 * Fills cells with items as they come, blocks whole or not at all: a block stands where its first
 * item does, and each of its items goes to the cell it fits. Cells that name a system are filled
 * before those open to any, cells that ask for the same in the order of the blueprint.
 *
 * Where taking things as they come leaves a cell unfilled, other blocks are tried before giving up;
 * what stands alone fills the rest. See `otherBlocks` for how far it looks.
 */
export function fillCells<Item extends ItemTraits>(
  cells: readonly BlueprintCellInput[],
  items: readonly Item[],
): Filling<Item> {
  const units = unitsOf(items);
  const asTheyCome = fillInOrder(cells, units);
  const hasBlocks = !units.every(standsAlone);
  if (asTheyCome.full || !hasBlocks || shortfalls(cells, items).length > 0) return asTheyCome;
  const blocks = otherBlocks(cells, units);
  return blocks ? fillInOrder(cells, [...blocks, ...units.filter(standsAlone)]) : asTheyCome;
}

/**
 * The cells that cannot be filled, each with what it lacks; empty when a form can be drawn. First
 * what is missing item by item; where nothing is, what stays open for want of a fitting block.
 */
export function lacking(
  cells: readonly BlueprintCellInput[],
  supply: readonly ItemTraits[],
): Shortfall[] {
  const missing = shortfalls(cells, supply);
  if (missing.length > 0) return missing;
  const { taken, full } = fillCells(cells, supply);
  if (full) return [];
  return cells.flatMap(({ count: wanted }, cell) => {
    const available = taken[cell]?.length ?? 0;
    return available < wanted ? [{ cell, wanted, available, missing: wanted - available }] : [];
  });
}

function fillInOrder<Item extends ItemTraits>(
  cells: readonly BlueprintCellInput[],
  units: readonly Unit<Item>[],
): Filling<Item> {
  const find = placesIn(cells);
  const taken = cells.map((): Item[] => []);
  const left = cells.map(({ count }) => count);
  let open = left.reduce((sum, count) => sum + count, 0);
  for (const unit of units) {
    if (open === 0) break;
    const places = find(left, unit);
    if (!places) continue;
    unit.forEach((item, index) => {
      const cell = places[index] ?? 0;
      taken[cell]?.push(item);
      left[cell] = (left[cell] ?? 0) - 1;
    });
    open -= unit.length;
  }
  return { taken, full: open === 0 };
}
