import { describe, expect, it } from "vitest";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { itemsIn, skippedIn } from "../said";

const read = (text: string) => readText(file(text));
const questions = `Câu 1: Mật khẩu nào mạnh?
A. 123456
B. Tr0ng@Tam
Câu 2: Thư lạ thì làm gì?
A. Báo lại
B. Mở ngay`;
const answered = [
  "single_choice · Mật khẩu nào mạnh? · A 123456 | B Tr0ng@Tam · B",
  "single_choice · Thư lạ thì làm gì? · A Báo lại | B Mở ngay · A",
];

const titles = [
  "PHẦN II. ĐÁP ÁN",
  "PHẦN ĐÁP ÁN",
  "B. ĐÁP ÁN",
  "II. ĐÁP ÁN",
  "2. ĐÁP ÁN",
  "BẢNG ĐÁP ÁN",
  "C. BẢNG ĐÁP ÁN",
  "PHỤ LỤC: ĐÁP ÁN",
  "ĐÁP ÁN MÔN TIN HỌC",
  "ĐÁP ÁN VÀ BIỂU ĐIỂM",
  "------ ĐÁP ÁN ------",
  "*** ĐÁP ÁN ***",
  "(ĐÁP ÁN)",
];

describe.each(titles)("below %s", (title) => {
  it("reads pairs of numbers and letters", () => {
    expect(itemsIn(read(`${questions}\n${title}\n1B 2A`))).toEqual(answered);
    expect(itemsIn(read(`${questions}\n${title}\nCâu\t1\t2\nĐáp án\tB\tA`))).toEqual(answered);
  });

  it("reads letters with the words of their options", () => {
    expect(itemsIn(read(`${questions}\n${title}\n1. B. Tr0ng@Tam\n2. A`))).toEqual(answered);
  });

  it("says what it cannot read", () => {
    const text = read(`${questions}\n${title}\nXem tờ kèm theo`);

    expect(itemsIn(text).every((item) => item.startsWith("draft"))).toBe(true);
    expect(itemsIn(text)[1]).toMatch(/B Mở ngay · $/);
    expect(skippedIn(text)).toEqual(["7 words_outside"]);
  });
});

it("believes no letter whose words are another option's", () => {
  expect(itemsIn(read(`${questions}\nCâu 1: B. Tr0ng@Tam\nCâu 2: A. Mở ngay`))).toEqual([
    answered[0],
    "draft · single_choice · Thư lạ thì làm gì? · A Báo lại | B Mở ngay · ",
  ]);
});

it("makes no question of what a list of keys says besides", () => {
  const text = read(`${questions}\nĐÁP ÁN\nCâu 1 - 2: B, A, C\nCâu 2: Không có đáp án đúng`);
  const ranged = read(`${questions}\nĐÁP ÁN\nCâu 1 - 2: B, A\nCâu 2: Không có đáp án đúng`);

  expect(itemsIn(text)).toHaveLength(2);
  expect(skippedIn(text)).toEqual(["7 words_outside"]);
  expect(itemsIn(ranged)).toHaveLength(2);
  expect(skippedIn(ranged)).toEqual(["9 words_outside"]);
});

it("keeps an option that speaks of keys", () => {
  const text = "Câu 1: Chọn\nA. Một\nB. ĐÁP ÁN KHÁC\nC. ĐÁP ÁN\nĐáp án: A";

  expect(itemsIn(read(text))).toEqual([
    "single_choice · Chọn · A Một | B ĐÁP ÁN KHÁC | C ĐÁP ÁN · A",
  ]);
});

it("reads keys of each part below the title of all", () => {
  const part = (name: string) => `${name}\n${questions}`;
  const keys = "ĐÁP ÁN\nPHẦN I\n1. B. Tr0ng@Tam\n2. A\nPHẦN II\n1. A\n2. B. Mở ngay";

  expect(
    itemsIn(read(`${part("PHẦN I. LUẬT")}\n${part("PHẦN II. MẠNG")}\n${keys}`)).map((item) =>
      item.at(-1),
    ),
  ).toEqual(["B", "A", "A", "B"]);
});

it("reads a table of keys that is drawn with strokes", () => {
  const table = "| Câu | 1 | 2 |\n|---|:-:|---|\n| Đáp án | B | A |";

  expect(itemsIn(read(`${questions}\nĐÁP ÁN\n${table}`))).toEqual(answered);
});

it("chooses among no keys of several papers, and gives their rows to no option", () => {
  const text = read(`${questions}\nĐÁP ÁN\nMã đề 101 102\n1 B A\n2 A B`);

  expect(itemsIn(text)[1]).toMatch(/^draft .* B Mở ngay · $/);
  expect(skippedIn(text)).toEqual(["7 keys_of_other_papers"]);
});

it("takes letters in a row that are out of order for no key of one question", () => {
  expect(itemsIn(read(`${questions}\nĐÁP ÁN: BA`)).every((item) => item.startsWith("draft"))).toBe(
    true,
  );
});

it("takes two letters of which one is meant for no key", () => {
  for (const key of ["Đáp án: A hoặc B", "ĐÁP ÁN\n1. B\n2. A hoặc B"]) {
    expect(itemsIn(read(`${questions}\n${key}`))[1]).toMatch(/^draft .* · $/);
  }
});

it("reads keys in brackets, and a letter behind an arrow below options", () => {
  const text = `${questions.replace("Câu 2", "[Đáp án] B\n[Giải thích] Đủ ba loại.\nCâu 2")}\n→ A`;

  expect(itemsIn(read(text))).toEqual(answered);
});

it("takes dots to write on for no answer", () => {
  const text = read(`${questions}\nCâu 3: Nêu ví dụ.\nTrả lời: ...............`);

  expect(itemsIn(text)[2]).toBe("draft · essay · Nêu ví dụ. ·  · ");
  expect(skippedIn(text)).toEqual(["8 noise_dropped"]);
});

it("drops running titles that differ in their page", () => {
  const text = `Câu 1: Hỏi?\nA. một\nB. hai\nSở Nội vụ – Đề sát hạch   Trang 1/2\nCâu 2: Nữa?
A. ba\nSở Nội vụ – Đề sát hạch   Trang 2/2\nB. bốn\nĐÁP ÁN\n1A 2B`;

  expect(itemsIn(read(text))).toEqual([
    "single_choice · Hỏi? · A một | B hai · A",
    "single_choice · Nữa? · A ba | B bốn · B",
  ]);
  expect(skippedIn(read(text))).toEqual(["4 noise_dropped"]);
});
