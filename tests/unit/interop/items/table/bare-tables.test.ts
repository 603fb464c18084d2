import { describe, expect, it } from "vitest";
import { readItems } from "@/lib/interop/items/read-items";
import { file } from "../bytes";
import { itemsIn, readingOf } from "../said";

const read = (text: string) => readItems(file(text), null);

describe("a table without a heading", () => {
  it("is read where its columns speak for themselves, whatever parts them", async () => {
    const rows = [
      ["1", "Thủ đô của Việt Nam là?", "Huế", "Hà Nội", "Đà Nẵng", "", "B"],
      ["2", "Chọn hai số chẵn dưới đây", "1", "2", "3", "4", "B,D"],
    ];
    const items = [
      "single_choice · Thủ đô của Việt Nam là? · A Huế | B Hà Nội | C Đà Nẵng · B",
      "multiple_choice · Chọn hai số chẵn dưới đây · A 1 | B 2 | C 3 | D 4 · B, D",
    ];

    for (const separator of [";", "\t", "|"]) {
      const text = rows.map((row) => row.join(separator)).join("\n");
      expect(itemsIn(await read(text))).toEqual(items);
    }
  });

  it("may have its key before the options, and a level at the end", async () => {
    const text =
      "Văn bản đi là văn bản gì?,B,do nơi khác gửi,do cơ quan phát hành,Nhận biết\n" +
      "Văn bản đến là văn bản gì?,A,do nơi khác gửi,do cơ quan phát hành,Thông hiểu\n";
    const { items } = readingOf(await read(text));

    expect(items.map(({ key, level }) => [...key, level])).toEqual([
      ["B", "NB"],
      ["A", "TH"],
    ]);
  });

  it.each([
    [
      "keys that are numbers",
      "Câu nào là đúng nhất?;a;b;c;2\nCâu nào là sai nhất?;a;b;c;1\nCâu nào dài nhất?;a;b;c;3",
    ],
    [
      "two columns of letters",
      "Câu nào là đúng nhất?;x;y;A;B\nCâu nào là sai nhất?;x;y;B;A\nCâu nào dài nhất?;x;y;A;B",
    ],
    [
      "the key among the options",
      "Câu nào là đúng nhất?;x;A;y;z\nCâu nào là sai nhất?;x;B;y;z\nCâu nào dài nhất?;x;B;y;z",
    ],
    [
      "a column that nobody knows",
      "Câu nào là đúng nhất?;x;y;A;7\nCâu nào là sai nhất?;x;y;B;8\nCâu nào dài nhất?;x;y;B;8",
    ],
  ])("is refused with what to do, where it has %s", async (_, text) => {
    expect(await read(text)).toEqual({ ok: false, reason: { code: "no_heading" } });
  });

  it("is not seen in a question paper with commas", async () => {
    const paper =
      "Câu 1: a, b, c, d?\nA. 1, 2, 3, 4\nB. 5, 6, 7, 8\nĐáp án: A\nCâu 2: e, f, g, h?\nA. 1, 2, 3, 4\nB. 5, 6, 7, 8\nĐáp án: B";

    expect(readingOf(await read(paper)).items.map(({ key }) => key)).toEqual([["A"], ["B"]]);
  });
});

describe("a list as Blackboard takes it", () => {
  it("is read by the kind that each line names", async () => {
    const text = [
      "MC\tMột cộng một?\t1\tincorrect\t2\tcorrect",
      "MA\tSố chẵn?\t2\tcorrect\t3\tincorrect\t4\tCorrect",
      "TF\tTrái đất tròn.\ttrue",
      "ORD\tXếp lại\tmột\thai\tba",
      "MAT\tGhép\tmèo\tthú\tếch\tlưỡng cư",
      "FIB\tThủ đô?\tHà Nội\tTP Hà Nội",
      "NUM\tSố pi?\t3.14\t0.01",
      "ESS\tVì sao?\tVì thế",
      "FIL\tNộp bài",
    ].join("\r\n");

    expect(itemsIn(await read(text))).toEqual([
      "single_choice · Một cộng một? · A 1 | B 2 · B",
      "multiple_choice · Số chẵn? · A 2 | B 3 | C 4 · A, C",
      "true_false · Trái đất tròn. ·  · true",
      "ordering · Xếp lại · A một | B hai | C ba · A, B, C",
      "matching · Ghép · 1 mèo | 2 ếch | A thú | B lưỡng cư · 1 A, 2 B",
      "short_text · Thủ đô? ·  · Hà Nội, TP Hà Nội",
      "numeric · Số pi? ·  · 3.14:0.01",
      "essay · Vì sao? ·  · ",
      "file_upload · Nộp bài ·  · ",
    ]);
  });

  it("names other kinds, and believes no verdict it does not know", async () => {
    const text =
      "FIB_PLUS\tĐiền [a]\ta\tx\t\tb\ty\nMC\tHỏi?\tx\tđúng\ty\tincorrect\nMC\tHai?\tx\tcorrect\ty\tcorrect\n";
    const reading = readingOf(await read(text));

    expect(reading.skipped).toEqual([
      { ref: "1", line: 1, code: "unsupported_interaction", values: { interaction: "FIB_PLUS" } },
    ]);
    expect(reading.items.map(({ status }) => status)).toEqual(["draft", "draft"]);
  });
});
