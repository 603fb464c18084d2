import { describe, expect, it } from "vitest";
import { readText } from "@/lib/interop/items/text/read-text";
import { itemsIn, readingOf } from "../said";

const read = (text: string) => readText({ name: "x", bytes: new TextEncoder().encode(text) });

const options = "A. một\nB. hai\nC. ba";
const plain = "single_choice · Hỏi? · A một | B hai | C ba · ";

describe("question papers laid out in other ways", () => {
  it.each([
    ["signs as wide as Chinese ones", "Câu 1：Hỏi?\nＡ．một\nB．hai\nC．ba\nĐáp án：Ｂ", "B"],
    ["letters behind dashes", "Câu 1 - Hỏi?\nA - một\nB - hai\nC - ba\nĐáp án: B", "B"],
    ["dashes in one line", "Câu 1: Hỏi?\nA - một B - hai C - ba\nĐáp án: B", "B"],
    ["two signs behind a letter", "Câu 1: Hỏi?\nA.) một\nB.) hai\nC.) ba\nĐáp án: C", "C"],
    ["small letters behind the question", "Câu 1: Hỏi? a. một b. hai c. ba\nĐáp án: b", "B"],
    ["a comma behind the number", `Câu 1, Hỏi?\n${options}\nĐáp án: B`, "B"],
    ["a full stop before the number", `Câu.1 Hỏi?\n${options}\nĐáp án: B`, "B"],
    ["Q for a question", `Q1. Hỏi?\n${options}\nĐáp án: B`, "B"],
    ["a dash behind a bare number", `1 - Hỏi?\n${options}\nĐáp án: B`, "B"],
    ["an English key below options in one line", "1. Hỏi?\nA. một B. hai C. ba\nANSWER: B", "B"],
    ["no space behind a stroke", `1/Hỏi?\n${options}\nĐáp án: A`, "A"],
    ["a key below its title", `Câu 1: Hỏi?\n${options}\nĐÁP ÁN\nC`, "C"],
    ["a key behind its English title", `Câu 1: Hỏi?\n${options}\nCorrect answer: C`, "C"],
    ["the answer that is right", `Câu 1: Hỏi?\n${options}\nCâu trả lời đúng: A`, "A"],
    ["an arrow below options in one line", "Câu 1: Hỏi?\nA. một B. hai C. ba\n=> B", "B"],
    ["a solution that chooses", `Câu 1: Hỏi?\n${options}\nLời giải: Chọn C`, "C"],
  ])("reads %s", (_, text, key) => {
    expect(itemsIn(read(text))).toEqual([plain + key]);
  });

  it("tells bare numbers by the options that stand in one line below them", () => {
    const text = "1. Hỏi?\nA. một B. hai C. ba\n2. Hỏi?\nA. một B. hai C. ba\nĐÁP ÁN\n1B 2C";

    expect(itemsIn(read(text))).toEqual([`${plain}B`, `${plain}C`]);
  });

  it("takes no sign that belongs to an option for one that marks it", () => {
    const text = [
      "Câu 1: Hàm số nào?\nA. y = f(x)\nB. x = 2\nC. √2\nD. *.docx\nĐáp án: A",
      "Câu 2: Lỗi nào?\nA. #REF!\nB. *.*\nC. #N/A\nĐáp án: C",
      "Câu 3: Phép nhân?\nA. +\nB. -\nC. *\nĐáp án: C",
    ].join("\n");

    expect(itemsIn(read(text))).toEqual([
      "single_choice · Hàm số nào? · A y = f(x) | B x = 2 | C √2 | D *.docx · A",
      "single_choice · Lỗi nào? · A #REF! | B *.* | C #N/A · C",
      "single_choice · Phép nhân? · A + | B - | C * · C",
    ]);
  });

  it("never gives the numbers of one row the letters of the next", () => {
    const two = `Câu 1: Một?\n${options}\nCâu 2: Hai?\n${options}`;
    const four = `${two}\nCâu 3: Ba?\n${options}\nCâu 4: Bốn?\n${options}`;
    const keys = (text: string) => readingOf(read(text)).items.map(({ key }) => key.join());

    expect(keys(`${four}\nĐÁP ÁN\nCâu Đáp án Câu Đáp án\n1 A 3 C\n2 B 4 A`)).toEqual([
      "A",
      "B",
      "C",
      "A",
    ]);
    expect(keys(`${four}\nĐÁP ÁN\nCâu 1 2 3 4\nĐ/A A B C A`)).toEqual(["A", "B", "C", "A"]);
  });

  it("keeps keys that it cannot read out of the last option, and says so", () => {
    const { items, skipped } = readingOf(
      read(`Câu 1: Một?\n${options}\nĐÁP ÁN\nxem trang sau\n1 - thứ nhất`),
    );

    expect(items.map(({ status, options: all }) => `${status} ${all.length}`)).toEqual(["draft 3"]);
    expect(JSON.stringify(items)).not.toContain("trang sau");
    expect(skipped.map(({ code, values }) => `${code} ${values?.count}`)).toEqual([
      "words_outside 3",
    ]);
  });

  it("takes a level in words behind the number, and on a line of its own", () => {
    const text = [
      `Câu 1 (Thông hiểu): Một?\n${options}\nĐáp án: A`,
      `Câu 2: Hai?\n${options}\nĐáp án: A\nMức độ: Vận dụng cao`,
      `Câu 3: Ba?\n${options}\nĐáp án: A\nMức độ: nb`,
    ].join("\n");

    expect(readingOf(read(text)).items.map(({ level }) => level)).toEqual(["TH", "VDC", "NB"]);
  });

  it("keeps a reason as it begins", () => {
    const text = `Câu 1: Hỏi?\n${options}\nĐáp án: A\nVì thế mới hỏi`;

    expect(readingOf(read(text)).items[0]?.explanation).toBe("Vì thế mới hỏi");
  });
});
