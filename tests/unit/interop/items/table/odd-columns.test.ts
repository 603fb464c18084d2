import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readCsv } from "@/lib/interop/items/table/read-csv";
import { readXlsx } from "@/lib/interop/items/table/read-xlsx";
import { file } from "../bytes";
import { itemsIn, readingOf, skippedIn, warningsOf } from "../said";

const read = (...rows: string[]) => readCsv(file(rows.join("\n")));
const found = ["single_choice · Một? · A x | B y · B", "single_choice · Hai? · A x | B y · A"];

describe("columns in a table of questions", () => {
  it("may stand in any order: options are in that of their letters", () => {
    const table = read("Đáp án;B;A;Câu hỏi", "B;y;x;Một?", "A;y;x;Hai?");

    expect(itemsIn(table)).toEqual(found);
  });

  it("may judge statements", () => {
    const table = read("TT;Nhận định;Đúng/Sai", "1;Trời xanh;Đ", "2;Đất phẳng;S", "3;Gì đó;");

    expect(itemsIn(table)).toEqual([
      "true_false · Trời xanh ·  · true",
      "true_false · Đất phẳng ·  · false",
      "draft · essay · Gì đó ·  · ",
    ]);
  });

  it("may hold options without letters in one cell", () => {
    const table = read("Câu hỏi;Các lựa chọn;Đáp án", "Một?;x | y;y", 'Hai?;"- x\n- y";x');

    expect(itemsIn(table)).toEqual(found);
  });

  it("keep the words of a cell of options in which none can be told", () => {
    expect(itemsIn(read("Câu hỏi;Các lựa chọn;Đáp án", "Một?;xyz;x"))).toEqual([
      "draft · short_text · Một? / xyz ·  · x",
    ]);
  });

  it("may hold all wrong answers in one", () => {
    const table = read(
      "question;correct_answer;incorrect_answers",
      'Một?;x;"[""y"",""z""]"',
      "Hai?;x;y|z",
    );

    expect(itemsIn(table)).toEqual([
      "single_choice · Một? · A x | B y | C z · A",
      "single_choice · Hai? · A x | B y | C z · A",
    ]);
  });

  it("leave a question a draft where two of keys disagree", () => {
    const table = read("Câu hỏi;A;B;Đáp án;Đáp án (sửa)", "Một?;x;y;B;", "Hai?;x;y;B;A");

    expect(itemsIn(table)).toEqual([found[0], "draft · single_choice · Hai? · A x | B y · "]);
    expect(warningsOf(readingOf(table).items[1])).toContain("keys_disagree");
  });

  it("are named where no question takes them up", () => {
    const table = read("STT;Câu hỏi;Hình;A;B;Đáp án;Trống", "1;Một?;a.png;x;y;B;");

    expect(itemsIn(table)).toEqual([found[0]]);
    expect(skippedIn(table)).toEqual(["1 columns_left_out"]);
    expect(readingOf(table).skipped[0]?.values).toEqual({ count: 1, columns: "Hình" });
  });
});

it("reads options whose letters stand in the column of numbers, a row each", () => {
  const rows = "STT,Nội dung câu hỏi,Đáp án\n1,Một?,\nA,x,\nB,y,X\n2,Hai?,\nA,z,X\nB,t,\n";

  expect(itemsIn(readCsv(file(rows)))).toEqual([
    "single_choice · Một? · A x | B y · B",
    "single_choice · Hai? · A z | B t · A",
  ]);
});

it("says of a workbook, and of a sheet, that it holds nothing but keys", async () => {
  const keys = {
    name: "Đáp án",
    rows: [
      ["Câu", "Đáp án"],
      ["1", "B"],
      ["2", "A"],
      ["3", "B"],
    ],
  };
  const paper = {
    name: "Đề",
    rows: [
      ["Câu hỏi", "A", "B"],
      ["Một?", "x", "y"],
    ],
  };
  const read = async (...sheets: (typeof keys)[]) =>
    readXlsx({ name: "x", bytes: await writeXlsx({ sheets }) });

  expect(await read(keys)).toEqual({ ok: false, reason: { code: "keys_without_questions" } });
  expect(skippedIn(await read(paper, keys))).toEqual(["? sheet_of_keys"]);
});
