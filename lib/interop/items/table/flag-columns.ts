import { isMark, isNoMark } from "./marks";
import type { GridRow } from "./grid";
import type { Columns } from "./heading";

/**
 * "answer1 | correct1 | answer2 | correct2": a table that says of each option whether it is right,
 * as one with a column of keys. Where a cell says anything else, no row has a key by them.
 */
export function joinFlags(
  rows: readonly GridRow[],
  columns: Columns,
): { rows: readonly GridRow[]; columns: Columns } {
  const { flags } = columns;
  const cells = rows.flatMap((row) => flags.map(({ column }) => row.cells[column] ?? ""));
  const isJudged = cells.every((cell) => isMark(cell) || isNoMark(cell));
  if (flags.length === 0 || columns.key !== undefined || !isJudged) return { rows, columns };
  const key = Math.max(...rows.map((row) => row.cells.length));
  const keyed = rows.map((row) => {
    const right = flags.filter(({ column }) => isMark(row.cells[column] ?? ""));
    const padding = Array<string>(key - row.cells.length).fill("");
    return {
      ...row,
      cells: [...row.cells, ...padding, right.map(({ label }) => label).join(", ")],
    };
  });
  return { rows: keyed, columns: { ...columns, key } };
}
