import { ok, rejected, type Result } from "@/lib/domain/result";
import { tableLines } from "../docx/table-lines";
import type { FileRefusal, Reading, SkippedPart } from "../reading";
import { keyTables } from "../text/key-table";
import { readLines } from "../text/read-lines";
import { findBareHeading } from "./bare-heading";
import { cellLines, type Grid, shownRow } from "./grid";
import { findItemHeading } from "./heading";
import { readGrid } from "./read-grid";

/** A sheet of a workbook, or a table of a page, as people see it. */
export type NamedGrid = { readonly name: string; readonly grid: Grid };

/** The items of sheets that have a heading, else of those whose columns speak for themselves; null for none. */
export function readSheets(sheets: readonly NamedGrid[]): Omit<Reading, "format"> | null {
  return readUnder(sheets, findItemHeading) ?? readUnder(sheets, findBareHeading);
}

function readUnder(
  sheets: readonly NamedGrid[],
  find: typeof findItemHeading,
): Omit<Reading, "format"> | null {
  const read = sheets.map((sheet) => ({ ...sheet, table: readGrid(sheet.grid, find) }));
  const tables = read.filter(({ table }) => table !== null);
  if (tables.length === 0) return null;
  // Rows of several sheets have the same numbers.
  const lines = tables.length === 1 ? tables.flatMap(({ grid }) => grid.map(shownRow)) : [];
  return {
    items: read.flatMap(({ table }) => table?.items ?? []),
    skipped: read.flatMap(({ table, ...sheet }) => table?.skipped ?? strayOf(sheet)),
    lines,
  };
}

/** A sheet without a heading is none of ours: said, where it holds anything. */
function strayOf({ name, grid }: NamedGrid): SkippedPart[] {
  if (grid.length === 0) return [];
  return [{ ref: name, code: holdsKeys(grid) ? "sheet_of_keys" : "sheet_without_items" }];
}

/** Numbers with letters and nothing to ask: the keys of questions that are elsewhere. */
function holdsKeys(grid: Grid): boolean {
  return keyTables(tableLines(grid.map(cellLines))).some(({ keys }) => keys.size > 0);
}

/** Sheets without a heading: question papers, a line or a part of one in each cell. */
export function readSheetsAsText(sheets: readonly NamedGrid[]): Result<Reading, FileRefusal> {
  const [only, ...others] = sheets.filter(({ grid }) => grid.length > 0);
  const code = sheets.some(({ grid }) => holdsKeys(grid)) ? "keys_without_questions" : "no_heading";
  if (only === undefined || others.length > 0) return rejected({ code });
  const read = readLines(tableLines(only.grid.map(cellLines)));
  const chosen = read.items.some(({ options }) => options.length > 1);
  if (!chosen) return rejected({ code });
  return ok({ format: "xlsx", ...read, lines: only.grid.map(shownRow) });
}
