import type { Level } from "@/lib/domain/item/interaction";
import { type BlueprintCellInput, fitsCell, isOpen, type ItemTraits } from "./cell";

/** A cell that the bank cannot fill. */
export type Shortfall = {
  /** Place of the cell in the blueprint, from 0. */
  readonly cell: number;
  /** Items wanted, with variety counted in. */
  readonly wanted: number;
  /** Items the bank holds for this cell beside those that other cells take. */
  readonly available: number;
  readonly missing: number;
};

export type BlueprintTotals = {
  readonly items: number;
  readonly byTopic: readonly { readonly topic: string; readonly items: number }[];
  readonly byLevel: readonly { readonly level: Level; readonly items: number }[];
};

/**
 * The cells that the bank cannot fill, each with what it lacks; empty when a form can be drawn.
 *
 * `variety` is how many times over each cell must be filled: 1 to draw a form at all, 3 so that
 * neighbours seldom get the same items. Items that fit several cells are counted once: cells that
 * name a system take theirs first, a cell open to any system gets what they leave, and cells that
 * ask for the same share in the order of the blueprint. With this order nothing is called missing
 * that another order could supply.
 */
export function shortfalls(
  cells: readonly BlueprintCellInput[],
  supply: readonly ItemTraits[],
  variety = 1,
): Shortfall[] {
  let left = [...supply];
  const found: Shortfall[] = [];
  for (const { cell, index } of inFillingOrder(cells)) {
    const wanted = cell.count * variety;
    const fitting = left.filter((item) => fitsCell(item, cell));
    left = [...left.filter((item) => !fitsCell(item, cell)), ...fitting.slice(wanted)];
    const available = Math.min(fitting.length, wanted);
    if (available < wanted) {
      found.push({ cell: index, wanted, available, missing: wanted - available });
    }
  }
  return found.sort((a, b) => a.cell - b.cell);
}

/** Cells with their places, those that name a system before those open to any. */
export function inFillingOrder<Cell extends BlueprintCellInput>(
  cells: readonly Cell[],
): { cell: Cell; index: number }[] {
  const placed = cells.map((cell, index) => ({ cell, index }));
  return [
    ...placed.filter(({ cell }) => !isOpen(cell)),
    ...placed.filter(({ cell }) => isOpen(cell)),
  ];
}

/** How many items a blueprint asks for: in all, by topic and by level, in order of appearance. */
export function totals(cells: readonly BlueprintCellInput[]): BlueprintTotals {
  return {
    items: cells.reduce((sum, cell) => sum + cell.count, 0),
    byTopic: countBy(cells, (cell) => cell.topic).map(([topic, items]) => ({ topic, items })),
    byLevel: countBy(cells, (cell) => cell.level).map(([level, items]) => ({ level, items })),
  };
}

function countBy<Group>(
  cells: readonly BlueprintCellInput[],
  groupOf: (cell: BlueprintCellInput) => Group,
): [Group, number][] {
  const counts = new Map<Group, number>();
  for (const cell of cells) {
    counts.set(groupOf(cell), (counts.get(groupOf(cell)) ?? 0) + cell.count);
  }
  return [...counts];
}
