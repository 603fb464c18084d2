import { describe, expect, it } from "vitest";
import { readDocx } from "@/lib/interop/items/docx/read-docx";
import { itemsIn, readingOf, skippedIn, warningsOf } from "../said";
import { aDocument, paragraph, paragraphs, run, table } from "./a-document";

const read = (content: string, parts: Record<string, string> = {}) =>
  readDocx({ name: "x", bytes: aDocument(content, parts) });

const cell = (content: string) => `<w:tc>${content}</w:tc>`;
const asked = "Câu 1: Một?\nA. x\nB. y\nC. z\nCâu 2: Hai?\nA. x\nB. y\nC. z";
const keysOf = (content: string) => readingOf(read(content)).items.map(({ key }) => key.join());

describe("Word papers as offices have them", () => {
  it("shows no row, and no cell, that somebody took out with changes tracked", () => {
    const row = (number: string, words: string, change = "") =>
      `<w:tr>${change}${cell(paragraph(number))}${cell(paragraphs(`${words}\nA. x\nB. y`))}${cell(paragraph("B"))}</w:tr>`;
    const removed = '<w:trPr><w:del w:id="1"/></w:trPr>';
    const goneCell = `<w:tc><w:tcPr><w:cellDel w:id="2"/></w:tcPr>${paragraph("A")}</w:tc>`;
    const content = `<w:tbl>${row("1", "Câu còn lại?")}${row("2", "Câu đã bỏ?", removed)}<w:tr>${cell(paragraph("3"))}${cell(paragraphs("Câu thứ ba?\nA. x\nB. y"))}${goneCell}${cell(paragraph("B"))}</w:tr></w:tbl>`;

    expect(itemsIn(read(content))).toEqual([
      "single_choice · Câu còn lại? · A x | B y · B",
      "single_choice · Câu thứ ba? · A x | B y · B",
    ]);
  });

  it("reads every text box of one drawing, and its pictures once", () => {
    const box = (content: string) =>
      `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>`;
    const picture = '<w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r>';
    const content =
      paragraph("Câu 1: Một?") +
      paragraph(
        `<w:r><w:drawing>${box(paragraphs("A. x"))}${box(paragraph(run("B. ") + picture))}</w:drawing></w:r>`,
      ) +
      paragraph("Đáp án: B");
    const relations =
      '<Relationships><Relationship Id="rId9" Type="x/image" Target="media/a.png"/></Relationships>';

    expect(itemsIn(read(content, { "word/_rels/document.xml.rels": relations }))).toEqual([
      "single_choice · Một? · A x | B [media/a.png] · B",
    ]);
  });

  it("goes on reading a table over the page, where it has no head of its own", () => {
    const content =
      table(["STT", "Câu hỏi", "A", "B", "Đáp án"], ["1", "Câu hỏi thứ nhất?", "x", "y", "B"]) +
      paragraph("") +
      table(["2", "Câu hỏi thứ hai?", "x", "y", "A"]);

    expect(keysOf(content)).toEqual(["B", "A"]);
  });

  it.each([
    [
      "columns with several letters",
      [
        ["Câu", "Đáp án"],
        ["Câu 1", "A"],
        ["2", "B và C"],
      ],
    ],
    [
      "columns named by their questions",
      [
        ["Câu 1", "Câu 2"],
        ["A", "B, C"],
      ],
    ],
    [
      "pairs of rows below each other",
      [
        ["Câu", "1"],
        ["ĐA", "A"],
        ["Câu", "2"],
        ["ĐA", "BC"],
      ],
    ],
  ])("reads keys in %s", (_, rows) => {
    expect(keysOf(paragraphs(`${asked}\nĐÁP ÁN`) + table(...rows))).toEqual(["A", "B,C"]);
  });

  it("reads marked letters of old codes whatever is beside them", () => {
    const font = (plain: string, marked: string) =>
      `<w:rFonts w:ascii="${plain}" w:hAnsi="${marked}"/>`;
    const content =
      paragraph(run("Câu 1: Cơ quan nào ban hành nghị định?", font(".VnTime", ".VnTime"))) +
      paragraph(run("A. Quèc héi", font("Times New Roman", ".VnTime"))) +
      paragraph(run("B. ChÝnh phñ", font(".VnTime", ".VnTime")) + run(" và bộ")) +
      paragraph("Đáp án: B");
    const unnamed = paragraphs(
      "C©u 1: C¬ quan nµo ban hµnh?\nA. Quèc héi\nB. ChÝnh phñ\n§¸p ¸n: B",
    );

    expect(itemsIn(read(content))).toEqual([
      "single_choice · Cơ quan nào ban hành nghị định? · A Quốc hội | B Chính phủ và bộ · B",
    ]);
    expect(itemsIn(read(unnamed))).toEqual([
      "single_choice · Cơ quan nào ban hành? · A Quốc hội | B Chính phủ · B",
    ]);
  });

  it("keeps what is raised or lowered, and sums with their limits", () => {
    const sum =
      '<m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:r><m:t>i</m:t></m:r></m:e></m:nary></m:oMath>';
    const content =
      paragraph(
        run("Câu 1: 5 m") +
          run("2", '<w:vertAlign w:val="superscript"/>') +
          run(" H") +
          run("2", '<w:vertAlign w:val="subscript"/>') +
          run("O và ") +
          sum,
      ) + paragraphs("A. x\nB. y\nĐáp án: A");

    expect(itemsIn(read(content))).toEqual([
      "single_choice · 5 m² H₂O và ∑_(i=1)^n i · A x | B y · A",
    ]);
  });

  it("names documents that are inserted, and says where all it holds is in one", () => {
    const inserted = '<w:altChunk r:id="rId5"/>';
    const known = read(paragraphs("Câu 1: Một?\nA. x\nB. y\nĐáp án: A") + inserted);
    const cell = `<w:tbl><w:tr><w:tc>${inserted}</w:tc></w:tr></w:tbl>`;

    expect(skippedIn(known)).toEqual(["5 insertion_left_out"]);
    expect(readingOf(known).items.map((item) => warningsOf(item))).toEqual([
      ["insertion_left_out"],
    ]);
    for (const alone of [inserted, cell]) {
      expect(read(alone)).toMatchObject({ ok: false, reason: { code: "only_insertions" } });
    }
  });

  it("names equations, diagrams and footnotes that are no text, at their item", () => {
    const field = "<w:r><w:instrText> EQ \\f(1;2) </w:instrText></w:r>";
    const object =
      '<w:r><w:object><o:OLEObject xmlns:o="o" ProgID="Equation.DSMT4"/></w:object></w:r>';
    const chart =
      '<w:r><w:drawing><a:graphic><c:chart xmlns:c="c" r:id="rId7"/></a:graphic></w:drawing></w:r>';
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes =
      '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>Theo luật cũ</w:t></w:r></w:p></w:footnote></w:footnotes>';
    const one = (number: number, what: string) =>
      paragraph(run(`Câu ${number}: Xem `) + what) + paragraphs("A. x\nB. y\nĐáp án: A");
    const outcome = read(
      [field, object, chart, note].map((what, index) => one(index + 1, what)).join(""),
      { "word/footnotes.xml": footnotes },
    );
    const { items, skipped } = readingOf(outcome);

    expect(items.map((item) => warningsOf(item))).toEqual([
      ["equation_not_read"],
      ["equation_not_read"],
      ["drawing_not_read"],
      ["footnote_left_out"],
    ]);
    expect(skippedIn(outcome)).toEqual([
      "1 equation_not_read",
      "5 equation_not_read",
      "9 drawing_not_read",
      "13 footnote_left_out",
    ]);
    expect(skipped.at(-1)?.values).toEqual({ words: "Theo luật cũ" });
  });
});
