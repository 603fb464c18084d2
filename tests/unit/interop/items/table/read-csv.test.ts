import { describe, expect, it } from "vitest";
import { readCsv } from "@/lib/interop/items/table/read-csv";
import { file } from "../bytes";
import { itemsIn, readingOf, skippedIn, warningsOf } from "../said";

const read = (text: string) => readCsv(file(text));
const keysOf = (text: string) => readingOf(read(text)).items.map(({ key }) => key.join());

describe("readCsv", () => {
  it("reads the template under title rows, with several lines in a cell", () => {
    const text = `NGÂN HÀNG CÂU HỎI,,,,,,,,,,
,,,,,,,,,,
STT,Chủ đề,Mức độ,Nội dung câu hỏi,A,B,C,D,Đáp án,Căn cứ,Giải thích
1,Văn thư,Nhận biết,"Nghị định 30/2020 có ""mấy"" chương?
Chọn một.",5,6,7,8,C,"Nghị định 30/2020/NĐ-CP",Có bảy chương
2,Văn thư,VD,Chọn hai ý đúng,a,b,c,,"A, C",,
`;

    expect(itemsIn(read(text))).toEqual([
      'single_choice · Nghị định 30/2020 có "mấy" chương? / Chọn một. · A 5 | B 6 | C 7 | D 8 · C',
      "multiple_choice · Chọn hai ý đúng · A a | B b | C c · A, C",
    ]);
    expect(readingOf(read(text)).items).toMatchObject([
      {
        line: 4,
        topic: "Văn thư",
        level: "NB",
        legalBasis: "Nghị định 30/2020/NĐ-CP",
        explanation: "Có bảy chương",
      },
      { line: 6, level: "VD" },
    ]);
  });

  it("knows the headings of other systems and every separator", () => {
    const kahoot =
      "Question - max 120 characters;Answer 1 - max 75;Answer 2;Answer 3;Time limit (sec);Correct answer(s)\nMột?;x;y;z;20;2\nHai?;x;;z;20;1,3\n";
    const azota = "Câu hỏi\tPhương án A\tPhương án B\tĐáp án đúng\nMột?\tx\ty\ty\n";
    const indexed = ",Question,Answer1,Answer2,Time,Correct\n1,Một?,-2.0,2.5,60,2\n";

    expect(itemsIn(read(kahoot))).toEqual([
      "single_choice · Một? · A x | B y | C z · B",
      "multiple_choice · Hai? · A x | C z · A, C",
    ]);
    expect(keysOf(azota)).toEqual(["B"]);
    expect(itemsIn(read(indexed))).toEqual(["single_choice · Một? · A -2.0 | B 2.5 · B"]);
  });

  it("takes numbers as places, from nought where one is nought, or as words where they are no place", () => {
    const rows = (...keys: string[]) =>
      "question,A,B,C,correct\n" + keys.map((key) => `Một?,10,20,30,${key}\n`).join("");

    expect(keysOf(rows("1", "3"))).toEqual(["A", "C"]);
    expect(keysOf(rows("0", "2"))).toEqual(["A", "C"]);
    expect(keysOf(rows("10", "30"))).toEqual(["A", "C"]);
    expect(keysOf(rows("b)", "Đáp án C"))).toEqual(["B", "C"]);
  });

  it("reads a heading of two rows and rows that name a topic", () => {
    const text =
      "TT,Nội dung,Phương án trả lời,,,Đáp án\n,,A,B,C,\nI,Chương 1,,,,\nTin học,,,,,\n1,Một?,x,y,z,b\n";
    const reading = readingOf(read(text));

    expect(reading.items.at(-1)).toMatchObject({ topic: "Tin học", key: ["B"] });
  });

  it("finds options in one cell, and takes their letters off where all have them", () => {
    const oneCell = `STT,Câu hỏi,Phương án,Đáp án\n1,Một?,"A. x\nB. y\nC. z",B\n2,"Hai?\nA. x\nB. y",,A\n`;
    const lettered = "Câu hỏi,A,B,Đáp án\nMột?,A. x,B. y,B. y\nHai?,A. x,y,A\n";
    const doubled = `Câu hỏi,Đáp án,Đáp án đúng\nMột?,"A. x\nB. y",B\n`;

    expect(itemsIn(read(oneCell))).toEqual([
      "single_choice · Một? · A x | B y | C z · B",
      "single_choice · Hai? · A x | B y · A",
    ]);
    expect(itemsIn(read(lettered))).toEqual([
      "single_choice · Một? · A x | B y · B",
      "single_choice · Hai? · A A. x | B y · A",
    ]);
    expect(itemsIn(read(doubled))).toEqual(["single_choice · Một? · A x | B y · B"]);
  });

  it("names bad rows by their line and keeps doubtful ones as drafts", () => {
    const text = `STT,Câu hỏi,A,B,Đáp án
1,,x,y,A
2,Hai?,x,y,C
3,Ba?,x,y,
4,Bốn?,#REF!,y,A
5,Năm?,=cmd|' /C calc'!A0,y,A
6,Sáu?,x,,A
7,Bảy?,x,x,A
8,Trình bày quy trình.,,,
9,Trái đất tròn.,,,Đúng
`;
    const { items } = readingOf(read(text));

    expect(skippedIn(read(text))).toEqual([
      "2 row_without_question",
      "5 formula_error",
      "6 formula_calls_program",
    ]);
    expect(items.map(({ line, status, type }) => `${line} ${status} ${type}`)).toEqual([
      "3 draft single_choice",
      "4 draft single_choice",
      "7 draft single_choice",
      "8 ready single_choice",
      "9 draft essay",
      "10 ready true_false",
    ]);
    expect(items.map((item) => warningsOf(item)[0])).toEqual([
      "key_no_option",
      "no_key",
      "too_few_options",
      "identical_options",
      "too_few_options",
      undefined,
    ]);
  });

  it("refuses a list of people, and more rows than any bank has", () => {
    expect(read("STT,Họ và tên,Đơn vị\n1,Lê Thị Ái,Xã A\n")).toMatchObject({
      reason: { code: "no_heading" },
    });
    expect(read("question,A,B,correct\n" + "a,b,c,A\n".repeat(20_001))).toMatchObject({
      reason: { code: "too_many_rows" },
    });
  });

  it("takes no longer for texts made to trap it", () => {
    const heading = "question,A,B,correct\n";
    for (const trap of [
      '"'.repeat(300_000),
      '"' + "\n".repeat(300_000),
      ",".repeat(300_000),
      "(".repeat(100_000),
    ]) {
      const before = process.cpuUsage();
      read(trap + "\n" + heading);
      read(heading + trap);
      expect(process.cpuUsage(before).user / 1e6, trap.slice(0, 5)).toBeLessThan(3);
    }
  });
});
