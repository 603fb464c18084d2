import type { HostileCase } from "./case";
import {
  casesOf,
  macroType,
  one,
  packageParts,
  refused,
  relation,
  relations,
} from "./office-parts";
import { zipOf, type ZipPart } from "./zip";

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const questions = ["Câu 1: Hỏi?", "A. a", "B. b", "Đáp án: A"].map(paragraph).join("");

/** A document of Word. */
function paper(body: string, more: readonly ZipPart[] = [], types = "") {
  return zipOf([
    ...packageParts("word/document.xml", types),
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

/** Documents that start, fetch or hide something. */
export const wordCases: readonly HostileCase[] = casesOf({
  "macros.docx": [
    () => paper(questions, [{ name: "word/vbaProject.bin", content: "x" }]),
    refused("macros"),
  ],
  "macros-under-another-name.docx": [
    () => paper(questions, [{ name: "word/x.bin", content: "x" }], macroType("word/x.bin")),
    refused("macros"),
  ],
  "macros-by-a-relation.docx": [
    () =>
      paper(questions, [
        { name: "word/x.bin", content: "x" },
        wordRelations(relations(relation("rId9", "vbaProject", "x.bin"))),
      ]),
    refused("macros"),
  ],
  "picture-on-another-machine.docx": [
    () => paper(questions + field(' INCLUDEPICTURE "\\\\\\\\evil\\\\x.png" \\d ')),
    refused("external_links"),
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
    refused(
      "archive_too_large",
      "xml_too_large",
      "too_heavy",
      "too_slow",
      "no_items",
      "too_many_lines",
    ),
    true,
  ],
});
