import { describe, expect, it } from "vitest";
import { readDocx } from "@/lib/interop/items/docx/read-docx";
import { itemsIn, readingOf } from "../said";
import { aDocument, paragraph, paragraphs, run, table } from "./a-document";

const read = (content: string) => readDocx({ name: "x", bytes: aDocument(content) });
const keysOf = (content: string) =>
  readingOf(read(content)).items.map(({ key, status }) => `${status} ${key.join()}`);

const cell = (content: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const tableOf = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;

const questions = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    paragraphs(`Câu ${index + 1}: Hỏi ${index + 1}?\nA. x\nB. y\nC. z\nD. t`),
  ).join("");

describe("Word documents laid out in other ways", () => {
  it("reads forms: a label in the first column, its words in the second", () => {
    const form = (number: number, key: string) => [
      [`Câu ${number}`, `Hỏi ${number}?`],
      ["A", "một"],
      ["B", "hai"],
      ["Đáp án", key],
    ];

    expect(itemsIn(read(table(...form(1, "B"), ...form(2, "A"))))).toEqual([
      "single_choice · Hỏi 1? · A một | B hai · B",
      "single_choice · Hỏi 2? · A một | B hai · A",
    ]);
  });

  it("reads options whose letters have cells of their own, below each other and side by side", () => {
    const content =
      paragraph("Câu 1: Hỏi một?") +
      table(["A", "một"], ["B.", "hai"], ["C", "ba"]) +
      paragraphs("Đáp án: B\nCâu 2: Hỏi hai?") +
      table(["A)", "một", "B)", "hai"], ["C)", "ba", "D)", "bốn"]) +
      paragraph("Đáp án: D");

    expect(itemsIn(read(content))).toEqual([
      "single_choice · Hỏi một? · A một | B hai | C ba · B",
      "single_choice · Hỏi hai? · A một | B hai | C ba | D bốn · D",
    ]);
  });

  it("reads a column of questions with their options by what its head says", () => {
    const head = ["TT", "Nội dung câu hỏi và các phương án trả lời", "Đáp án", "Căn cứ"];

    expect(itemsIn(read(table(head, ["1", "Hỏi một?\nA. x\nB. y", "B", "Điều 1"])))).toEqual([
      "single_choice · Hỏi một? · A x | B y · B",
    ]);
  });

  it.each([
    ["TT", "Nội dung câu hỏi, phương án trả lời", "Đáp án"],
    ["TT", "Câu hỏi trắc nghiệm", "ĐA"],
    ["STT", "Nội dung câu hỏi kèm theo các phương án", "Đáp án"],
    ["Câu", "Tình huống và lựa chọn", "Đáp án"],
  ])("reads a question with its options in one cell and the key in another: %s, %s", (...head) => {
    const content = table(
      head,
      ["1", "Hỏi một?\nA. x\nB. y", "B"],
      ["2", "Hỏi hai?\nA. x\nB. y", "A"],
    );

    expect(itemsIn(read(content))).toEqual([
      "single_choice · Hỏi một? · A x | B y · B",
      "single_choice · Hỏi hai? · A x | B y · A",
    ]);
  });

  it("reads a row for each option below one question, in merged cells or empty ones", () => {
    const restart = '<w:vMerge w:val="restart"/>';
    const merged = "<w:vMerge/>";
    const content = tableOf(
      row(...["STT", "Câu hỏi", "Phương án", "Đáp án"].map((text) => cell(paragraph(text)))),
      ...[1, 2].flatMap((number) => [
        row(
          cell(paragraph(String(number)), restart),
          cell(paragraph(`Hỏi ${number}?`), restart),
          cell(paragraph("A. một")),
          cell(paragraph(number === 1 ? "B" : "A"), restart),
        ),
        row(
          cell(paragraph(""), merged),
          cell(paragraph(""), merged),
          cell(paragraph("B. hai")),
          cell(paragraph(""), merged),
        ),
      ]),
    );

    expect(itemsIn(read(content))).toEqual([
      "single_choice · Hỏi 1? · A một | B hai · B",
      "single_choice · Hỏi 2? · A một | B hai · A",
    ]);
  });

  it("reads what is set off in a table that names no key, and leaves its head out of the questions", () => {
    const bold = (text: string, is: boolean) => run(text, is ? "<w:b/>" : "");
    const inOneCell = (number: number, key: number) =>
      row(
        cell(paragraph(String(number))),
        cell(paragraph(`Hỏi ${number}?`)),
        cell([0, 1].map((at) => paragraph(bold(at === 0 ? "A. x" : "B. y", at === key))).join("")),
      );
    const inColumns = (number: number, key: number) =>
      row(
        cell(paragraph(`Hỏi ${number}?`)),
        ...[0, 1].map((at) => cell(paragraph(bold(at === 0 ? "x" : "y", at === key)))),
      );
    const head = (...names: string[]) => row(...names.map((name) => cell(paragraph(name))));

    const first = tableOf(head("STT", "Câu hỏi", "Phương án"), inOneCell(1, 1), inOneCell(2, 0));
    const second = tableOf(head("Câu hỏi", "A", "B"), inColumns(1, 1), inColumns(2, 0));
    const found = [
      "single_choice · Hỏi 1? · A x | B y · B",
      "single_choice · Hỏi 2? · A x | B y · A",
    ];

    expect(itemsIn(read(first))).toEqual(found);
    expect(itemsIn(read(second))).toEqual(found);
  });

  it.each([
    [
      "pairs beside each other",
      [
        ["Câu", "Đáp án", "Câu", "Đáp án"],
        ["1", "A", "3", "C"],
        ["2", "B", "4", "D"],
      ],
    ],
    [
      "other columns between",
      [
        ["STT", "Đáp án", "Mức độ"],
        ["1", "A", "NB"],
        ["2", "B", "TH"],
        ["3", "C", "VD"],
        ["4", "D", "NB"],
      ],
    ],
  ])("reads tables of keys with %s", (_, rows) => {
    expect(keysOf(questions(4) + table(...rows))).toEqual([
      "ready A",
      "ready B",
      "ready C",
      "ready D",
    ]);
  });

  it("chooses no variant of the paper where the keys are given for several", () => {
    const content =
      questions(2) + table(["Câu", "Mã đề 101", "Mã đề 102"], ["1", "A", "B"], ["2", "B", "C"]);

    expect(keysOf(content)).toEqual(["draft ", "draft "]);
    expect(JSON.stringify(readingOf(read(content)).items)).not.toContain("101");
  });

  it("sees a letter that is underlined without the full stop behind it", () => {
    const lines = [1, 2, 3].map((key) =>
      ["A", "B", "C", "D"]
        .map((letter, at) => run(letter, at === key ? '<w:u w:val="single"/>' : "") + run(". x"))
        .map((runs) => paragraph(runs)),
    );
    const content = lines
      .map((all, at) => paragraph(`Câu ${at + 1}: Hỏi?`) + all.join(""))
      .join("");

    expect(keysOf(content)).toEqual(["ready B", "ready C", "ready D"]);
  });

  it("joins a paragraph to the next where the end between them was taken out", () => {
    const content =
      paragraph("Câu 1: Hỏi?") +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("A. mộ")}</w:p>` +
      paragraph(run("t")) +
      paragraphs("B. hai\nĐáp án: B");

    expect(itemsIn(read(content))).toEqual(["single_choice · Hỏi? · A một | B hai · B"]);
  });

  it("leaves each picture where it stands: with the question, with its own option", () => {
    const picture = (id: string) => `<w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r>`;
    const content =
      paragraph(run("Câu 1: Hỏi?") + picture("r1")) +
      paragraph(run("A. ") + picture("r2") + run(" B. ") + picture("r3")) +
      paragraph("Đáp án: B");
    const relation = (id: string) => `<Relationship Id="${id}" Target="media/${id}.png"/>`;
    const bytes = aDocument(content, {
      "word/_rels/document.xml.rels": `<Relationships>${["r1", "r2", "r3"].map(relation).join("")}</Relationships>`,
    });

    expect(itemsIn(readDocx({ name: "x", bytes }))).toEqual([
      "single_choice · Hỏi? / [media/r1.png] · A [media/r2.png] | B [media/r3.png] · B",
    ]);
  });
});
