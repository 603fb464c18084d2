import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { readCsv } from "@/lib/interop/items/table/read-csv";
import { readXlsx } from "@/lib/interop/items/table/read-xlsx";
import { file } from "../bytes";
import { itemsIn, readingOf, warningsOf } from "../said";

const read = (key: string) =>
  readCsv(
    file(`Nội dung câu hỏi;Loại câu hỏi;Đáp án\nBao nhiêu?;Điền số;"${key}"\nHai?;Điền số;2\n`),
  );

it.each(["1,000", "1.000", "12,500", "100 ± 1,000"])(
  "takes a number that may be thousands or a fraction for no key: %s",
  (key) => {
    const [item] = readingOf(read(key)).items;

    expect(item).toMatchObject({ type: "numeric", status: "draft", key: [] });
    expect(warningsOf(item)).toContain("number_ambiguous");
  },
);

it.each([
  ["1000", "1000"],
  ["1,5", "1.5"],
  ["0,125", "0.125"],
  ["3.142", "3.142"],
])("reads %s as %s", (key, number) => {
  expect(itemsIn(read(key))[0]).toBe(`numeric · Bao nhiêu? ·  · ${number}`);
});

/** One row of a workbook whose key is shown in a format. */
const shown = async (key: number | string, numFmt: string) => {
  const rows = [
    ["Nội dung câu hỏi", "Loại câu hỏi", "Đáp án"],
    ["Bao nhiêu?", "Điền số", key],
  ];
  const cells = new Map([["1,2", { style: { numFmt } }]]);
  const bytes = await writeXlsx({ sheets: [{ name: "x", rows, cells }] });
  return itemsIn(await readXlsx({ name: "x", bytes }))[0];
};

it.each([
  [1000, "#,##0", "1000"],
  [12_500, "#,##0.00", "12500"],
  [1.5, "0.00", "1.5"],
  [1.125, "0.0", "1.125"],
  [0.1 + 0.2, "0.00", "0.3"],
  [-2000, "#,##0;(#,##0)", "-2000"],
  [250_000, '#,##0 "đồng"', "250000"],
])("takes %s shown as %s for the number that the cell holds", async (key, format, number) => {
  expect(await shown(key, format)).toBe(`numeric · Bao nhiêu? ·  · ${number}`);
});

it.each([
  ["1,000", "#,##0"],
  [0.5, "0%"],
  [1_500_000, '#,##0,"K"'],
])("does not say what number %s shown as %s is", async (key, format) => {
  expect(await shown(key, format)).toBe("draft · numeric · Bao nhiêu? ·  · ");
});
