import { ok, rejected, type Result } from "@/lib/domain/result";
import { decodeText } from "../../text/decode";
import type { FileRefusal, Reading } from "../reading";
import type { Source } from "../source";
import { findBareHeading } from "./bare-heading";
import { findBareSeparator, findSeparator } from "./find-separator";
import { type GridRow, shownRow } from "./grid";
import { csvRows } from "./parse-csv";
import { readGrid } from "./read-grid";
import { tableLimits } from "./table-limits";

/** Reads a table of items in separated values. */
export function readCsv({ bytes }: Source): Result<Reading, FileRefusal> {
  const decoded = decodeText(bytes);
  if (decoded === null) return rejected({ code: "binary" });
  const separator = findSeparator(decoded.text) ?? findBareSeparator(decoded.text);
  if (separator === null) return rejected({ code: "no_heading" });
  const grid: GridRow[] = [];
  for (const row of csvRows(decoded.text, separator)) {
    if (grid.length >= tableLimits.rows) return rejected({ code: "too_many_rows" });
    if (row.cells.every(isRule)) continue;
    grid.push({ ...row, cells: row.cells.slice(0, tableLimits.columns) });
  }
  const read = readGrid(grid) ?? readGrid(grid, findBareHeading);
  if (read === null) return rejected({ code: "no_heading" });
  return ok({ format: "csv", ...read, lines: grid.map(shownRow) });
}

/** "|---|:---:|": what Markdown has below the head of a table. */
function isRule(cell: string): boolean {
  return /^\s*(?::?-{3,}:?)?\s*$/.test(cell);
}
