import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readWorkbook } from "@/lib/interop/roll/read-workbook";

const heading = ["STT", "Mã cán bộ", "Họ và tên"];

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => [at + 1, `M${at}`, "Lê Thị Ái"]);

const workbook = (...sheets: (string | number)[][][]) =>
  writeXlsx({ sheets: sheets.map((rows, index) => ({ name: `S${index}`, rows })) });

test("reads the first sheet that holds a list", async () => {
  const roll = await readWorkbook(await workbook([["Hướng dẫn"]], [heading, ...people(2)]));

  expect(roll.ok && roll.value.lines.map(({ row, staffCode }) => [row, staffCode])).toEqual([
    [2, "M0"],
    [3, "M1"],
  ]);
});
