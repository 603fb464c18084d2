import { describe, expect, it } from "vitest";
import { readDocx } from "@/lib/interop/items/docx/read-docx";
import { readText } from "@/lib/interop/items/text/read-text";
import { file } from "../bytes";
import { itemsIn, readingOf } from "../said";
import { aDocument, paragraph, paragraphs, table } from "./a-document";

const questions = [1, 2, 3].map((number) => `Câu ${number}: Hỏi ${number}?\nA. x\nB. y\nC. z`);
const asked = questions.join("\n");
const words = questions.map((_, index) => `Hỏi ${index + 1}? · A x | B y | C z`);

/** The last option of the last question stays what it is, and its key is what is asked for. */
const keyed = (...keys: string[]) =>
  words.map((one, index) =>
    keys[index] === undefined
      ? `draft · single_choice · ${one} · `
      : `single_choice · ${one} · ${keys[index]}`,
  );

const tables = {
  "a column for each": [
    ["Câu", "Mã đề 101", "Mã đề 102"],
    ["1", "A", "B"],
    ["2", "B", "C"],
    ["3", "C", "A"],
  ],
  "a column for each by its code": [
    ["Câu", "101", "102"],
    ["1", "A", "B"],
    ["2", "B", "C"],
    ["3", "C", "A"],
  ],
  "codes below one title": [
    ["Câu", "Mã đề", ""],
    ["", "101", "102"],
    ["1", "A", "B"],
    ["2", "B", "C"],
    ["3", "C", "A"],
  ],
  "a row for each": [
    ["Mã đề", "1", "2", "3"],
    ["101", "A", "B", "C"],
    ["102", "B", "C", "A"],
  ],
  "numbers and keys for each": [
    ["Mã đề 101", "", "Mã đề 102", ""],
    ["1", "A", "1", "B"],
    ["2", "B", "2", "C"],
    ["3", "C", "3", "A"],
  ],
  "columns that go on beside each other": [
    ["Câu", "101", "102", "Câu", "101", "102"],
    ["1", "A", "B", "3", "C", "A"],
    ["2", "B", "C", "", "", ""],
  ],
  "a column of codes": [
    ["Mã đề", "Câu", "Đáp án"],
    ["101", "1", "A"],
    ["101", "2", "B"],
    ["102", "1", "B"],
    ["", "2", "C"],
    ["", "3", "A"],
  ],
};

const read = (content: string) => readDocx({ name: "x", bytes: aDocument(content) });
const left = (content: string) => {
  const { skipped } = readingOf(read(content));
  return skipped.flatMap(({ code, values }) =>
    code === "keys_of_other_papers" ? [values?.["papers"]] : [],
  );
};

describe.each(Object.entries(tables))("a table of keys for several papers, %s", (_, rows) => {
  const keys = table(...rows);

  it("gives questions those of the paper that they name", () => {
    const content = paragraphs(`MÃ ĐỀ: 102\n${asked}`) + keys;

    expect(itemsIn(read(content))).toEqual(keyed("B", "C", "A"));
    expect(left(content)).toEqual(["101"]);
  });

  it("is nobody's where they name none, or another", () => {
    for (const paper of ["ĐỀ THI", "Mã đề thi 205"]) {
      const content = paragraphs(`${paper}\n${asked}\nĐÁP ÁN`) + keys;

      expect(itemsIn(read(content))).toEqual(keyed());
      expect(left(content)).toEqual(["101, 102"]);
    }
  });
});

it.each([
  "ĐÁP ÁN MÃ ĐỀ 101\n1A 2B 3C\nĐÁP ÁN MÃ ĐỀ 102\n1B 2C 3A",
  "ĐÁP ÁN\nMã đề 101: 1A 2B 3C\nMã đề 102: 1B 2C 3A",
  "ĐÁP ÁN\nMã đề 101\n1A 2B 3C\n\nMã đề 102\n1B 2C 3A",
  "Câu 101 102\n1 A B\n2 B C\n3 C A",
  "Câu\t101\t102\n1\tA\tB\n2\tB\tC\n3\tC\tA",
])("lists of keys for several papers are each for its own: %s", (keys) => {
  const text = (paper: string) => itemsIn(readText(file(`${paper}\n${asked}\n${keys}`)));

  expect(text("Mã đề thi: 102")).toEqual(keyed("B", "C", "A"));
  expect(text("Đề thi chính thức")).toEqual(keyed());
});

it("two papers in one document have each its own keys", () => {
  const content =
    paragraphs(`Mã đề 101\n${asked}\nMã đề 102\n${asked}\nĐÁP ÁN`) +
    table(...tables["a column for each"]);

  expect(itemsIn(read(content))).toEqual([...keyed("A", "B", "C"), ...keyed("B", "C", "A")]);
});

it("a paper may have a number and a code", () => {
  const paper = (number: number, code: number) => `ĐỀ SỐ ${number}\nMã đề: ${code}\n${asked}`;
  const keys = "ĐÁP ÁN ĐỀ SỐ 1\n1A 2B 3C\nĐề 102: 1B 2C 3A";

  expect(itemsIn(readText(file(`${paper(1, 101)}\n${paper(2, 102)}\n${keys}`)))).toEqual([
    ...keyed("A", "B", "C"),
    ...keyed("B", "C", "A"),
  ]);
});

it("the only keys of a paper are those of questions that name none", () => {
  const content = paragraphs(`${asked}\nĐÁP ÁN MÃ ĐỀ 101`) + paragraph("1A 2B 3C");

  expect(itemsIn(read(content))).toEqual(keyed("A", "B", "C"));
});

it.each([
  [
    ["Câu", "A", "B", "C"],
    ["1", "", "X", ""],
    ["2", "", "", "x"],
    ["3", "✓", "", ""],
  ],
  [
    ["", "1", "2", "3"],
    ["A", "", "", "X"],
    ["B", "X", "", ""],
    ["C", "", "X", ""],
  ],
])("crosses in a sheet of answers are keys: %s", (...rows) => {
  expect(itemsIn(read(paragraphs(asked) + table(...rows)))).toEqual(keyed("B", "C", "A"));
});
