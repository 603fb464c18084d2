import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { detectFormat } from "@/lib/interop/items/detect-format";
import { readDocx } from "@/lib/interop/items/docx/read-docx";
import { itemsIn } from "../said";
import { aDocument, listed, paragraph, paragraphs } from "./a-document";

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const shape = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;

const list = (id: number, of: number, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';

const numbering = (...parts: string[]) => ({
  "word/numbering.xml": `<w:numbering xmlns:w="x">${parts.join("")}</w:numbering>`,
});

const read = (content: string, parts: Record<string, string>) =>
  itemsIn(readDocx({ name: "x", bytes: aDocument(content, parts) }));

const options = (id: number, at = 0) => listed(id, at, "một") + listed(id, at, "hai");

const twice = [
  "single_choice · Một? · A một | B hai · B",
  "single_choice · Hai? · A một | B hai · A",
];

it("counts lists of one shape on together, and begins anew where one says so", () => {
  const lists = numbering(
    shape(0, level(0, "decimal", "Câu %1.")),
    shape(1, level(0, "upperLetter", "%1.")),
    ...[list(1, 0), list(2, 0), list(3, 1), list(4, 1, anew)],
  );
  const content = listed(1, 0, "Một?") + options(3) + listed(2, 0, "Hai?") + options(4);

  expect(read(content + paragraph("Đáp án: 1B, 2A"), lists)).toEqual(twice);
});

it("counts questions on over parts where their level does not begin anew", () => {
  const lists = numbering(
    shape(
      0,
      level(0, "upperRoman", "PHẦN %1."),
      level(1, "decimal", "Câu %2.", '<w:lvlRestart w:val="0"/>'),
      level(2, "upperLetter", "%3."),
    ),
    list(1, 0),
  );
  const part = (words: string, question: string) =>
    listed(1, 0, words) + listed(1, 1, question) + options(1, 2);
  const content = part("LUẬT", "Một?") + part("TIN HỌC", "Hai?");

  expect(read(content + paragraph("Đáp án: 1B, 2A"), lists)).toEqual(twice);
});

it("finds the levels of a list by the styles of paragraphs, and by the style that has them", () => {
  const lists = numbering(
    '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="DeThi"/></w:abstractNum>',
    shape(
      1,
      '<w:styleLink w:val="DeThi"/>',
      level(0, "decimal", "Câu %1.", '<w:pStyle w:val="Cau"/>'),
      level(1, "upperLetter", "%2.", '<w:pStyle w:val="PhuongAn"/>'),
    ),
    ...[list(1, 0), list(2, 1)],
  );
  const style = (id: string) =>
    `<w:style w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const styles = `<w:styles xmlns:w="x">${style("Cau")}${style("PhuongAn")}</w:styles>`;
  const styled = (id: string, text: string) => paragraph(text, `<w:pStyle w:val="${id}"/>`);
  const question = (words: string) =>
    styled("Cau", words) + styled("PhuongAn", "một") + styled("PhuongAn", "hai");
  const content = question("Một?") + question("Hai?") + paragraph("Đáp án: 1B, 2A");

  expect(read(content, { ...lists, "word/styles.xml": styles })).toEqual(twice);
});

it("finds the text and its parts where the relations of a document say", () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (purpose: string, target: string) =>
    `<Relationships><Relationship Id="r" Type="${office}/${purpose}" Target="${target}"/></Relationships>`;
  const lists = numbering(shape(0, level(0, "decimal", "Câu %1.")), list(1, 0));
  const words = listed(1, 0, "Một?") + paragraphs("A. một\nB. hai\nĐáp án: B");
  const files = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relation("officeDocument", "/word/document2.xml"),
    "word/document2.xml": `<w:document xmlns:w="x"><w:body>${words}</w:body></w:document>`,
    "word/_rels/document2.xml.rels": relation("numbering", "numbering2.xml"),
    "word/numbering2.xml": lists["word/numbering.xml"],
  };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );

  expect(detectFormat(bytes)).toEqual({ ok: true, value: "docx" });
  expect(itemsIn(readDocx({ name: "x", bytes }))).toEqual([
    "single_choice · Một? · A một | B hai · B",
  ]);
});
