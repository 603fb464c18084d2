import type { HostileCase } from "./case";
import { zipOf, type ZipPart } from "./zip";

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relation = (id: string, type: string, target: string, more = "") =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${more}/>`;
const relations = (...all: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;

const cell = (place: string, words: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const row = (number: number, ...words: string[]) =>
  `<row r="${number}">${words.map((one, index) => cell(`${"ABCDEFGH"[index] ?? ""}${number}`, one)).join("")}</row>`;
const heading = row(1, "Câu hỏi", "A", "B", "Đáp án");
const asked = row(2, "Hỏi?", "a", "b", "A");

type Book = {
  readonly sheet?: string;
  readonly before?: string;
  readonly more?: readonly ZipPart[];
  readonly types?: string;
};

/** A workbook of one sheet. */
function book({ sheet = heading + asked, before = "", more = [], types = "" }: Book = {}) {
  return zipOf([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${types}</Types>`,
    },
    {
      name: "_rels/.rels",
      content: relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook ${namespaces}><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations(
        relation("rId1", "worksheet", "worksheets/sheet1.xml"),
        relation("rId2", "sharedStrings", "sharedStrings.xml"),
      ),
    },
    {
      name: "xl/worksheets/sheet1.xml",
      content: `<worksheet ${namespaces}>${before}<sheetData>${sheet}</sheetData></worksheet>`,
    },
    ...more,
  ]);
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const questions = ["Câu 1: Hỏi?", "A. a", "B. b", "Đáp án: A"].map(paragraph).join("");

/** A document of Word. */
function paper(body: string, more: readonly ZipPart[] = [], types = "") {
  return zipOf([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${types}</Types>`,
    },
    {
      name: "_rels/.rels",
      content: relations(relation("rId1", "officeDocument", "word/document.xml")),
    },
    {
      name: "word/document.xml",
      content: `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ]);
}

