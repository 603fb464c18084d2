import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { readXlsx } from "@/lib/interop/items/table/read-xlsx";
import { itemsIn, readingOf } from "../said";

const rows = [
  ["STT", "Nội dung câu hỏi", "A", "B", "Đáp án"],
  ...[1, 2, 3, 4, 5].map((number) => [number, `Câu nào ${number}?`, "x", "y", "B"]),
];

/** A workbook of one sheet of which some rows and columns, from nought, are hidden. */
const read = async (parts: { rows?: number[]; columns?: number[] }) => {
  const rowDefs = new Map(parts.rows?.map((row) => [row, { hidden: true }]));
  const columns = rows[0]?.map((_, at) => ({ hidden: parts.columns?.includes(at) ?? false })) ?? [];
  const bytes = await writeXlsx({ sheets: [{ name: "Câu hỏi", rows, rowDefs, columns }] });
  return readXlsx({ name: "x", bytes });
};

it("names hidden rows and how many they are, and does not read them", async () => {
  const found = await read({ rows: [2, 3, 5, 40] });

  expect(readingOf(found).items.map(({ line }) => line)).toEqual([2, 5]);
  expect(readingOf(found).skipped).toEqual([
    { ref: "Câu hỏi", line: 3, code: "rows_hidden", values: { count: 3, rows: "3–4, 6" } },
  ]);
});

it("names hidden columns, and reads them: a question keeps all its options and its key", async () => {
  const found = await read({ columns: [3, 4] });

  expect(itemsIn(found)).toHaveLength(5);
  expect(itemsIn(found)[0]).toBe("single_choice · Câu nào 1? · A x | B y · B");
  expect(readingOf(found).skipped).toEqual([
    { ref: "Câu hỏi", code: "columns_hidden", values: { count: 2, columns: "D, E" } },
  ]);
});
