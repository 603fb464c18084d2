import { describe, expect, it } from "vitest";
import { readCsv } from "@/lib/interop/items/table/read-csv";
import { file } from "../bytes";
import { itemsIn, readingOf, skippedIn } from "../said";

const read = (...rows: string[]) => readCsv(file(rows.join("\n")));

describe("rows whose kind is named", () => {
  it.each([
    "Poll",
    "Word Cloud",
    "Draw",
    "Khảo sát",
    "LINEAR_SCALE",
    "Video Response",
    "Drag and Drop",
    "CHECKBOX_GRID",
  ])("are named where no item can be made of them: %s", (kind) => {
    const table = read("Question,Type,A,B,Answer", "Một?,,x,y,B", `Hai?,${kind},x,y,`);

    expect(itemsIn(table)).toEqual(["single_choice · Một? · A x | B y · B"]);
    expect(readingOf(table).skipped).toMatchObject([
      { line: 3, code: "unsupported_interaction", values: { interaction: kind } },
    ]);
  });

  it("are read as forms and programs call them", () => {
    const table = read(
      "Question,Type,A,B,C,Answer",
      "Một?,MULTIPLE_CHOICE,x,y,z,y",
      'Hai?,CHECKBOX,x,y,z,"x,z"',
      "Ba?,SHORT_ANSWER,,,,Hà Nội",
      "Bốn?,PARAGRAPH,,,,",
      "Năm?,FILE_UPLOAD,,,,",
      "Sáu?,Sắp xếp,x,y,z,BCA",
    );

    expect(itemsIn(table)).toEqual([
      "single_choice · Một? · A x | B y | C z · B",
      "multiple_choice · Hai? · A x | B y | C z · A, C",
      "short_text · Ba? ·  · Hà Nội",
      "essay · Bốn? ·  · ",
      "file_upload · Năm? ·  · ",
      "ordering · Sáu? · A x | B y | C z · B, C, A",
    ]);
  });

  it("choose several by that name where the table has another for a choice of one", () => {
    const rows = ["Một?,multiple_choice,x,y,A", "Hai?,single_choice,x,y,B"];
    const types = (...some: string[]) =>
      readingOf(read("Question,Type,A,B,Answer", ...some)).items.map(({ type }) => type);

    expect(types(...rows)).toEqual(["multiple_choice", "single_choice"]);
    expect(types(...rows.slice(0, 1))).toEqual(["single_choice"]);
  });

  it("have their answers among what they list where no column names a key", () => {
    const table = read(
      "Question Type,Question Text,Answer 1,Answer 2,Answer 3",
      "MC,Một?,x,*y,z",
      "MR,Hai?,*x,y,*z",
      "TF,Ba,*True,False,",
      "TI,Bốn?,Huế,TP Huế,",
      "SEQ,Năm?,một,hai,ba",
      "MG,Sáu?,VN|Hà Nội,FR|Paris,",
      "NUMG,Bảy?,=5,,",
      "NUMG,Tám?,nhiều,,",
      "IS,Trang giới thiệu,x,y,",
    );

    expect(itemsIn(table)).toEqual([
      "single_choice · Một? · A x | B y | C z · B",
      "multiple_choice · Hai? · A x | B y | C z · A, C",
      "true_false · Ba · A True | B False · A",
      "short_text · Bốn? ·  · Huế, TP Huế",
      "ordering · Năm? · A một | B hai | C ba · A, B, C",
      "matching · Sáu? · 1 VN | 2 FR | A Hà Nội | B Paris · 1 A, 2 B",
      "numeric · Bảy? ·  · 5",
      "draft · numeric · Tám? · A nhiều · ",
    ]);
    expect(skippedIn(table)).toEqual(["10 unsupported_interaction"]);
  });
});

describe("rows and heads of templates", () => {
  it("say nothing where a row only explains its columns", () => {
    const table = read(
      "Question Text,Question Type,Option 1,Option 2,Correct Answer",
      "(required),(default is Multiple Choice),(required),(required),(required except poll)",
      "Một?,Multiple Choice,x,y,2",
    );

    expect(itemsIn(table)).toEqual(["single_choice · Một? · A x | B y · B"]);
    expect(skippedIn(table)).toEqual(["2 row_without_question"]);
  });

  it("may head the key by what is done with it", () => {
    expect(itemsIn(read("Câu hỏi,A,B,Chọn", "Một?,x,y,B"))).toEqual([
      "single_choice · Một? · A x | B y · B",
    ]);
    expect(itemsIn(read("Câu hỏi,Đáp án,Chọn", "Một?,x,", ",y,x", "Hai?,u,x", ",v,"))).toEqual([
      "single_choice · Một? · A x | B y · B",
      "single_choice · Hai? · A u | B v · A",
    ]);
  });

  it("judge a statement by first letters where no option has them", () => {
    expect(
      itemsIn(read("Câu hỏi,A,B,Đáp án", "Một,Đúng,Sai,Đ", "Hai,Đúng,Sai,S", "Ba,True,False,F")),
    ).toEqual([
      "true_false · Một · A Đúng | B Sai · A",
      "true_false · Hai · A Đúng | B Sai · B",
      "true_false · Ba · A True | B False · B",
    ]);
  });
});
