import { describe, expect, it } from "vitest";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { itemsIn, readingOf, skippedIn, warningsOf } from "../said";

const read = (text: string) => readText(file(text));

describe("readText, of what cannot be trusted", () => {
  it("makes drafts of essays, matching, lists of statements and broken letters", () => {
    const reading = readingOf(
      read(`
Câu 1: Trình bày quy trình tiếp nhận văn bản đến.
Câu 2: Nối cột A với cột B cho phù hợp:
A. x
B. y
Câu 3: Trong mỗi ý sau, chọn đúng hoặc sai:
a) x
b) y
Đáp án: A
Câu 4: V\ufffdn b\ufffdn?
A. x
B. y
Đáp án: A
Câu 5: Lạc chữ?
A. x
C. y
Đáp án: A
`),
    );

    expect(reading.items.map(({ status }) => status)).toEqual(Array(5).fill("draft"));
    expect(reading.items.map((item) => warningsOf(item)[0])).toEqual([
      "too_few_options",
      "matching_in_text",
      "statements_in_text",
      "text_broken",
      "options_out_of_order",
    ]);
  });

  it("warns of options that refer to letters, misspelt or not", () => {
    const reading = readingOf(
      read(`
Câu 1: Một?
A. x
B. y
C. Tất cả đáp áp trên
Đáp án: C
Câu 2: Hai?
A. x
B. y
C. Cả A và B
Đáp án: A
`),
    );

    for (const item of reading.items)
      expect(warningsOf(item)).toContain("option_refers_to_letters");
  });

  it("says by number which keys have no question", () => {
    const text = "Câu 1: Một?\nA. x\nB. y\nBẢNG ĐÁP ÁN\n1-A 2-B 7-C";

    expect(skippedIn(read(text))).toEqual(["4 key_without_question", "4 key_without_question"]);
  });

  it("refuses what holds no question, and a text of one endless line", () => {
    expect(read("Thông báo về việc nghỉ lễ.")).toEqual({ ok: false, reason: { code: "no_items" } });
    expect(read("A".repeat(60_000))).toMatchObject({ reason: { code: "line_too_long", line: 1 } });
    expect(read("\n".repeat(220_000))).toMatchObject({ reason: { code: "too_many_lines" } });
  });

  it("takes no longer for texts made to trap a pattern", () => {
    const traps = [
      "Câu 1: " + "A. ".repeat(15_000),
      "Câu 1: " + "(".repeat(40_000),
      "Câu 1: Nối " + "a ".repeat(20_000),
      "1A ".repeat(16_000) + "!",
      " Đáp án ".repeat(6_000),
      ("đúng ".repeat(40) + "\n").repeat(2_000),
      "1. x\n".repeat(50_000),
      "A. x\n".repeat(50_000),
      "1. x\nA. y\n2. x\nA. y\n".repeat(20_000),
      "- ".repeat(20_000),
    ];

    for (const trap of traps) {
      const before = process.cpuUsage();
      read(trap);
      const { user } = process.cpuUsage(before);
      expect(user / 1e6, trap.slice(0, 20)).toBeLessThan(5);
    }
  });
});

it.each(["B?", "B (?)", "B (xem lại)", "B - cần kiểm tra lại", "B (chưa chắc)"])(
  "whoever writes the key %s is not sure of it, and the question has none",
  (key) => {
    expect(itemsIn(readText(file(`Câu 1: Một?\nA. x\nB. y\nĐáp án: ${key}`)))).toEqual([
      "draft · single_choice · Một? · A x | B y · ",
    ]);
  },
);
