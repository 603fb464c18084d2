import { type SheetColumn, type SheetValue, writeSheet } from "./write-sheet";

/** What a file says, in the language of whoever asked for it. */
export type TableWords<Row> = {
  readonly name: string;
  readonly titles: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rowOf: (row: Row, index: number) => readonly SheetValue[];
};

/** Rows as an Excel workbook of one table. */
export function writeTable<Row>(
  rows: readonly Row[],
  { rowOf, ...words }: TableWords<Row>,
): Promise<Uint8Array> {
  return writeSheet({ ...words, rows: rows.map(rowOf) });
}
