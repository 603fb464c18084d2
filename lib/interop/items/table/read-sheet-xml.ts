import { ok, rejected, type Result } from "@/lib/domain/result";
import { cleanText } from "../../text/clean";
import type { FileRefusal, Reading, SkippedPart } from "../reading";
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
import { hiddenParts } from "./hidden-parts";
import { readSheets, readSheetsAsText } from "./read-sheets";
import { tableLimits } from "./table-limits";

/** Reads a workbook that Excel 2003, or a system in its manner, wrote as one XML file. */
export function readSheetXml({ bytes }: Source): Result<Reading, FileRefusal> {
  const root = parseXml(bytes);
  if (!root.ok) return root;
  const all = childElements(root.value, "Worksheet");
  const visible = all.filter((sheet) => !descendantsNamed(sheet, "Visible").some(isHidden));
  const sheets = visible
    .slice(0, tableLimits.sheets)
    .map((sheet) => ({ name: nameOf(sheet), ...gridOf(sheet) }));
  if (sheets.some(({ grid }) => grid.length >= tableLimits.rows)) {
    return rejected({ code: "too_many_rows" });
  }
  const unread = [
    ...all.flatMap((sheet) => unreadSheet(sheet, visible.indexOf(sheet))),
    ...sheets.flatMap(({ hidden }) => hidden),
  ];
  const read = readSheets(sheets);
  const whole = read === null ? readSheetsAsText(sheets) : ok({ format: "xlsx" as const, ...read });
  return whole.ok ? ok({ ...whole.value, skipped: [...whole.value.skipped, ...unread] }) : whole;
}

function nameOf(sheet: XmlElement): string {
  return sheet.attributes.get("Name") ?? "";
}

/** Why a sheet is not read, by its place among those that are shown. */
function unreadSheet(sheet: XmlElement, place: number): SkippedPart[] {
  const { sheets: most } = tableLimits;
  if (place < 0) return [{ ref: nameOf(sheet), code: "sheet_hidden" }];
  return place < most ? [] : [{ ref: nameOf(sheet), code: "sheet_beyond_limit", values: { most } }];
}

function isHidden(element: XmlElement): boolean {
  return /^Sheet(?:Very)?Hidden$/.test(wordsOf(element));
}

/** The rows of a sheet that are shown, and what of it is hidden. */
function gridOf(sheet: XmlElement): { grid: Grid; hidden: SkippedPart[] } {
  const tables = childElements(sheet, "Table");
  const grid: GridRow[] = [];
  const hiddenRows: number[] = [];
  let number = 0;
  for (const row of tables.flatMap((table) => childElements(table, "Row"))) {
    number = placeOf(row) ?? number + 1;
    const cells = cellsOf(row);
    if (cells.every((cell) => cell === "")) continue;
    if (isHiddenPart(row)) hiddenRows.push(number);
    else grid.push({ row: number, cells });
    if (grid.length >= tableLimits.rows) break;
  }
  const columns = hiddenColumns(tables.flatMap((table) => childElements(table, "Column")));
  const holds = (column: number) => grid.some(({ cells }) => (cells[column] ?? "") !== "");
  return { grid, hidden: hiddenParts(nameOf(sheet), hiddenRows, columns.filter(holds)) };
}

const isHiddenPart = ({ attributes }: XmlElement) => attributes.get("Hidden") === "1";

/** The places of hidden columns, from nought; one element may stand for several. */
function hiddenColumns(columns: readonly XmlElement[]): number[] {
  const found: number[] = [];
  let next = 0;
  for (const column of columns) {
    const first = (placeOf(column) ?? next + 1) - 1;
    const span = Number.parseInt(column.attributes.get("Span") ?? "0", 10) || 0;
    next = first + Math.min(span, tableLimits.columns) + 1;
    if (!isHiddenPart(column)) continue;
    for (let at = first; at < next && at < tableLimits.columns; at += 1) found.push(at);
  }
  return found;
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
