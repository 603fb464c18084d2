import { describe, expect, it } from "vitest";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { itemsIn, readingOf, skippedIn } from "../said";

const questions = ["Một", "Hai", "Ba"]
  .map((words, index) => `Câu ${index + 1}: ${words}?\nA. x\nB. y\nC. z`)
  .join("\n");

const keyed = (list: string) => itemsIn(readText(file(`${questions}\n\n${list}`)));

const found = [
  "Một? · A x | B y | C z · B",
  "Hai? · A x | B y | C z · A",
  "Ba? · A x | B y | C z · C",
];

describe("a list of keys below the questions", () => {
  it.each([
    "Câu 1 đáp án là B\nCâu 2 đáp án là A\nCâu 3 đáp án là C",
    "(1) B (2) A (3) C",
    "1->B, 2->A, 3 → C",
    "Đáp án: (1)-(B); (2)-(A); (3)-(C)",
    "Đáp án\n1\nB\n2\nA\n3\nC",
    "Câu\t1\t2\nĐ.án\tB\tA\nCâu\t3\nĐ.án\tC",
    "Gợi ý đáp án\n1B,2A,3C",
    "Đáp án mẫu\nCâu 1: B. y\nCâu 2: A. x\nCâu 3: C. z",
    "THE END\n1B2A3C",
    "ĐÁP ÁN (mỗi câu 0,25 điểm): 1B 2A 3C",
    "ĐÁP ÁN\n1-3: BAC",
    "ĐÁP ÁN: 1-3: B A C",
    "ĐÁP ÁN\nCâu 1 đến câu 3: B, A, C",
    "ĐÁP ÁN\n1-2: BA\n3: C",
    "Đáp án: B (câu 1), A (câu 2), C (câu 3)",
    "[ĐÁP ÁN]\n[1: B] [2: A] [3: C]",
    "BẢNG ĐÁP ÁN\nCâu\tChọn\n1\tB\n2\tA\n3\tC",
    "Phần trắc nghiệm: 1B 2A 3C",
    "Đáp án: 1B – 2A – 3C",
  ])("is read as it is written: %s", (list) => {
    expect(keyed(list)).toEqual(found.map((words) => `single_choice · ${words}`));
  });

  it.each([
    "ĐÁP ÁN: B A C",
    "Đáp án: B, A, C",
    "ĐÁP ÁN: BAC",
    "Đáp án: B - A - C",
    "Đáp án\nB\nA\nC",
    "ĐÁP ÁN\nB A C",
  ])("without numbers is in the order of as many questions: %s", (list) => {
    expect(keyed(list)).toEqual(found.map((words) => `single_choice · ${words}`));
  });

  it("has what a key is worth for no reason of it", () => {
    const read = readText(file(`${questions}\nĐÁP ÁN\nCâu 1: B (0,25đ)\nCâu 2: A 0,25`));

    expect(readingOf(read).items.map(({ key, explanation }) => [...key, explanation])).toEqual([
      ["B", null],
      ["A", null],
      [null],
    ]);
  });

  it.each([
    "ĐÁP ÁN: B A",
    "ĐÁP ÁN\n1-3: BA",
    "ĐÁP ÁN: B A C B",
    "Đáp án: A, B, C",
    "Đáp án\nB\nD\nA",
    "1\nB",
  ])("is nobody's where letters and questions do not fit: %s", (list) => {
    expect(keyed(list).every((item) => item.startsWith("draft"))).toBe(true);
  });

  it("without numbers is named where it does not fit or contradicts a question", () => {
    const own = questions.replace("z\nCâu 2", "z\nĐáp án: C\nCâu 2");
    const read = (text: string) => readText(file(text));

    expect(skippedIn(read(`${questions}\nĐÁP ÁN: B A C B`))).toEqual([
      "13 key_list_without_numbers",
    ]);
    expect(skippedIn(read(`${own}\nĐÁP ÁN: B A C`))).toEqual(["14 key_list_without_numbers"]);
    expect(itemsIn(read(`${own}\nĐÁP ÁN: B A C`))[0]).toBe(
      "single_choice · Một? · A x | B y | C z · C",
    );
  });

  it.each([
    "| Câu | Đáp án | Lý do |\n|---|---|---|\n| 1 | B | Vì y |",
    "Câu | Đáp án | Giải thích\n1 | B | Vì y",
  ])("in a typed table has its reasons: %s", (table) => {
    const [item] = readingOf(readText(file(`${questions}\n\n${table}\n`))).items;

    expect(item).toMatchObject({ key: ["B"], explanation: "Vì y" });
  });
});

describe("a key beside its question", () => {
  it.each([
    "Câu 1 (Đáp án: B): Một?\nA. x\nB. y",
    "### Câu 1: Một?\nA. x\nB. y (Đáp án đúng)",
    "Câu 1: Một?\nA. x\nB. y - Đáp án đúng",
    "Câu 1: Một?\nA. x\nB. y ✅",
    "Câu 1: Một?\nA. x\n✅ B. y",
    "Câu 1: Một?\nA. x\nB. y\n👉 Đáp án: B",
    "Câu 1: Một?\nA. x\nB. y\n✔️ Đáp án: B",
  ])("is read as it is written: %s", (text) => {
    expect(itemsIn(readText(file(text)))).toEqual(["single_choice · Một? · A x | B y · B"]);
  });

  it("is none in other brackets", () => {
    expect(itemsIn(readText(file("Câu 1 (B): Một?\nA. x\nB. y")))).toEqual([
      "draft · single_choice · Một? · A x | B y · ",
    ]);
  });
});

describe("a key of several letters", () => {
  const keyed = (key: string, last = "w") =>
    itemsIn(readText(file(`Câu 1: Một?\nA. x\nB. y\nC. z\nD. ${last}\nĐáp án: ${key}`)))[0];

  it.each(["A, C", "A và C", "Cả A và C", "cả hai phương án A và C", "A và C đều đúng"])(
    "is each of them: %s",
    (key) => {
      expect(keyed(key)).toBe("multiple_choice · Một? · A x | B y | C z | D w · A, C");
    },
  );

  it("is the option that has its words, and none where an option speaks of letters otherwise", () => {
    expect(keyed("A và C đều đúng", "A và C đều đúng")).toMatch(/^single_choice .* · D$/);
    expect(keyed("A và C", "Cả A và C")).toMatch(/^draft .* · $/);
    expect(keyed("A, B, A")).toMatch(/^draft .* · $/);
  });
});
