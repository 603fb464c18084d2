import { type BlueprintCellInput, fitsCell, type ItemTraits } from "./cell";
import { inFillingOrder } from "./fill";

/** What is taken whole: an item that stands alone, or all items of a block. */
export type Unit<Item> = readonly [Item, ...Item[]];

/** Items as they are taken: a block stands where the first of its items does. */
export function unitsOf<Item extends ItemTraits>(items: readonly Item[]): Unit<Item>[] {
  const blocks = new Map<string, [Item, ...Item[]]>();
  return items.flatMap((item): Unit<Item>[] => {
    if (!item.block) return [[item]];
    const begun = blocks.get(item.block);
    if (begun) {
      begun.push(item);
      return [];
    }
    const block: [Item, ...Item[]] = [item];
    blocks.set(item.block, block);
    return [block];
  });
}

/** Whether a unit is an item of no block. */
export function standsAlone([{ block }]: Unit<ItemTraits>): boolean {
  return !block;
}

/** Finds the cell for each item of a unit, or null where one has none or the parts differ. */
export type FindPlaces = (left: readonly number[], unit: Unit<ItemTraits>) => number[] | null;

/**
 * Where units go while each cell still takes as many as `left` says. Cells that name a system come
 * before those open to any: another way of placing the same items never leaves more room for others.
 */
export function placesIn(cells: readonly BlueprintCellInput[]): FindPlaces {
  const order = inFillingOrder(cells);
  return (left, unit) => {
    const used = new Map<number, number>();
    const places: number[] = [];
    for (const item of unit) {
      const found = order.find(
        ({ cell, index }) => (left[index] ?? 0) > (used.get(index) ?? 0) && fitsCell(item, cell),
      );
      if (!found) return null;
      places.push(found.index);
      used.set(found.index, (used.get(found.index) ?? 0) + 1);
    }
    const parts = new Set(places.map((place) => cells[place]?.part ?? null));
    return parts.size === 1 ? places : null;
  };
}
