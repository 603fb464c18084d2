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
import { inspectArchive } from "../../roll/inspect-archive";
import { cleanText } from "../../text/clean";
import { codeOfFont, fromLegacy } from "../../text/legacy";
import type { FileRefusal, Reading } from "../reading";
import type { Source } from "../source";
import { looksOf } from "./cell-looks";
import type { Grid } from "./grid";
import { withMerged } from "./merged-cells";
import { readSheets, readSheetsAsText } from "./read-sheets";
import { tableLimits } from "./table-limits";

/** Reads the tables of items in a workbook: every sheet that has a heading we know. */
export async function readXlsx({ bytes }: Source): Promise<Result<Reading, FileRefusal>> {
  const problem = inspectArchive(bytes) ?? partsProblem(bytes);
  if (problem !== null) return rejected({ code: problem });
  const grids = await gridsOf(bytes);
  if (grids === null) return rejected({ code: "unreadable" });
  if (grids.some(({ grid }) => grid.length >= tableLimits.rows)) {
    return rejected({ code: "too_many_rows" });
  }
  const read = readSheets(grids);
  return read === null ? readSheetsAsText(grids) : ok({ format: "xlsx", ...read });
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
    if (Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes("<!DOCTYPE")) {
      return "xml_declares_entities";
    }
  }
  return null;
}

/** The sheets as people see them: what else the reader of workbooks knows of a cell is let go here. */
async function gridsOf(bytes: Uint8Array) {
  const sheets = await sheetsOf(bytes);
  return sheets?.map((sheet) => ({ name: sheet.name, grid: gridOf(sheet) })) ?? null;
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[] | null> {
  try {
    const { sheets } = await readWorkbook(bytes, {
      readStyles: true,
      maxRows: tableLimits.rows,
      range: `A1:BH${tableLimits.rows}`,
      sheets: ({ hidden, veryHidden }, index) =>
        !hidden && !veryHidden && index < tableLimits.sheets,
    });
    return sheets;
  } catch {
    // Whatever the reader stumbled over: it cannot be told from what a damaged file does.
    return null;
  }
}

function gridOf({ rows, cells, merges = [] }: Sheet): Grid {
  const grid = rows
    .map((values, index) => {
      const seen = values.slice(0, tableLimits.columns);
      const found = seen.map((_, column) => cells?.get(`${index},${column}`));
      return {
        row: index + 1,
        cells: seen.map((value, column) => shown(value, found[column])),
        looks: found.map((cell) => looksOf(cell?.style)),
      };
    })
    .filter((row) => row.cells.some((cell) => cell !== ""));
  return withMerged(grid, merges);
}

/** A cell as the sheet shows it. */
function shown(value: CellValue, cell: Cell | undefined): string {
  // What it would do counts, not what it came to when it was last saved.
  if (cell?.formula?.includes("|")) return `=${cell.formula}`;
  if (value === null) return "";
  if (typeof value === "string") return cleanText(fromFont(value, cell)).trim();
  return cleanText(formatValue(value, cell?.style?.numFmt ?? "General")).trim();
}

/** Letters as the font of a cell draws them. */
function fromFont(text: string, cell: Cell | undefined): string {
  const code = codeOfFont(cell?.style?.font?.name ?? "");
  return code === null ? text : fromLegacy(text, code);
}
