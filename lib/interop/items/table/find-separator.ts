import { findBareHeading } from "./bare-heading";
import { findItemHeading } from "./heading";
import { csvRows, type Separator, separators } from "./parse-csv";
import { filledCells, type GridRow } from "./grid";

/** So much of a text is looked at for its heading. */
const glance = { signs: 50_000, rows: 60 };

/** What parts the cells of a text that is a table of items; null for any other text. */
export function findSeparator(text: string): Separator | null {
  return separatorOf(text, (rows) => {
    const heading = findItemHeading(rows);
    return heading !== null && !hasOptions(rows.slice(0, heading.below - 1));
  });
}

/** "A. words" twice: a paper that has a table below its questions. */
function hasOptions(rows: readonly GridRow[]): boolean {
  return rows.filter(({ cells }) => /^\(?[A-H][.)/]\s?\S/.test(cells[0] ?? "")).length > 1;
}

/** What parts the cells of a table of items without a heading. */
export function findBareSeparator(text: string): Separator | null {
  return separatorOf(text, (rows) => findBareHeading(rows) !== null);
}

/** What parts the cells of a text that is a table of something: rows of as many cells, four or more. */
export function findAnySeparator(text: string): Separator | null {
  return separatorOf(text, (rows) => {
    const widths = new Set(rows.map(({ cells }) => cells.length));
    return rows.length >= 3 && widths.size === 1 && [...widths].every((width) => width >= 4);
  });
}

function separatorOf(text: string, fits: (rows: GridRow[]) => boolean): Separator | null {
  const start = text.slice(0, glance.signs);
  return (
    separators.find((separator) => {
      const rows = firstRows(start, separator);
      // The last may have been cut off.
      return fits(start.length < text.length ? rows.slice(0, -1) : rows);
    }) ?? null
  );
}

function firstRows(text: string, separator: Separator): GridRow[] {
  const rows: GridRow[] = [];
  for (const row of csvRows(text, separator)) {
    if (filledCells(row).length > 0) rows.push(row);
    if (rows.length >= glance.rows) break;
  }
  return rows;
}
