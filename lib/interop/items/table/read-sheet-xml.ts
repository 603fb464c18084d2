import { ok, rejected, type Result } from "@/lib/domain/result";
import { cleanText } from "../../text/clean";
import type { FileRefusal, Reading } from "../reading";
import type { Source } from "../source";
import {
  childElement,
  childElements,
  descendantsNamed,
  rawText,
  wordsOf,
  type XmlElement,
} from "../xml/element";
import { parseXml } from "../xml/parse-xml";
import type { Grid, GridRow } from "./grid";
import { readSheets, readSheetsAsText } from "./read-sheets";
import { tableLimits } from "./table-limits";

/** Reads a workbook that Excel 2003, or a system in its manner, wrote as one XML file. */
export function readSheetXml({ bytes }: Source): Result<Reading, FileRefusal> {
  const root = parseXml(bytes);
  if (!root.ok) return root;
  const sheets = childElements(root.value, "Worksheet")
    .filter((sheet) => !descendantsNamed(sheet, "Visible").some(isHidden))
    .slice(0, tableLimits.sheets)
    .map((sheet) => ({ name: sheet.attributes.get("Name") ?? "", grid: gridOf(sheet) }));
  if (sheets.some(({ grid }) => grid.length >= tableLimits.rows)) {
    return rejected({ code: "too_many_rows" });
  }
  const read = readSheets(sheets);
  return read === null ? readSheetsAsText(sheets) : ok({ format: "xlsx", ...read });
}

function isHidden(element: XmlElement): boolean {
  return /^Sheet(?:Very)?Hidden$/.test(wordsOf(element));
}

function gridOf(sheet: XmlElement): Grid {
  const grid: GridRow[] = [];
  let number = 0;
  for (const row of childElements(sheet, "Table").flatMap((table) => childElements(table, "Row"))) {
    number = placeOf(row) ?? number + 1;
    const cells = cellsOf(row);
    if (cells.some((cell) => cell !== "")) grid.push({ row: number, cells });
    if (grid.length >= tableLimits.rows) break;
  }
  return grid;
}

function cellsOf(row: XmlElement): string[] {
  const cells: string[] = [];
  for (const cell of childElements(row, "Cell")) {
    const column = (placeOf(cell) ?? cells.length + 1) - 1;
    if (column < cells.length || column >= tableLimits.columns) continue;
    while (cells.length < column) cells.push("");
    cells.push(shown(cell));
    const wide = Number.parseInt(cell.attributes.get("MergeAcross") ?? "0", 10) || 0;
    for (let at = 0; at < wide && cells.length < tableLimits.columns; at += 1) cells.push("");
  }
  return cells;
}

/** The place of a row or cell, from one, where it does not follow the one before it. */
function placeOf({ attributes }: XmlElement): number | null {
  const place = Number.parseInt(attributes.get("Index") ?? "", 10);
  return place >= 1 ? place : null;
}

/** What it would do counts, not what it came to when it was last saved. */
function shown(cell: XmlElement): string {
  const formula = cell.attributes.get("Formula") ?? "";
  if (formula.includes("|")) return formula;
  return cleanText(rawText(childElement(cell, "Data"))).trim();
}