const field = (words: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${words}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const wordRelations = (content: string): ZipPart => ({
  name: "word/_rels/document.xml.rels",
  content,
});

const macroType =
  '<Override PartName="/xl/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>';
const one = { read: true, items: 1 } as const;
const refused = (...codes: string[]) => ({ refused: codes });

const cases: Readonly<
  Record<string, readonly [() => Uint8Array, HostileCase["outcome"], heavy?: true]>
> = {
  "macros.xlsx": [
    () => book({ more: [{ name: "xl/vbaProject.bin", content: "x" }] }),
    refused("macros"),
  ],
  "macros-under-another-name.xlsx": [
    () => book({ types: macroType, more: [{ name: "xl/x.bin", content: "x" }] }),
    refused("macros"),
  ],
  "macro-sheet.xlsx": [
    () => book({ more: [{ name: "xl/macrosheets/sheet1.xml", content: "<x/>" }] }),
    refused("macros"),
  ],
  "links.xlsx": [
    () => book({ more: [{ name: "xl/externalLinks/externalLink1.xml", content: "<x/>" }] }),
    refused("external_links"),
  ],
  "connections.xlsx": [
    () => book({ more: [{ name: "xl/connections.xml", content: "<connections/>" }] }),
    refused("external_links"),
  ],
  "calls-a-programme.xlsx": [
    () =>
      book({
        sheet: `${heading}<row r="2"><c r="A2" t="str"><f>cmd|'/C calc'!A0</f><v>Hỏi?</v></c>${cell("B2", "a")}${cell("C2", "b")}${cell("D2", "A")}</row>${row(3, "Nữa?", "a", "b", "B")}`,
      }),
    { ...one, skipped: ["formula_calls_program"] },
  ],
  "dimension-of-a-million-rows.xlsx": [
    () => book({ before: '<dimension ref="A1:XFD1048576"/>' }),
    one,
  ],
  "far-cell.xlsx": [
    () => book({ sheet: `${heading}${asked}<row r="1048576">${cell("XFD1048576", "x")}</row>` }),
    { read: true },
  ],
  "far-rows.xlsx": [
    () =>
      book({
        sheet: `${heading}${asked}${Array.from({ length: 1_000 }, (_, index) => `<row r="${(index + 1) * 1_000}">${cell(`A${(index + 1) * 1_000}`, "x")}</row>`).join("")}`,
      }),
    { read: true },
  ],
  "wide-row.xlsx": [
    () => book({ sheet: `${heading}${asked}<row r="3">${cell("XFD3", "x").repeat(16_000)}</row>` }),
    { read: true },
  ],
  "merged-all.xlsx": [
    () =>
      zipOf([
        ...partsOf(
          heading + asked,
          '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
      ]),
    { read: true },
  ],
  "strings-that-are-not-there.xlsx": [
    () =>
      book({
        sheet: `${heading}<row r="2"><c r="A2" t="s"><v>999999999</v></c>${cell("B2", "a")}</row>`,
      }),
    { read: true },
  ],
  "strings-without-end.xlsx": [
    () =>
      book({
        more: [
          {
            name: "xl/sharedStrings.xml",
            content: `<sst ${namespaces}>${Array.from({ length: 60_000 }, (_, index) => `<si><t>${index}</t></si>`).join("")}</sst>`,
          },
        ],
      }),
    one,
  ],
  "entities.xlsx": [
    () =>
      book({
        more: [
          {
            name: "xl/sharedStrings.xml",
            content: `<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst ${namespaces}><si><t>&x;</t></si></sst>`,
          },
        ],
      }),
    refused("xml_declares_entities"),
  ],
  "sheet-cut-off.xlsx": [
    () => book().subarray(0, 900),
    refused("unsafe", "damaged_archive", "unsafe_archive"),
  ],
  "no-sheet.xlsx": [
    () =>
      zipOf([
        { name: "[Content_Types].xml", content: "<Types/>" },
        { name: "xl/workbook.xml", content: `<workbook ${namespaces}/>` },
      ]),
    refused("unreadable", "no_heading"),
  ],
  "macros.docx": [
    () => paper(questions, [{ name: "word/vbaProject.bin", content: "x" }]),
    refused("macros"),
  ],
  "macros-under-another-name.docx": [
    () =>
      paper(questions, [{ name: "word/x.bin", content: "x" }], macroType.replace("xl/", "word/")),
    refused("macros"),
  ],
  "calls-a-programme.docx": [
    () => paper(questions + field(` DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe" `)),
    refused("external_links"),
  ],
  "fetches-a-text.docx": [
    () => paper(questions + field(' INCLUDETEXT "http://127.0.0.1/a.docx" ')),
    refused("external_links"),
  ],
  "template-elsewhere.docx": [
    () =>
      paper(questions, [
        {
          name: "word/_rels/settings.xml.rels",
          content: relations(
            relation(
              "rId1",
              "attachedTemplate",
              "http://127.0.0.1/x.dotm",
              'TargetMode="External"',
            ),
          ),
        },
      ]),
    refused("external_links"),
  ],
  "picture-elsewhere.docx": [
    () =>
      paper(questions, [
        wordRelations(
          relations(relation("rId1", "image", "http://127.0.0.1/x.png", 'TargetMode="External"')),
        ),
      ]),
    refused("external_links"),
  ],
  "object-within.docx": [
    () =>
      paper(questions, [
        { name: "word/embeddings/oleObject1.bin", content: Buffer.from("d0cf11e0a1b11ae1", "hex") },
        wordRelations(relations(relation("rId1", "oleObject", "embeddings/oleObject1.bin"))),
      ]),
    one,
  ],
  "entities.docx": [
    () =>
      zipOf([
        { name: "[Content_Types].xml", content: "<Types/>" },
        {
          name: "word/document.xml",
          content: `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${word}><w:body>${paragraph("&x;")}</w:body></w:document>`,
        },
      ]),
    refused("xml_declares_entities"),
  ],
  "tables-in-tables.docx": [
    () =>
      paper(
        `${"<w:tbl><w:tr><w:tc>".repeat(2_000)}${questions}${"</w:tc></w:tr></w:tbl>".repeat(2_000)}`,
      ),
    refused("xml_too_deep"),
  ],
  "styles-in-a-ring.docx": [
    () =>
      paper(`<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>${questions}`, [
        {
          name: "word/styles.xml",
          content: `<w:styles ${word}><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
        },
      ]),
    one,
  ],
  "hidden-words.docx": [
    () => paper(`${questions}<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Đáp án: B</w:t></w:r></w:p>`),
    { ...one, without: ["keys_disagree"] },
  ],
  "paragraphs-without-end.docx": [
    () => paper(paragraph("x").repeat(190_000)),
    refused("xml_too_large", "too_heavy", "too_slow", "no_items", "too_many_lines"),
    true,
  ],
};

function partsOf(sheet: string, after: string): ZipPart[] {
  return [
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "_rels/.rels",
      content: relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook ${namespaces}><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")),
    },
    {
      name: "xl/worksheets/sheet1.xml",
      content: `<worksheet ${namespaces}><sheetData>${sheet}</sheetData>${after}</worksheet>`,
    },
  ];
}

/** Workbooks and documents that start, fetch or hide something. */
export const officeCases: readonly HostileCase[] = Object.entries(cases).map(
  ([name, [bytes, outcome, heavy]]) => ({ name, bytes, outcome, ...(heavy ? { heavy } : {}) }),
);
