import { describe, expect, it } from "vitest";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { itemsIn, readingOf, warningsOf } from "../said";

const read = (text: string) => readText(file(text));

describe("readText, of options that each say whether they are right", () => {
  it("takes the one that is right, and the signs off all of them", () => {
    const text = `
Câu 1. Phát biểu nào đúng?
A. Một. (Sai)
B. Hai. (Đúng)
C. Lưu huỳnh (S) cháy. [S]
Câu 2. Chất nào cháy?
A. Sắt (Fe)
*B. Lưu huỳnh (S)
`;

    expect(itemsIn(read(text))).toEqual([
      "single_choice · Phát biểu nào đúng? · A Một. | B Hai. | C Lưu huỳnh (S) cháy. · B",
      "single_choice · Chất nào cháy? · A Sắt (Fe) | B Lưu huỳnh (S) · B",
    ]);
  });

  it("makes no choice of several out of a list of statements", () => {
    const { items } = readingOf(
      read(`
Câu 1. Cho các phát biểu sau:
a) Một. (Đ)
b) Hai. (S)
c) Ba. (S)
d) Bốn. (Đ)
Câu 2. Cho các phát biểu sau:
a) Năm. [S]
b) Sáu. [S]
`),
    );

    expect(items.map(({ status, key }) => `${status} ${key.join()}`)).toEqual(["draft ", "draft "]);
    for (const item of items) expect(warningsOf(item)).toContain("statements_in_text");
  });

  it("takes a statement without options whose key says right or wrong for one to be judged", () => {
    const text = `
Câu 1. Windows là hệ điều hành.
Đáp án: Đúng
Câu 2. Word là hệ điều hành.
Đáp án: S
Câu 3. Hình nào là máy in?
Đáp án: D
`;

    expect(readingOf(read(text)).items.map(({ type, key, status }) => [type, key, status])).toEqual(
      [
        ["true_false", ["true"], "ready"],
        ["true_false", ["false"], "ready"],
        ["short_text", ["D"], "draft"],
      ],
    );
  });
});

describe("readText, of levels", () => {
  it("knows them before the number, behind it, and at the end of what is asked", () => {
    const text = `
Câu 1 <NB>. Một?
A. x
B. y
Đáp án: A
[TH] Câu 2. Hai?
A. x
B. y
Đáp án: A
Câu 3: Ba? [Mức độ: Vận dụng]
A. x
B. y
Đáp án: A
Câu 4: Bốn [VDC]
A. x
B. y
Đáp án: A
Câu 5: Trong trường hợp (TH)
A. x
B. y
Đáp án: A
`;

    expect(itemsIn(read(text)).map((item) => item.split(" · ")[1])).toEqual([
      ...["Một?", "Hai?", "Ba?", "Bốn", "Trong trường hợp (TH)"],
    ]);
    expect(readingOf(read(text)).items.map(({ level }) => level)).toEqual([
      ...["NB", "TH", "VD", "VDC", null],
    ]);
  });
});

describe("readText, of the letter that looks like Đ", () => {
  it("reads it as Đ where a syllable begins or among capitals, and leaves it in northern words", () => {
    const text = `
Câu 1. Ðơn vị nào thuộc HÐND, theo QÐ-TTg và ðã có ở Seyðisfjörður?
A. Ðảng bộ
B. Sở GDÐT
Ðáp án: B
`;

    expect(itemsIn(read(text))).toEqual([
      "single_choice · Đơn vị nào thuộc HĐND, theo QĐ-TTg và đã có ở Seyðisfjörður? · A Đảng bộ | B Sở GDĐT · B",
    ]);
  });
});
