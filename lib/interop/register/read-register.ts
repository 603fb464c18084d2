import type { FileRow, OfficerRow, RegisterKind, UnitRow } from "@/lib/domain/register/kinds";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { GridRow } from "../roll/cell";
import { type FileProblem, inspectArchive } from "../roll/inspect-archive";
import type { SkippedRow } from "../roll/read-roll";
import { readSheet, type SheetProblem } from "../roll/read-workbook";
import { officerRows, officerTable } from "./read-officers";
import { readTable, type TableProblem } from "./read-table";
import { unitRows, unitTable } from "./read-units";

export type RegisterFile = {
  readonly headingRow: number;
  readonly rows: readonly FileRow<OfficerRow | UnitRow>[];
  readonly skipped: readonly SkippedRow[];
};

export type RegisterProblem = { readonly code: FileProblem } | SheetProblem | TableProblem;

/** Sheets are tried in order: the list need not be on the first. */
const sheetLimit = 5;

/**
 * Reads a list of units or officers in a workbook: the first sheet with a heading we know. Only
 * within a process of its own: what an unknown file makes of memory and time is not known beforehand.
 */
export async function readRegister(
  bytes: Uint8Array,
  kind: RegisterKind,
): Promise<Result<RegisterFile, RegisterProblem>> {
  const problem = inspectArchive(bytes);
  if (problem !== null) return rejected({ code: problem });
  for (let sheet = 0; sheet < sheetLimit; sheet += 1) {
    const grid = await readSheet(bytes, sheet);
    if (!grid.ok) return grid;
    const read = readRows(grid.value, kind);
    if (read.ok || read.reason.code !== "no_heading") return read;
  }
  return rejected({ code: "no_heading" });
}

/** The lines of one sheet. */
export function readRows(
  grid: readonly GridRow[],
  kind: RegisterKind,
): Result<RegisterFile, TableProblem> {
  if (kind === "units") {
    const table = readTable(grid, unitTable);
    return table.ok ? ok({ ...parts(table.value), rows: unitRows(table.value) }) : table;
  }
  const table = readTable(grid, officerTable);
  return table.ok ? ok({ ...parts(table.value), rows: officerRows(table.value) }) : table;
}

const parts = ({ headingRow, skipped }: Pick<RegisterFile, "headingRow" | "skipped">) => ({
  headingRow,
  skipped,
});
