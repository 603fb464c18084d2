import { type CellValue, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readXlsx } from "@/lib/interop/items/table/read-xlsx";
import { itemsIn, readingOf, warningsOf } from "../said";

const read = async (rows: CellValue[][], styled: readonly string[] = [], style: object = {}) => {
  const cells = new Map(styled.map((place) => [place, { style }]));
  return readXlsx({ name: "x", bytes: await writeXlsx({ sheets: [{ name: "x", rows, cells }] }) });
};

const found = ["single_choice · Một? · A x | B y · B", "single_choice · Hai? · A x | B y · A"];

describe("workbooks laid out in other ways", () => {
  it.each([
    [
      "a row for each option, the right one marked",
      [
        ["STT", "Câu hỏi", "Phương án", "Đúng"],
        [1, "Một?", "x", ""],
        ["", "", "y", "x"],
        [2, "Hai?", "x", "x"],
        ["", "", "y", ""],
      ],
    ],
    [
      "options below the question, its key beside it",
      [
        ["Câu hỏi", "Đáp án"],
        ["Một?", "B"],
        ["A. x", ""],
        ["B. y", ""],
        ["Hai?", "A"],
        ["A. x", ""],
        ["B. y", ""],
      ],
    ],
    [
      "a question paper in one column, without a head",
      ["Câu 1: Một?", "A. x", "B. y", "Đáp án: B", "Câu 2: Hai?", "A. x", "B. y", "Đáp án: A"].map(
        (line) => [line],
      ),
    ],
    [
      "stars and words beside the right option",
      [
        ["Câu hỏi", "A", "B"],
        ["Một?", "x", "* y"],
        ["Hai?", "x (đúng)", "y"],
      ],
    ],
    [
      "the head of the right column for its key",
      [
        ["Câu hỏi", "Đáp án 1", "Đáp án 2", "Đáp án đúng"],
        ["Một?", "x", "y", "Đáp án 2"],
        ["Hai?", "x", "y", "Đáp án 1"],
      ],
    ],
  ])("reads %s", async (_, rows) => {
    expect(itemsIn(await read(rows))).toEqual(found);
  });

  it.each([
    ["bold", { font: { bold: true } }],
    ["coloured letters", { font: { color: { rgb: "FFFF0000" } } }],
    [
      "a coloured cell",
      { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFF00" } } },
    ],
  ])("takes %s for the key where nothing else names one", async (_, style) => {
    const rows = [
      ["Câu hỏi", "A", "B"],
      ["Một?", "x", "y"],
      ["Hai?", "x", "y"],
    ];

    expect(itemsIn(await read(rows, ["1,2", "2,1"], style))).toEqual(found);
    expect(itemsIn(await read(rows, ["1,1", "1,2", "2,1", "2,2"], style))).toEqual(
      found.map((said) => `draft · ${said.slice(0, -1)}`),
    );
  });

  it("judges a statement by the column its sign stands in", async () => {
    const { items } = readingOf(
      await read([
        ["Câu hỏi", "Đúng", "Sai"],
        ["Một.", "x", ""],
        ["Hai.", "", "x"],
        ["Ba.", "x", "x"],
      ]),
    );

    expect(items.map(({ type, key }) => `${type} ${key.join()}`)).toEqual([
      "true_false true",
      "true_false false",
      "true_false ",
    ]);
  });

  it("asks which is meant where a number is both a place and an option", async () => {
    const { items } = readingOf(
      await read([
        ["Câu hỏi", "A", "B", "C", "Đáp án"],
        ["1 + 1?", 3, 1, 2, 2],
        ["0 + 1?", 1, 2, 3, 1],
      ]),
    );

    expect(items.map(({ status }) => status)).toEqual(["draft", "ready"]);
    expect(warningsOf(items[0])).toContain("keys_disagree");
  });
});
