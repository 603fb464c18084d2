import type { SourceLine } from "../reading";
import type { Emphasis, Line } from "../text/line";

/** A row of a table as people see it: its number in the file, its cells as text. */
export type GridRow = {
  readonly row: number;
  readonly cells: readonly string[];
  /** How each cell is set off, where a file says so. */
  readonly looks?: readonly (readonly Emphasis[])[];
  /** By column, numbers in plain signs that the sheet shows in other ones: 1000 as "1,000". */
  readonly numbers?: ReadonlyMap<number, string>;
  /** The columns of formulas that have no value in the file. */
  readonly uncomputed?: readonly number[];
  /** Why nobody can tell which cell is which. */
  readonly problem?: string;
};

export type Grid = readonly GridRow[];

/** The cells of a row that say something. */
export function filledCells({ cells }: GridRow): string[] {
  return cells.filter((cell) => cell !== "");
}

/** The cells of a row as the lines they hold, each set off as its cell is. */
export function cellLines({ row, cells, looks = [] }: GridRow): Line[][] {
  return cells.map((cell, column) =>
    cell
      .split("\n")
      .flatMap((text) => (text === "" ? [] : [lookingLine(text, row, looks[column])])),
  );
}

/** A text as a line that is set off as a whole. */
export function lookingLine(text: string, number: number, look: readonly Emphasis[] = []): Line {
  const spans = look.length === 0 ? [] : [{ from: 0, to: text.length, emphases: look }];
  return { number, text, spans, images: [] };
}

/** A row as one line, put together when it is looked at: of most readings nobody asks for it. */
export function shownRow(row: GridRow): SourceLine {
  return {
    line: row.row,
    get text() {
      return filledCells(row).join(" | ").replace(/\s+/gu, " ");
    },
  };
}
