import {
  type Cell,
  type CellValue,
  formatValue,
  readXlsx as readWorkbook,
  type Sheet,
} from "hucre";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { declaresMacros } from "../../archive/macro-types";
import { openArchive } from "../../archive/open-archive";
import { reachesOut } from "../docx/package-problem";
import { inspectArchive } from "../../roll/inspect-archive";
import { cleanText } from "../../text/clean";
import type { LegacyCode } from "../../text/legacy";
import type { FileRefusal, Reading, Remark, SkippedPart } from "../reading";
import type { Source } from "../source";
import { codeOfWorkbook, lettersOf } from "./cell-letters";
import { looksOf } from "./cell-looks";
import { describesTooManyColumns } from "./column-ranges";
import type { Grid, GridRow } from "./grid";
import { hiddenIn } from "./hidden-parts";
import { withMerged } from "./merged-cells";
import { type NamedGrid, readSheets, readSheetsAsText } from "./read-sheets";
import { tableLimits } from "./table-limits";

/** Reads the tables of items in a workbook: every sheet that has a heading we know. */
export async function readXlsx({ bytes }: Source): Promise<Result<Reading, FileRefusal>> {
  const problem = inspectArchive(bytes) ?? partsProblem(bytes);
  if (problem !== null) return rejected({ code: problem });
  const workbook = await openWorkbook(bytes);
  if (workbook === null) return rejected({ code: "unreadable" });
  const { grids, unread } = workbook;
  if (grids.some(({ grid }) => grid.length >= tableLimits.rows)) {
    return rejected({ code: "too_many_rows" });
  }
  const read = readSheets(grids);
  const whole = read === null ? readSheetsAsText(grids) : ok({ format: "xlsx" as const, ...read });
  return whole.ok ? ok({ ...whole.value, skipped: [...whole.value.skipped, ...unread] }) : whole;
}

/** Parts that are not what the directory says, or that would make more of themselves. */
function partsProblem(bytes: Uint8Array): string | null {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive.reason;
  const { names, read } = archive.value;
  if (declaresMacros(archive.value)) return "macros";
  for (const name of names.filter((part) => /\.(?:xml|rels)$/i.test(part))) {
    const part = read(name);
    if (part === null) return "damaged_archive";
    const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    if (text.includes("<!DOCTYPE")) return "xml_declares_entities";
    if (describesTooManyColumns(text)) return "damaged_archive";
    if (/\.rels$/i.test(name) && reachesOut(part)) return "external_links";
  }
  return null;
}

type Workbook = { readonly grids: readonly NamedGrid[]; readonly unread: readonly SkippedPart[] };

/** The sheets as people see them, and those that nobody sees; what else is known of a cell is let go here. */
async function openWorkbook(bytes: Uint8Array): Promise<Workbook | null> {
  const unread: SkippedPart[] = [];
  try {
    const { sheets } = await readWorkbook(bytes, {
      readStyles: true,
      maxRows: tableLimits.rows,
      range: `A1:BH${tableLimits.rows}`,
      sheets: ({ name, hidden, veryHidden }, index) => {
        const problem = sheetProblem(Boolean(hidden) || Boolean(veryHidden), index);
        if (problem !== null) unread.push({ ref: name, ...problem });
        return problem === null;
      },
    });
    unread.push(...sheets.flatMap(hiddenIn));
    const code = codeOfWorkbook(sheets);
    const grids = sheets.map((sheet) => ({ name: sheet.name, grid: gridOf(sheet, code) }));
    return { grids, unread };
  } catch {
    // Whatever the reader stumbled over: it cannot be told from what a damaged file does.
    return null;
  }
}

/** Why a sheet is not read; null for one that is. */
function sheetProblem(isHidden: boolean, index: number): Remark | null {
  if (isHidden) return { code: "sheet_hidden" };
  const { sheets } = tableLimits;
  return index < sheets ? null : { code: "sheet_beyond_limit", values: { most: sheets } };
}

function gridOf({ rows, cells, merges = [], rowDefs }: Sheet, code: LegacyCode | null): Grid {
  const grid = rows
    .map((values, index) => {
      const seen = values.slice(0, tableLimits.columns);
      const found = seen.map((_, column) => cells?.get(`${index},${column}`));
      return {
        row: index + 1,
        cells: seen.map((value, column) => shown(value, found[column], code)),
        looks: found.map((cell) => looksOf(cell?.style)),
        ...uncomputedIn(found),
        ...numbersIn(seen, found),
      };
    })
    .filter((row) => row.cells.some((cell) => cell !== ""));
  const isShown = ({ row }: GridRow) => rowDefs?.get(row - 1)?.hidden !== true;
  return withMerged(grid, merges).filter(isShown);
}

/** The date that Excel writes as the machine it runs on does: here the day comes first. */
const systemDate = "m/d/yyyy";

/** A cell as the sheet shows it. */
function shown(value: CellValue, cell: Cell | undefined, code: LegacyCode | null): string {
  // What it would do counts, not what it came to when it was last saved.
  if (cell?.formula?.includes("|")) return `=${cell.formula}`;
  if (value === null) return "";
  if (typeof value === "string") return cleanText(lettersOf(value, cell, code)).trim();
  const format = cell?.style?.numFmt ?? "General";
  return cleanText(
    formatValue(asHeld(value), format === systemDate ? "dd/mm/yyyy" : format),
  ).trim();
}

/** A spreadsheet knows fifteen digits of a number; those behind them are the file's alone. */
function asHeld<Value>(value: Value): Value | number {
  return typeof value === "number" ? Number(value.toPrecision(15)) : value;
}

/** The numbers of a row that its sheet shows in other signs, one for one: no shares, no thousands of them. */
function numbersIn(values: readonly CellValue[], cells: readonly (Cell | undefined)[]) {
  const formatted = values.flatMap((value, column) => {
    if (typeof value !== "number") return [];
    const format = cells[column]?.style?.numFmt ?? "General";
    const isOther = format === "General" || /%|,(?=[^#0?,]*(?:;|$))/.test(format);
    return isOther ? [] : [[column, plainly(value)] as const];
  });
  return formatted.length === 0 ? {} : { numbers: new Map(formatted) };
}

/** What comes after twelve digits is the machine's: 0.1 + 0.2 is 0.3. */
function plainly(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** The columns of formulas that whoever wrote the file has not worked out. */
function uncomputedIn(cells: readonly (Cell | undefined)[]) {
  const columns = cells.flatMap((cell, column) =>
    cell?.formula !== undefined && cell.value === null ? [column] : [],
  );
  return columns.length === 0 ? {} : { uncomputed: columns };
}
