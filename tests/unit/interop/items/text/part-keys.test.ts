import { describe, expect, it } from "vitest";
import { type Line, plainLine } from "@/lib/interop/items/text/line";
import { readLines } from "@/lib/interop/items/text/read-lines";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { itemsIn, readingOf, skippedIn } from "../said";

const questions = (...numbers: number[]) =>
  numbers.map((number) => `Câu ${number}: Hỏi ${number}?\nA. x\nB. y\nC. z`).join("\n");

const parts = `PHẦN I. Luật\n${questions(1, 2, 3)}\nPHẦN II. Mạng\n${questions(1, 2, 3)}`;
const countedOn = `PHẦN I. Luật\n${questions(1, 2, 3)}\nPHẦN II. Mạng\n${questions(4, 5, 6)}`;

const read = (text: string) => readText(file(text));
const keysOf = (text: string) =>
  itemsIn(read(text)).map((item) => item.split(" · ").at(-1) || "none");

describe("keys of the parts of a paper, each on the line of its part", () => {
  it.each([
    "ĐÁP ÁN\nPhần I: 1A 2B 3C\nPhần II: 1B 2C 3A",
    "ĐÁP ÁN\nPHẦN I: 1-A, 2-B, 3-C\nPHẦN II: 1-B, 2-C, 3-A",
    "ĐÁP ÁN:\nI. 1A 2B 3C\nII. 1B 2C 3A",
    "BẢNG ĐÁP ÁN\nPhần 1: 1A 2B 3C\n\nPhần 2: 1B 2C 3A\nHẾT",
    "ĐÁP ÁN PHẦN I: 1A 2B 3C\nĐÁP ÁN PHẦN II: 1B 2C 3A",
    "Đáp án: Phần I: 1A 2B 3C; Phần II: 1B 2C 3A",
    "ĐÁP ÁN\nPhần I:\n1A 2B 3C\nPhần II: 1B 2C 3A",
    "ĐÁP ÁN\nPhần I (mỗi câu 0,25 điểm): 1A 2B 3C\nPhần II. Mạng: 1B 2C 3A",
    "Phần I: 1A 2B 3C\nPhần II: 1B 2C 3A",
    "ĐÁP ÁN\nPhần 1 1A 2B 3C\nPhần 2 1B 2C 3A",
  ])("are those of its questions: %s", (keys) => {
    expect(keysOf(`${parts}\n${keys}`)).toEqual(["A", "B", "C", "B", "C", "A"]);
    expect(skippedIn(read(`${parts}\n${keys.replace("\nHẾT", "")}`))).toEqual([]);
  });

  it("are read where the numbers of the parts go on", () => {
    expect(keysOf(`${countedOn}\nĐÁP ÁN\nPhần I: 1A 2B 3C\nPhần II: 4B 5C 6A`)).toEqual([
      ...["A", "B", "C", "B", "C", "A"],
    ]);
  });

  it("are read for questions that name no parts, where each number is in one list alone", () => {
    const keys = "ĐÁP ÁN\nPhần I: 1A 2B\nPhần II: 3C";

    expect(keysOf(`${questions(1, 2, 3)}\n${keys}`)).toEqual(["A", "B", "C"]);
    expect(keysOf(`${questions(1, 2)}\n${keys.replace("3C", "1C")}`)).toEqual(["none", "none"]);
  });

  it("are named where no question is in their part", () => {
    const text = read(`${parts}\nĐÁP ÁN\nPhần I: 1A 2B 3C\nPhần III: 1B 2C`);

    expect(itemsIn(text).filter((item) => item.startsWith("draft"))).toHaveLength(3);
    expect(skippedIn(text)).toEqual(["29 key_without_question", "29 key_without_question"]);
  });

  it.each([
    "Phần I: ABC\nPhần II: B, C, A",
    "Phần I\nA B C\nPhần II\nB C A",
    "Phần I: ABC; Phần II: BCA",
    "Phần I. Luật: A-B-C\n\nPhần II. Mạng: B-C-A",
  ])("are in the order of its questions where they have no numbers: %s", (keys) => {
    expect(keysOf(`${parts}\nĐÁP ÁN\n${keys}`)).toEqual(["A", "B", "C", "B", "C", "A"]);
    expect(skippedIn(read(`${parts}\nĐÁP ÁN\n${keys}`))).toEqual([]);
  });

  it.each(["Phần I: AB\nPhần II: BCA", "Phần I: ABD\nPhần II: BCA"])(
    "are named where letters and questions do not fit: %s",
    (keys) => {
      const text = `${parts}\nĐÁP ÁN\n${keys}`;

      expect(keysOf(text)).toEqual(["none", "none", "none", "B", "C", "A"]);
      expect(skippedIn(read(text))).toEqual(["27 key_list_without_numbers"]);
    },
  );

  it("are those of the questions that have options, where a part names no number", () => {
    const paper = `I. TRẮC NGHIỆM\n${questions(1, 2, 3)}\nII. TỰ LUẬN\nCâu 1. Nêu quy trình.`;

    expect(keysOf(`${paper}\nĐÁP ÁN\nPhần trắc nghiệm: 1A 2B 3C`)).toEqual([
      ...["A", "B", "C", "none"],
    ]);
  });
});

describe("a guide for markers below the keys", () => {
  const paper = `I. TRẮC NGHIỆM\n${questions(1, 2, 3)}\nII. TỰ LUẬN\nCâu 1. Nêu quy trình.\nCâu 2. Nêu lý do.`;
  const guide =
    "Câu 1. Nêu được hai bước:\n- Tiếp nhận (0,5 điểm)\n- Đăng ký (0,5 điểm)\nCâu 2. Vì luật.";

  it.each([
    `HƯỚNG DẪN CHẤM\nI. TRẮC NGHIỆM\nCâu 1 2 3\nĐáp án A B C\nII. TỰ LUẬN\n${guide}`,
    `ĐÁP ÁN\nPhần trắc nghiệm: 1A 2B 3C\nPhần tự luận:\n${guide}`,
  ])("is no question, and stands with the question it is for: %s", (answers) => {
    const { items } = readingOf(read(`${paper}\n${answers}`));

    expect(items.map(({ ref, explanation }) => [ref, explanation])).toEqual([
      ...[["1", null] as const, ["2", null] as const, ["3", null] as const],
      ["1", "Nêu được hai bước:\n- Tiếp nhận (0,5 điểm)\n- Đăng ký (0,5 điểm)"],
      ["2", "Vì luật."],
    ]);
  });

  it("is none where the keys of a part stand between the parts of a paper", () => {
    const between = `I. TRẮC NGHIỆM\n${questions(1, 2, 3)}\nĐÁP ÁN\n1A 2B 3C\nII. TỰ LUẬN`;

    expect(itemsIn(read(`${between}\nCâu 1. Nêu quy trình.`))).toHaveLength(4);
  });
});

describe("titles of keys without end", () => {
  /** A line that counts how often its words are looked at. */
  function counted(number: number) {
    const looks = { count: 0 };
    const line: Line = {
      ...plainLine("", number),
      get text() {
        looks.count += 1;
        return "ĐÁP ÁN PHẦN I:";
      },
    };
    return { line, looks };
  }

  it("are each read a few times, however many of them stand above", () => {
    const titles = Array.from({ length: 200 }, (_, at) => counted(at + 1));
    readLines(titles.map(({ line }) => line));

    expect(Math.max(...titles.map(({ looks }) => looks.count))).toBeLessThan(100);
  });
});
