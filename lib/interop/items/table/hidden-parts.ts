import type { Sheet } from "hucre";
import type { SkippedPart } from "../reading";
import { tableLimits } from "./table-limits";

/**
 * The hidden rows of a sheet, which like hidden sheets are not read, and its hidden columns, which
 * are: without them the questions of the rows that are shown would lose a part.
 */
export function hiddenIn({ name, rows, rowDefs, columns = [] }: Sheet): SkippedPart[] {
  const hiddenRows = [...(rowDefs ?? [])]
    .filter(([row, { hidden }]) => hidden === true && (rows[row] ?? []).some(says))
    .map(([row]) => row + 1)
    .sort((one, other) => one - other);
  const hiddenColumns = columns.slice(0, tableLimits.columns).flatMap(({ hidden }, column) => {
    return hidden === true && rows.some((row) => says(row[column])) ? [column] : [];
  });
  const [line] = hiddenRows;
  const count = hiddenRows.length;
  const columnNames = hiddenColumns.map(columnName).join(", ");
  return [
    ...(line === undefined
      ? []
      : [{ ref: name, line, code: "rows_hidden", values: { count, rows: ranges(hiddenRows) } }]),
    ...(columnNames === ""
      ? []
      : [
          {
            ...{ ref: name, code: "columns_hidden" },
            values: { count: hiddenColumns.length, columns: columnNames },
          },
        ]),
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
