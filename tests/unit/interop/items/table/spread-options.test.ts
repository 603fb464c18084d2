import { describe, expect, it } from "vitest";
import { readCsv } from "@/lib/interop/items/table/read-csv";
import { file } from "../bytes";
import { itemsIn, skippedIn } from "../said";

const rows = ["1;Một?;x;y;z;B", "2;Hai?;u;v;w;A", "3;Ba?;u;v;;B"];
const read = (...head: string[]) => readCsv(file([...head, ...rows].join("\n")));
const found = [
  "single_choice · Một? · A x | B y | C z · B",
  "single_choice · Hai? · A u | B v | C w · A",
  "single_choice · Ba? · A u | B v · B",
];

describe("options below one head", () => {
  it.each([
    "STT;Câu hỏi;Phương án;Phương án;Phương án;Đáp án",
    "STT;Câu hỏi;Phương án trả lời;;;Đáp án",
    "STT;Câu hỏi;Đáp án;;;Đáp án đúng",
    "STT;Câu hỏi;Đáp án;Đáp án;Đáp án;Đáp án đúng",
    "STT;Câu hỏi;Lựa chọn;Lựa chọn;Lựa chọn;Phương án đúng",
  ])("have the letters of their places: %s", (head) => {
    expect(itemsIn(read(head))).toEqual(found);
    expect(skippedIn(read(head))).toEqual([]);
  });

  it("may be counted in a row of its own", () => {
    expect(itemsIn(read("STT;Câu hỏi;Phương án;;;Đáp án", ";;1;2;3;"))).toEqual(found);
  });

  it("have keys that are numbers, or their words", () => {
    const table = readCsv(
      file("Câu hỏi;Phương án;Phương án;Đáp án\nMột?;x;y;2\nHai?;u;v;1\nBa?;u;v;v"),
    );

    expect(itemsIn(table).map((item) => item.at(-1))).toEqual(["B", "A", "B"]);
  });

  it("are none where few rows hold anything behind their own column", () => {
    const table = readCsv(
      file("Câu hỏi;Phương án;;Đáp án;\nMột?;x | y;;y;\nHai?;u | v;xem lại;u;"),
    );

    expect(itemsIn(table)).toEqual([
      "single_choice · Một? · A x | B y · B",
      "single_choice · Hai? · A u | B v · A",
    ]);
  });
});

it("what is to be filled in is any of the options, or those that the key names", () => {
  const head = "Question;Question Type;Option 1;Option 2;Option 3;Correct Answer";
  const type = "Fill-in-the-Blank";
  const table = readCsv(
    file(
      [
        head,
        `Một?;${type};x;y;;`,
        `Hai?;${type};u;v;w;2`,
        `Ba?;${type};;;;z`,
        `Tư?;${type};;;;`,
      ].join("\n"),
    ),
  );

  expect(itemsIn(table)).toEqual([
    "short_text · Một? ·  · x, y",
    "short_text · Hai? ·  · v",
    "short_text · Ba? ·  · z",
    "draft · short_text · Tư? ·  · ",
  ]);
});
