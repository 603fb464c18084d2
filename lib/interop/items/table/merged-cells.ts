import type { Grid } from "./grid";
import { findItemHeading } from "./heading";

/** A cell that goes over several, its first and last row and column from nought. */
type Merged = {
  readonly startRow: number;
  readonly endRow: number;
  readonly startCol: number;
  readonly endCol: number;
};

/** A topic, level or law that is written once beside several questions is that of each. */
export function withMerged(grid: Grid, merges: readonly Merged[]): Grid {
  const tall = merges.filter(({ startRow, endRow }) => endRow > startRow);
  const heading = tall.length === 0 ? null : findItemHeading(grid);
  if (heading === null) return grid;
  const { topic, level, legal } = heading.columns;
  const first = grid[heading.below]?.row ?? Number.POSITIVE_INFINITY;
  const shared = tall.filter(
    ({ startRow, startCol, endCol }) =>
      startRow + 1 >= first && startCol === endCol && [topic, level, legal].includes(startCol),
  );
  return grid.map((row) => {
    const cells = [...row.cells];
    for (const { startRow, endRow, startCol } of shared) {
      if (row.row - 1 <= startRow || row.row - 1 > endRow) continue;
      const top = grid.find((one) => one.row === startRow + 1);
      while (cells.length < startCol) cells.push("");
      cells[startCol] = top?.cells[startCol] ?? "";
    }
    return { ...row, cells };
  });
}
