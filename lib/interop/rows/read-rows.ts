import { rejected, ok, type Result } from "@/lib/domain/result";
import { csvRows, type Separator, separators } from "../items/table/parse-csv";
import { decodeText } from "../text/decode";

/** Cells by the name of their column. */
export type NamedRow = Readonly<Record<string, string>>;

export type NamedRows = {
  readonly columns: readonly string[];
  readonly rows: readonly NamedRow[];
  /** The line of the file on which each row stands, from 1. */
  readonly lines: readonly number[];
};

/** Why a table of numbers cannot be read at all. */
export type RowsProblem = "not_text" | "no_rows" | "duplicate_column";

/**
 * A table of separated values whose first line names its columns: cases, answers, scores. Lines
 * without a single cell are left out.
 */
export function readRows(bytes: Uint8Array): Result<NamedRows, RowsProblem> {
  const decoded = decodeText(bytes);
  if (decoded === null) return rejected("not_text");
  const grid = [...csvRows(decoded.text, separatorOf(decoded.text))];
  const [heading, ...lines] = grid.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (!heading || lines.length === 0) return rejected("no_rows");
  const columns = heading.cells.map((cell) => cell.trim());
  if (new Set(columns).size < columns.length) return rejected("duplicate_column");
  const rows = lines.map(({ cells }) =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])),
  );
  return ok({ columns, rows, lines: lines.map(({ row }) => row) });
}

/** What cuts the line of names into most cells. */
function separatorOf(text: string): Separator {
  const cellsBy = (separator: Separator) => {
    const [heading] = csvRows(text, separator);
    return heading?.cells.length ?? 0;
  };
  return separators.reduce((best, one) => (cellsBy(one) > cellsBy(best) ? one : best));
}
