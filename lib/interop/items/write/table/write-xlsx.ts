import { writeXlsx as writeWorkbook } from "hucre/xlsx";
import type { WritableItem } from "../writing";
import { itemTable } from "./item-rows";

/** Items as a workbook: one row each, every cell a text, the heading in sight. */
export async function writeXlsx(items: readonly WritableItem[]): Promise<Uint8Array> {
  const { columns, rows } = itemTable(items);
  const head = columns.map(({ header }) => header);
  return writeWorkbook({
    sheets: [
      {
        name: "Câu hỏi",
        columns: columns.map(({ width }) => ({ width, numFmt: "@" })),
        rows: [head, ...rows.map((row) => [...row])],
        cells: new Map(
          head.map((value, column) => [`0,${column}`, { value, style: { font: { bold: true } } }]),
        ),
        freezePane: { rows: 1 },
      },
    ],
  });
}
