import { describe, expect, it } from "vitest";
import { readText } from "@/lib/interop/items/text/read-text";
import { itemsIn, readingOf, skippedIn } from "../said";

const read = (text: string) => readText({ name: "x", bytes: new TextEncoder().encode(text) });
const keysOf = (text: string) => readingOf(read(text)).items.map(({ key }) => key.join());

const parts = `PHẦN I. TIN HỌC
Câu 1: Một?
A. x
B. y
Câu 2: Hai?
A. x
B. y
PHẦN II. PHÁP LUẬT
Câu 1: Ba?
A. x
B. y
Câu 2: Bốn?
A. x
B. y`;

describe("question papers as offices have them", () => {
  it.each([
    "A. một\nB*. hai",
    "A. một\n(*) B. hai",
    "A. một\nB. hai (*)",
    "A. một\nB. hai **",
    "A. một   B*. hai",
    "A. một\nB. hai <đúng>",
    "A. một\nB. hai\nĐÁP ÁN ĐÚNG: phương án B",
    "A. một\nB. hai\nĐáp án là câu B.",
    "A. một\nB. hai\nĐ.A: B",
    "A. một\nB. hai\nĐ/án: B",
  ])("finds the key in %j", (options) => {
    expect(itemsIn(read(`Câu 1: Hỏi?\n${options}`))).toEqual([
      "single_choice · Hỏi? · A một | B hai · B",
    ]);
  });

  it.each([
    ["below one title", "BẢNG ĐÁP ÁN\nPHẦN I\n1-A 2-B\n\nPHẦN II\n1-B 2-A"],
    ["each below its own", "ĐÁP ÁN PHẦN I\n1-A 2-B\nĐÁP ÁN PHẦN II\n1-B 2-A"],
    ["in the other order", "ĐÁP ÁN\nPHẦN II\n1-B 2-A\nPHẦN I\n1-A 2-B"],
  ])("tells the keys of parts that count from one again, %s", (_, keys) => {
    expect(keysOf(`${parts}\n${keys}`)).toEqual(["A", "B", "B", "A"]);
  });

  it("gives no part the keys of another, and none where no part is named", () => {
    expect(keysOf(`${parts}\nĐÁP ÁN\nPHẦN II\n1-B 2-A`)).toEqual(["", "", "B", "A"]);
    expect(keysOf(`${parts}\nĐÁP ÁN\n1-B 2-A`)).toEqual(["", "", "", ""]);
  });

  it("takes no words about options for a key", () => {
    const [item] = itemsIn(read("Câu 1: Hỏi?\nA. một\nB. hai\nC. ba:\nchọn câu A và B đúng"));

    expect(item).toBe(
      "draft · single_choice · Hỏi? · A một | B hai | C ba: chọn câu A và B đúng · ",
    );
  });

  it("leaves what candidates are told at the end out of the last option", () => {
    const text = `Câu 1: Hỏi?
A. x
B. y
Đáp án: A
Câu 2: Hỏi nữa?
A. x
B. y
----- HẾT -----
Thí sinh không được sử dụng tài liệu. Cán bộ coi thi không giải thích gì thêm.
Cán bộ coi thi không giải thích gì thêm.
ĐÁP ÁN: 2B`;

    expect(itemsIn(read(text))).toEqual([
      "single_choice · Hỏi? · A x | B y · A",
      "single_choice · Hỏi nữa? · A x | B y · B",
    ]);
  });

  it("names a shared text that does not say which questions it is for", () => {
    const text = `Đọc đoạn văn sau và trả lời các câu hỏi:
Một đoạn nói về chữ ký số.
Câu 1: Hỏi?
A. x
B. y
Đáp án: A`;

    expect(skippedIn(read(text))).toEqual(["1 passage_without_numbers"]);
  });

  it("takes what a key is worth for no explanation", () => {
    const [item] = readingOf(read("Câu 1: Hỏi?\nA. một\nB. hai\nĐáp án: B (0,25đ)")).items;

    expect(item).toMatchObject({ key: ["B"], explanation: null });
  });

  it("reads bare numbers of one part above the named questions of another", () => {
    const chosen = [1, 2].map((number) => `${number}. Hỏi ${number}?\nA. x\nB. y`).join("\n");
    const paper = `I. TRẮC NGHIỆM\n${chosen}\nII. TỰ LUẬN\nCâu 1: Nêu.\nCâu 2: Phân tích.`;

    expect(itemsIn(read(`${paper}\nĐÁP ÁN\nPhần I: 1A 2B`))).toEqual([
      "single_choice · Hỏi 1? · A x | B y · A",
      "single_choice · Hỏi 2? · A x | B y · B",
      "draft · essay · Nêu. ·  · ",
      "draft · essay · Phân tích. ·  · ",
    ]);
  });
});
