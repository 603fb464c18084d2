import { findItemHeading } from "./heading";
import { csvRows, type Separator, separators } from "./parse-csv";
import type { GridRow } from "./grid";

/** So much of a text is looked at for its heading. */
const glance = { signs: 50_000, rows: 60 };

/** What parts the cells of a text that is a table of items; null for any other text. */
export function findSeparator(text: string): Separator | null {
  return (
    separators.find((separator) => {
      const start = text.slice(0, glance.signs);
      return findItemHeading(firstRows(start, separator)) !== null;
    }) ?? null
  );
}

function firstRows(text: string, separator: Separator): GridRow[] {
  const rows: GridRow[] = [];
  for (const row of csvRows(text, separator)) {
    rows.push(row);
    if (rows.length >= glance.rows) break;
  }
  return rows;
}
