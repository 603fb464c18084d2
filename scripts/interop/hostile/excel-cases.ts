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

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const cell = (place: string, words: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const row = (number: number, ...words: string[]) =>
  `<row r="${number}">${words.map((one, index) => cell(`${"ABCDEFGH"[index] ?? ""}${number}`, one)).join("")}</row>`;
const heading = row(1, "Câu hỏi", "A", "B", "Đáp án");
const asked = row(2, "Hỏi?", "a", "b", "A");

type Book = {
  readonly sheet?: string;
  readonly before?: string;
  readonly after?: string;
  readonly more?: readonly ZipPart[];
  readonly types?: string;
};

/** A workbook of one sheet. */
function book(made: Book = {}) {
  const { sheet = heading + asked, before = "", after = "", more = [], types = "" } = made;
  return zipOf([
    ...packageParts("xl/workbook.xml", types),
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
      content: `<worksheet ${namespaces}>${before}<sheetData>${sheet}</sheetData>${after}</worksheet>`,
    },
    ...more,
  ]);
}

/** Workbooks that start, fetch or hide something, or claim to be larger than they are. */
export const excelCases: readonly HostileCase[] = casesOf({
  "macros.xlsx": [
    () => book({ more: [{ name: "xl/vbaProject.bin", content: "x" }] }),
    refused("macros"),
  ],
  "macros-under-another-name.xlsx": [
    () => book({ types: macroType("xl/x.bin"), more: [{ name: "xl/x.bin", content: "x" }] }),
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
  "picture-elsewhere.xlsx": [
    () =>
      book({
        more: [
          { name: "xl/drawings/drawing1.xml", content: "<x/>" },
          {
            name: "xl/drawings/_rels/drawing1.xml.rels",
            content: relations(
              relation("rId1", "image", "http://127.0.0.1/x.png", 'TargetMode="External"'),
            ),
          },
        ],
      }),
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
  "columns-over-each-other.xlsx": [
    () => book({ before: `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(20_000)}</cols>` }),
    refused("damaged_archive"),
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
    () => book({ after: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>' }),
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
});
