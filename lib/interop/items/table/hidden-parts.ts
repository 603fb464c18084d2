import type { Sheet } from "hucre";
import type { SkippedPart } from "../reading";
import { tableLimits } from "./table-limits";

/** The hidden rows and columns of a sheet that hold anything, as workbooks of today write them. */
export function hiddenIn({ name, rows, rowDefs, columns = [] }: Sheet): SkippedPart[] {
  const hiddenRows = [...(rowDefs ?? [])]
    .filter(([row, { hidden }]) => hidden === true && (rows[row] ?? []).some(says))
    .map(([row]) => row + 1);
  const hiddenColumns = columns.slice(0, tableLimits.columns).flatMap(({ hidden }, column) => {
    return hidden === true && rows.some((row) => says(row[column])) ? [column] : [];
  });
  return hiddenParts(name, hiddenRows, hiddenColumns);
}

/**
 * Names the hidden rows of a sheet, from one, which like hidden sheets are not read, and its hidden
 * columns, from nought, which are: without them the questions of the rows that are shown would lose
 * a part.
 */
export function hiddenParts(
  ref: string,
  rows: readonly number[],
  columns: readonly number[],
): SkippedPart[] {
  const inOrder = rows.toSorted((one, other) => one - other);
  const [line] = inOrder;
  const ofRows = { count: rows.length, rows: ranges(inOrder) };
  const ofColumns = { count: columns.length, columns: columns.map(columnName).join(", ") };
  return [
    ...(line === undefined ? [] : [{ ref, line, code: "rows_hidden", values: ofRows }]),
    ...(columns.length === 0 ? [] : [{ ref, code: "columns_hidden", values: ofColumns }]),
  ];
}

function says(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "";
}

/** 2, 3, 4, 9 as "2–4, 9"; of a list without end the first few. */
function ranges(numbers: readonly number[]): string {
  const found: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.to === number - 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  const words = found.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return words.length > 20 ? `${words.slice(0, 20).join(", ")}…` : words.join(", ");
}

/** The letters over a column, from nought: A, B, … Z, AA. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
