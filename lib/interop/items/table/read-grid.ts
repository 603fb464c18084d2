import { fold } from "@/lib/domain/text/fold";
import { textBlocks } from "../blocks";
import { choiceType, finishItem, type FoundItem } from "../finish-item";
import type { ReadItem, SkippedPart } from "../reading";
import { filledCells, type Grid, type GridRow } from "./grid";
import { type Columns, findItemHeading } from "./heading";
import { type NumberStyle, numberStyle, rowKey, type RowOption } from "./row-key";

type GridReading = { readonly items: ReadItem[]; readonly skipped: SkippedPart[] };

/** The items of a table, row by row; null where no heading says that it is one. */
export function readGrid(grid: Grid): GridReading | null {
  const heading = findItemHeading(grid);
  if (!heading) return null;
  const { columns } = heading;
  const headings = new Set(grid.slice(0, heading.below).map(wordsOf));
  const rows = grid
    .slice(heading.below)
    .filter((row) => filledCells(row).length > 0 && !headings.has(wordsOf(row)));
  const labels = columns.options.map(({ label }) => label);
  const style = numberStyle(
    rows.map((row) => ({ options: optionsOf(row, columns), key: cellOf(row, columns.key) })),
    labels,
  );
  return readRows(rows, { columns, labels, style });
}

type Table = {
  readonly columns: Columns;
  readonly labels: readonly string[];
  readonly style: NumberStyle;
};

function readRows(rows: readonly GridRow[], table: Table): GridReading {
  const items: ReadItem[] = [];
  const skipped: SkippedPart[] = [];
  let section: string | null = null;
  for (const row of rows) {
    const ref = cellOf(row, table.columns.ref) || String(items.length + skipped.length + 1);
    const problem = problemOf(row, table.columns);
    if (problem) skipped.push({ ref, line: row.row, code: problem });
    else if (isSectionRow(row, table.columns)) section = filledCells(row)[0] ?? null;
    else items.push(finishItem(itemOf(row, table, { ref, section })));
  }
  return { items, skipped };
}

/** One cell alone, over what comes below it. */
function isSectionRow(row: GridRow, columns: Columns): boolean {
  const filled = filledCells(row);
  const asks = /[?:]$|_{3}|\.{3}/.test(cellOf(row, columns.question));
  return filled.length === 1 && !asks;
}

function problemOf(row: GridRow, columns: Columns): string | null {
  const filled = filledCells(row);
  if (filled.some((cell) => /^#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NULL!|NUM!)/.test(cell))) {
    return "formula_error";
  }
  if (filled.some(callsProgram)) return "formula_calls_program";
  return filled.length > 1 && cellOf(row, columns.question) === "" ? "row_without_question" : null;
}

/** "=cmd|' /C calc'!A0": what some spreadsheets would start. */
function callsProgram(cell: string): boolean {
  return /^[=+\-@]/.test(cell) && cell.includes("|") && cell.includes("!");
}

function itemOf(
  row: GridRow,
  { columns, labels, style }: Table,
  { ref, section }: { ref: string; section: string | null },
): FoundItem {
  const cell = (kind: keyof Omit<Columns, "options">) => cellOf(row, columns[kind]);
  const found = optionsOf(row, columns);
  const key = cell("key");
  const common = {
    ref,
    line: row.row,
    stem: textBlocks(cell("question")),
    topic: cell("topic") || section,
    level: levelOf(cell("level")),
    explanation: cell("explanation") || null,
    legalBasis: cell("legal") || null,
    points: pointsOf(cell("points")),
  };
  if (found.length === 0) return { ...common, ...openAnswer(key) };
  const options = found.map(({ label, text }) => ({ id: label, content: textBlocks(text) }));
  const { letters, problem } = rowKey({ options: found, key }, labels, style);
  const tooFew = found.length < 2;
  return {
    ...common,
    type: choiceType(options, letters.length),
    options,
    key: letters,
    doubtful: tooFew,
    warnings: [problem, tooFew ? "too_few_options" : null].flatMap((code) =>
      code ? [{ code }] : [],
    ),
  };
}

/** Without options: a statement to be judged, or an answer that a person has to look at. */
function openAnswer(key: string): Pick<FoundItem, "type" | "options" | "key"> & Partial<FoundItem> {
  const word = fold(key);
  if (["dung", "true", "d"].includes(word))
    return { type: "true_false", options: [], key: ["true"] };
  if (["sai", "false", "s"].includes(word))
    return { type: "true_false", options: [], key: ["false"] };
  const warnings = [{ code: "too_few_options" }];
  if (key === "") return { type: "essay", options: [], key: [], doubtful: true, warnings };
  return { type: "short_text", options: [], key: [key], doubtful: true, warnings };
}

function optionsOf(row: GridRow, { options }: Columns): RowOption[] {
  return options
    .map(({ label, column }) => ({ label, text: cellOf(row, column) }))
    .filter(({ text }) => text !== "");
}

function cellOf({ cells }: GridRow, column: number | undefined): string {
  return column === undefined ? "" : (cells[column] ?? "");
}

function wordsOf(row: GridRow): string {
  return row.cells.join("\u001f");
}

const levels: Readonly<Record<string, string>> = {
  "nhan biet": "NB",
  "thong hieu": "TH",
  "van dung": "VD",
  "van dung thap": "VD",
  "van dung cao": "VDC",
};

function levelOf(text: string): string | null {
  return levels[fold(text)] ?? (text || null);
}

function pointsOf(text: string): number {
  const value = Number(text.replace(",", "."));
  return text !== "" && Number.isFinite(value) && value > 0 && value <= 1000 ? value : 1;
}
