import { streamXlsxRows } from "hucre/xlsx";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { GridRow } from "./cell";
import { type FileProblem, inspectArchive } from "./inspect-archive";
import { lineLimit, readRoll, type Roll, type RollProblem } from "./read-roll";

export type WorkbookProblem = RollProblem | { readonly code: FileProblem | "unreadable" };

/** Why the rows of a sheet cannot be had. */
export type SheetProblem = { readonly code: "too_many_lines" | "unreadable" };

/** Titles, groups and footers beside the people. */
const rowLimit = lineLimit + 5_000;

/** Columns to the right of this say nothing about people. */
const columnLimit = 60;

/** Sheets are tried in order: the list need not be on the first. */
const sheetLimit = 5;

/**
 * Reads the list of people in a workbook: the first sheet with a heading we know. Only within a
 * process of its own: what an unknown file makes of memory and time is not known beforehand.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<Roll, WorkbookProblem>> {
  const problem = inspectArchive(bytes);
  if (problem !== null) return rejected({ code: problem });
  for (let sheet = 0; sheet < sheetLimit; sheet += 1) {
    const grid = await readSheet(bytes, sheet);
    if (!grid.ok) return grid;
    const roll = readRoll(grid.value);
    if (roll.ok || roll.reason.code !== "no_heading") return roll;
  }
  return rejected({ code: "no_heading" });
}

/** The rows of one sheet that hold something. Only within a process of its own. */
export async function readSheet(
  bytes: Uint8Array,
  sheet: number,
): Promise<Result<GridRow[], SheetProblem>> {
  const grid: GridRow[] = [];
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      // A sheet formatted to its last row is full of rows that hold nothing.
      if (values.every((value) => value === null || value === "")) continue;
      if (grid.length >= rowLimit) return rejected({ code: "too_many_lines" });
      grid.push({ row: index + 1, cells: values.slice(0, columnLimit) });
    }
  } catch {
    // Whatever the reader stumbled over: it cannot be told from what a damaged file does.
    return rejected({ code: "unreadable" });
  }
  return ok(grid);
}
