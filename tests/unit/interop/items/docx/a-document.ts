import { strToU8, zipSync } from "fflate";

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"';

/** A Word document of some content, with other parts as they are given. */
export function aDocument(content: string, parts: Record<string, string> = {}): Uint8Array {
  const files = {
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document ${spaces}><w:body>${content}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** A run, with its properties before it. */
export const run = (text: string, properties = "") =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of plain text. */
export const paragraph = (content: string, properties = "") =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${content.startsWith("<") ? content : run(content)}</w:p>`;

/** One paragraph for each line. */
export const paragraphs = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => paragraph(line.trim()))
    .join("");

/** A table of cells, each of plain lines. */
export const table = (...rows: string[][]) =>
  `<w:tbl>${rows
    .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraphs(cell)}</w:tc>`).join("")}</w:tr>`)
    .join("")}</w:tbl>`;

/** A paragraph in a list. */
export const listed = (list: number, level: number, text: string) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** Lists by the texts of their levels: "Câu %1:" in numbers, "%2." in capitals. */
export const numbering = (...lists: (readonly [format: string, text: string])[][]) => {
  const shapes = lists.map(
    (levels, id) =>
      `<w:abstractNum w:abstractNumId="${id}">${levels
        .map(
          ([format, text], level) =>
            `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
        )
        .join("")}</w:abstractNum>`,
  );
  const nums = lists.map(
    (_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`,
  );
  return {
    "word/numbering.xml": `<w:numbering ${spaces}>${shapes.join("")}${nums.join("")}</w:numbering>`,
  };
};
