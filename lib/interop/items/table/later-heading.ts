import { filledCells, type Grid, type GridRow } from "./grid";
import { findItemHeading } from "./heading";

/** A short cell that may be over a column of questions: a row without one is looked at no further. */
const asksNothing = /^[^?]{0,40}(?:câu hỏi|nội dung|question)[^?]{0,20}$/iu;

/**
 * Where another table begins below the first, with a heading that says other things or says them in
 * another order; null for a heading that only comes again, and for none.
 */
export function laterHeading(grid: Grid, below: number): number | null {
  const known = new Set(grid.slice(0, below).map((row) => row.cells.join("\u001f")));
  const found = grid.findIndex(
    (row, at) =>
      at >= below &&
      filledCells(row).length > 2 &&
      row.cells.some((cell) => asksNothing.test(cell)) &&
      !known.has(row.cells.join("\u001f")) &&
      isWhole(row),
  );
  return found < 0 ? null : found;
}

/** Names a question, its options and its key: less may be the words of a question. */
function isWhole(row: GridRow): boolean {
  const columns = findItemHeading([row])?.columns;
  return columns !== undefined && columns.options.length > 1 && columns.key !== undefined;
}
