import { letterAt } from "../finish-item";
import type { Grid, GridRow } from "./grid";
import type { Columns } from "./heading";

/** As many options as an item may have. */
const most = 8;

/**
 * Options below one head: "Phương án" over each of their columns, or over the first of them, as a
 * cell over several is read. Their letters are their places; `below` is the first row of questions.
 */
export function spreadOptions(
  grid: Grid,
  below: number,
  columns: Columns,
): { columns: Columns; below: number } {
  const { choices, ...others } = columns;
  const head = grid[below - 1];
  if (choices === undefined || columns.options.length > 0 || !head) return { columns, below };
  const options = headed(head, grid.slice(below), choices);
  if (options.length < 2 || options.length > most) return { columns, below };
  const labelled = options.map((column, index) => ({ label: letterAt(index), column }));
  return {
    columns: { ...others, options: labelled },
    below: below + (isCount(grid[below], options) ? 1 : 0),
  };
}

/**
 * The columns that have the same head, and those behind the first that have none and hold something,
 * the next of them in most rows: it may be a remark.
 */
function headed({ cells }: GridRow, rows: Grid, first: number): number[] {
  const alike = cells.flatMap((cell, column) => (cell === cells[first] ? [column] : []));
  if (alike.length > 1) return alike;
  const found = [first];
  const held = (column: number) => rows.filter((row) => (row.cells[column] ?? "") !== "").length;
  for (let at = first + 1; (cells[at] ?? "") === "" && held(at) > 0; at += 1) found.push(at);
  return held(first + 1) * 2 > held(first) ? found : [first];
}

/** "1 | 2 | 3 | 4" below the head of the options, and nothing else. */
function isCount(row: GridRow | undefined, options: readonly number[]): boolean {
  const counts = options.every((column, index) => row?.cells[column] === String(index + 1));
  return counts && row?.cells.filter((cell) => cell !== "").length === options.length;
}
