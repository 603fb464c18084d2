import type { SourceLine } from "../reading";

/** A row of a table as people see it: its number in the file, its cells as text. */
export type GridRow = { readonly row: number; readonly cells: readonly string[] };

export type Grid = readonly GridRow[];

/** The cells of a row that say something. */
export function filledCells({ cells }: GridRow): string[] {
  return cells.filter((cell) => cell !== "");
}

/** A row as one line. */
export function shownRow(row: GridRow): SourceLine {
  return { line: row.row, text: filledCells(row).join(" | ").replace(/\s+/gu, " ") };
}
