import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readCsv } from "@/lib/interop/items/table/read-csv";
import { readXlsx } from "@/lib/interop/items/table/read-xlsx";
import { file } from "../bytes";
import { itemsIn, readingOf } from "../said";

describe("tables of other habits", () => {
  it("takes the right answer in its words beside columns of wrong ones", () => {
    const vietnamese = "Câu hỏi,Đáp án đúng,Đáp án sai 1,Đáp án sai 2\nThủ đô?,Hà Nội,Huế,\n";
    const english = "Question;Correct Answer;Incorrect Answer 1;Incorrect Answer 2\n2+2?;4;3;5\n";

    expect(itemsIn(readCsv(file(vietnamese)))).toEqual([
      "single_choice · Thủ đô? · A Hà Nội | B Huế · A",
    ]);
    expect(itemsIn(readCsv(file(english)))).toEqual(["single_choice · 2+2? · A 4 | B 3 | C 5 · A"]);
  });

  it("counts places from nought where a column of indexes has a nought", () => {
    const text =
      "question_text,answer1,answer2,answer3,correct_answer_index\nMột?,a,b,c,0\nHai?,a,b,c,2\n";

    expect(itemsIn(readCsv(file(text)))).toEqual([
      "single_choice · Một? · A a | B b | C c · A",
      "single_choice · Hai? · A a | B b | C c · C",
    ]);
  });

  it("reads Windows-1258 between separators", () => {
    // "Câu hỏi,A,B,Đáp án" with "ỏ" and "á" as letter and mark.
    const bytes = Buffer.from(
      "C\xe2u ho\xd2i,A,B,\xd0\xe1p \xe1n\nC\xe2u m\xf4\xf2t?,Hu\xea\xec,Vi\xea\xf2t,B\n",
      "latin1",
    );

    expect(itemsIn(readCsv({ name: "x", bytes }))).toEqual([
      "single_choice · Câu một? · A Huế | B Việt · B",
    ]);
  });

  it("gives every row the topic of a cell that goes over them", async () => {
    const rows = [
      ["Chủ đề", "Nội dung", "A", "B", "Đáp án"],
      ["An toàn", "Một?", "a", "b", "A"],
      ["", "Hai?", "a", "b", "B"],
    ];
    const merges = [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }];
    const bytes = await writeXlsx({ sheets: [{ name: "S", rows, merges }] });
    const { items } = readingOf(await readXlsx({ name: "x", bytes }));

    expect(items.map(({ topic }) => topic)).toEqual(["An toàn", "An toàn"]);
  });
});
