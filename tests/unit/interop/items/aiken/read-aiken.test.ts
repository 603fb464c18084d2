import { describe, expect, it } from "vitest";
import { readAiken } from "@/lib/interop/items/aiken/read-aiken";
import { file } from "../bytes";
import { itemsIn, readingOf, skippedIn } from "../said";

const read = (text: string) => readAiken(file(text));

describe("readAiken", () => {
  it("reads questions with their options and answers", () => {
    const text =
      "Thủ đô là\nnơi nào?\nA. Huế\nB) Hà Nội\nANSWER: B\n\nE. coli là vi khuẩn?\nA. True\nB. False\nanswer: a\n";

    expect(itemsIn(read(text))).toEqual([
      "single_choice · Thủ đô là / nơi nào? · A Huế | B Hà Nội · B",
      "true_false · E. coli là vi khuẩn? · A True | B False · A",
    ]);
  });

  it("names what breaks the rules by its line and keeps the rest", () => {
    const text = `Một phương án
A) Đúng
ANSWER: A

A) Không có câu hỏi

Không có đáp án
A) một
B) hai

Câu tốt
A) một
B) hai
ANSWER: B
Đáp án lạ
A) một
B) hai
ANSWER: E
Lạc chữ
A) một
C) hai
ANSWER: C
Dở dang
A) một
`;

    expect(skippedIn(read(text))).toEqual([
      "3 too_few_options",
      "5 question_missing",
      "11 answer_missing",
      "18 answer_no_option",
      "22 options_out_of_order",
      "23 answer_missing",
    ]);
    expect(itemsIn(read(text))).toEqual(["single_choice · Câu tốt · A một | B hai · B"]);
  });

  it("reads an answer whose colon was forgotten", () => {
    const text = "Một?\nA. x\nB. y\nANSWER B\n\nHai?\nA. x\nB. y\nANSWER: A\n";

    expect(itemsIn(read(text))).toEqual([
      "single_choice · Một? · A x | B y · B",
      "single_choice · Hai? · A x | B y · A",
    ]);
  });

  it("takes several letters for several answers, each of which has to be an option", () => {
    const ask = (key: string) => `Chọn?\nA. x\nB. y\nC. z\nANSWER: ${key}\n`;

    expect(itemsIn(read(ask("A, C")))).toEqual([
      "multiple_choice · Chọn? · A x | B y | C z · A, C",
    ]);
    expect(itemsIn(read(ask("B.")))).toEqual(["single_choice · Chọn? · A x | B y | C z · B"]);
    expect(skippedIn(read(ask("A, D")))).toEqual(["5 answer_no_option"]);
    expect(skippedIn(read(ask("AC")))).toEqual(["5 answer_no_option"]);
  });

  it("takes what stands behind an answer for its reason", () => {
    const { items } = readingOf(read("Một?\nA. x\nB. y\nANSWER: B\nFEEDBACK: vì thế\n"));

    expect(items.map(({ explanation }) => explanation)).toEqual(["vì thế"]);
  });
});
