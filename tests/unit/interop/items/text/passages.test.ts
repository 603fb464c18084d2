import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/interop/items/blocks";
import { readText } from "@/lib/interop/items/text/read-text";

function read(text: string) {
  const found = readText({ name: "", bytes: new TextEncoder().encode(text.normalize("NFC")) });
  if (!found.ok) throw new Error(found.reason.code);
  return found.value;
}

const question = (number: number) =>
  `Câu ${number}. Hỏi điều thứ ${number}?\nA. Một\nB. Hai\nĐáp án: A\n`;

const about = (text: string) =>
  read(text).items.map(({ ref, stimulus }) => [
    ref,
    stimulus && [stimulus.ref, stimulus.title, plainText(stimulus.content)],
  ]);

describe("a text that several questions are asked about", () => {
  test.each([
    ["Đọc đoạn văn sau và trả lời câu hỏi 2–3", "Đọc đoạn văn sau"],
    ["Dựa vào tình huống sau, trả lời các câu 2 đến 3:", "Dựa vào tình huống sau"],
    [
      "Đọc tình huống dưới đây và trả lời các câu hỏi từ câu 2 đến câu 3.",
      "Đọc tình huống dưới đây",
    ],
    ["Hãy đọc kỹ thông báo sau đây, sau đó trả lời câu 2 và 3:", "Hãy đọc kỹ thông báo sau đây"],
    ["[Căn cứ văn bản sau để trả lời các câu hỏi số 2, 3]", "Căn cứ văn bản sau"],
    ["ĐỌC ĐOẠN TRÍCH SAU VÀ TRẢ LỜI CÁC CÂU HỎI TỪ 2 - 3", "ĐỌC ĐOẠN TRÍCH SAU"],
    ["Sử dụng bảng sau để trả lời câu hỏi từ câu 2 tới câu 3:", "Sử dụng bảng sau"],
  ])("is announced by “%s”", (head, title) => {
    const text = `${question(1)}\n${head}\nÔng A nhận một thư lạ.\nThư có tệp.\n${[2, 3, 4].map(question).join("")}`;
    const shared = ["2-3", title, "Ông A nhận một thư lạ.\nThư có tệp."];

    expect(about(text)).toEqual([
      ["1", undefined],
      ["2", shared],
      ["3", shared],
      ["4", undefined],
    ]);
    expect(read(text).items.map(({ explanation, key }) => [explanation, key])).toEqual(
      [1, 2, 3, 4].map(() => [null, ["A"]]),
    );
    expect(read(text).skipped).toEqual([]);
  });

  test("may stand in the line that announces it, for one question", () => {
    const text = `Đọc câu sau và trả lời câu hỏi 1: Hôm nay họp.\n${question(1)}${question(2)}`;

    expect(about(text)).toEqual([
      ["1", ["1-1", "Đọc câu sau", "Hôm nay họp."]],
      ["2", undefined],
    ]);
  });

  test("is another one where a part of the paper counts from one again", () => {
    const part = (name: string, words: string) =>
      `PHẦN ${name}\nĐọc đoạn sau và trả lời câu 1 đến 2:\n${words}\n${question(1)}${question(2)}`;
    const refs = read(part("I", "Một.") + part("II", "Hai.")).items.map(
      (item) => item.stimulus?.ref,
    );

    expect(new Set(refs).size).toBe(2);
    expect(refs[0]).toBe(refs[1]);
  });

  test("is named where nobody asks about it, and is no explanation of the question above", () => {
    const text = `${question(1)}\nĐọc đoạn văn sau và trả lời câu hỏi dưới đây:\nMột đoạn.\n${question(2)}`;
    const found = read(text);

    expect(about(text)).toEqual([
      ["1", undefined],
      ["2", undefined],
    ]);
    expect(found.items[0]?.explanation).toBeNull();
    expect(found.skipped).toMatchObject([
      {
        code: "passage_without_numbers",
        values: { words: "Đọc đoạn văn sau và trả lời câu hỏi dưới đây:" },
      },
    ]);
  });

  test("is not seen in a question that only speaks of reading", () => {
    const stem = "Câu 1. Đọc văn bản xong, ông A trả lời câu hỏi 2 lần. Đúng hay không?";
    const text = `${stem}\nA. Đúng\nB. Không\nĐáp án: A\n${question(2)}`;

    expect(about(text).map(([, shared]) => shared)).toEqual([undefined, undefined]);
  });
});
