import { describe, expect, it } from "vitest";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { itemsIn } from "../said";

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
  ])("is read as it is written: %s", (list) => {
    expect(keyed(list)).toEqual(found.map((words) => `single_choice · ${words}`));
  });

  it.each(["ĐÁP ÁN: B A C", "1\nB", "Đáp án\nB\nA\nC"])("is none without numbers: %s", (list) => {
    const items = keyed(list);

    expect(items.slice(0, 2).every((item) => item.startsWith("draft"))).toBe(true);
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
