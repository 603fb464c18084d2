import { fold } from "@/lib/domain/text/fold";
import type { SkippedPart } from "../reading";
import type { GridRow } from "./grid";
import type { Columns } from "./heading";

/** Columns that only count the rows. */
const counting =
  /^(?:(?:so )?(?:stt|tt|thu tu)|so|cau(?: so)?|(?:question )?(?:no\.?|#|index|number))?$/;

/** Names the columns of a table that hold something no item takes up. */
export function columnsLeftOut(
  heading: GridRow | undefined,
  rows: readonly GridRow[],
  columns: Columns,
): SkippedPart[] {
  const { options, wrong, rivals, flags, first: _, ...kinds } = columns;
  const known = new Set([
    ...Object.values(kinds),
    ...[...options, ...flags].map(({ column }) => column),
    ...[...wrong, ...rivals],
  ]);
  const names = (heading?.cells ?? []).filter(
    (name, column) =>
      !known.has(column) &&
      !counting.test(fold(name.slice(0, 40))) &&
      rows.some(({ cells }) => (cells[column] ?? "") !== ""),
  );
  if (heading === undefined || names.length === 0) return [];
  const values = { count: names.length, columns: names.join(", ").slice(0, 200) };
  return [{ ref: String(heading.row), line: heading.row, code: "columns_left_out", values }];
}
