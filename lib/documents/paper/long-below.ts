import type { Table } from "./paper";

/** A table as it is printed; `notes`: rows, from 0, that are one text over all columns but the first. */
export type Unfolded = Table & { readonly notes: readonly number[] };

/** Characters: some ten lines of a narrow column. */
const fits = 160;

/** The table with what is too long for its column in a row of its own, below the one it is about. */
export function longBelow(table: Table): Unfolded {
  const rows: (readonly string[])[] = [];
  const groups: number[] = [];
  const notes: number[] = [];
  table.rows.forEach((row, n) => {
    const isLong = (text: string, at: number) =>
      table.columns[at]?.longBelow === true && text.length > fits;
    if (table.groups?.includes(n)) groups.push(rows.length);
    rows.push(row.map((text, at) => (isLong(text, at) ? "" : text)));
    row.forEach((text, at) => {
      if (!isLong(text, at)) return;
      notes.push(rows.length);
      const told = `${table.columns[at]?.head ?? ""}: ${text}`;
      rows.push(row.map((_, column) => (column === 1 ? told : "")));
    });
  });
  return { ...table, rows, groups, notes };
}
