import type { FoundItem } from "../finish-item";
import type { GridRow } from "./grid";
import type { Columns } from "./heading";
import { cellOf } from "./row-cells";
import { type NumberStyle, rowKey, type RowOption } from "./row-key";
import { isFillIn } from "./type-words";

type Table = { readonly columns: Columns; readonly style: NumberStyle };
type Choice = { readonly options: readonly RowOption[]; readonly places: readonly string[] };

/**
 * What may be typed in where a row says that its options are that: those that its key names, all of
 * them where it names none. Null for any other row.
 */
export function filledIn(
  row: GridRow,
  { columns, style }: Table,
  { options, places }: Choice,
): Pick<FoundItem, "type" | "options" | "key"> | null {
  if (!isFillIn(cellOf(row, columns.type))) return null;
  const key = cellOf(row, columns.key);
  const { letters } = rowKey({ options, key }, places, style);
  const meant = options.filter(({ label }) => key === "" || letters.includes(label));
  const accepted = options.length === 0 && key !== "" ? [key] : meant.map(({ text }) => text);
  return { type: "short_text", options: [], key: accepted };
}
