import { expect, test } from "vitest";
import { readItems } from "@/lib/interop/items/read-items";
import { file } from "../bytes";
import { itemsIn, readingOf } from "../said";

const read = (text: string) => readItems(file(text), null);

const cells = (tag: string, ...texts: string[]) =>
  `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join("")}</tr>`;
const page = (table: string) =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><style>td{color:red}</style></head>
  <body><table border=1>${table}</table></body></html>`;
const head = cells("th", "STT", "Nội dung câu hỏi", "A", "B", "Đáp án", "Chủ đề");

test("a page under the name of Excel is read by its table", async () => {
  const table =
    `<tr><td colspan=6><b>NGÂN HÀNG CÂU HỎI</b></td></tr>${head}` +
    `<tr><td>1<td>Một &lt; hai?<br>Chọn.<td>phải<td>trái<td>A<td rowspan=2>Số học</tr>` +
    cells("td", "2", "Ba &gt; bốn?", "có", "không", "B");
  const reading = await read(page(table));

  expect(itemsIn(reading)).toEqual([
    "single_choice · Một < hai? / Chọn. · A phải | B trái · A",
    "single_choice · Ba > bốn? · A có | B không · B",
  ]);
  expect(readingOf(reading)).toMatchObject({
    format: "xlsx",
    items: [{ topic: "Số học" }, { topic: "Số học" }],
  });
});

test("the right option of a page may be set off by its colour", async () => {
  const red = (text: string) => `<span style="mso-x:y;color:#FF0000">${text}</span>`;
  const table =
    cells("th", "Câu hỏi", "A", "B", "C", "Đáp án") +
    cells("td", "Câu hỏi thứ nhất?", "x", red("y"), "z", "") +
    cells("td", "Câu hỏi thứ hai?", red("x"), "y", "z", "") +
    cells("td", "Câu hỏi thứ ba?", "x", "y", red("z"), "");

  expect(readingOf(await read(page(table))).items.map(({ key }) => key)).toEqual([
    ["B"],
    ["A"],
    ["C"],
  ]);
});

test("a page under the name of Word is read by its words, its programmes left out and said", async () => {
  const words = `<html><body><script>alert(1)</script><p>Câu 1: Một?</p><p>A. x</p><p>B. y</p><p>Đáp án: B</p></body></html>`;
  const reading = await read(words);

  expect(itemsIn(reading)).toEqual(["single_choice · Một? · A x | B y · B"]);
  expect(readingOf(reading)).toMatchObject({
    format: "text",
    skipped: [{ code: "active_content" }],
  });
});

test("a page without questions is refused with what to do", async () => {
  expect(await read("<!DOCTYPE html><html><body><p>Xin chào</p></body></html>")).toEqual({
    ok: false,
    reason: { code: "html_page" },
  });
});

const workbook = (rows: string) =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
  <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
  <Worksheet ss:Name="Câu hỏi"><Table>${rows}</Table></Worksheet></Workbook>`;
const row = (...texts: string[]) =>
  `<Row>${texts.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join("")}</Row>`;

test("a workbook of Excel 2003 in XML is read by its rows and places", async () => {
  const rows =
    row("NGÂN HÀNG") +
    row("STT", "Nội dung câu hỏi", "A", "B", "C", "Đáp án") +
    row("1", "Một?&#10;Chọn.", "x", "y", "z", "C") +
    `<Row ss:Index="7"><Cell><Data ss:Type="Number">2</Data></Cell><Cell><Data ss:Type="String">Hai?</Data></Cell>
     <Cell><Data ss:Type="String">x</Data></Cell><Cell><Data ss:Type="String">y</Data></Cell>
     <Cell ss:Index="6"><Data ss:Type="String">A</Data></Cell></Row>`;
  const reading = await read(workbook(rows));

  expect(itemsIn(reading)).toEqual([
    "single_choice · Một? / Chọn. · A x | B y | C z · C",
    "single_choice · Hai? · A x | B y · A",
  ]);
  expect(readingOf(reading).items.map(({ line }) => line)).toEqual([3, 7]);
});

test("a formula that calls a program is no text of a question", async () => {
  const rows =
    row("Nội dung câu hỏi", "A", "B", "Đáp án") +
    `<Row><Cell ss:Formula="=cmd|' /C calc'!A0"><Data ss:Type="String">Một?</Data></Cell>
     <Cell><Data ss:Type="String">x</Data></Cell><Cell><Data ss:Type="String">y</Data></Cell></Row>`;

  expect(readingOf(await read(workbook(rows)))).toMatchObject({
    items: [],
    skipped: [{ code: "formula_calls_program" }],
  });
});

test.each([
  ["word_xml", '<?xml version="1.0"?><w:wordDocument xmlns:w="x"></w:wordDocument>'],
  ["word_xml", '<?xml version="1.0"?>\n<pkg:package xmlns:pkg="x"></pkg:package>'],
  ["open_document", '<?xml version="1.0"?><office:document xmlns:office="x"/>'],
  ["web_archive", "MIME-Version: 1.0\nContent-Type: multipart/related"],
])("other files of office programs are named: %s", async (code, text) => {
  expect(await read(text)).toEqual({ ok: false, reason: { code } });
});

test("a hidden sheet of a workbook saved as XML is named and not read", async () => {
  const row = (...texts: string[]) =>
    `<Row>${texts.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join("")}</Row>`;
  const sheet = (name: string, options: string) =>
    `<Worksheet ss:Name="${name}"><Table>${row("Câu hỏi", "A", "B", "Đáp án")}${row("Một?", "x", "y", "B")}</Table>
    <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${options}</WorksheetOptions></Worksheet>`;
  const reading = await read(
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    ${sheet("Hiện", "")}${sheet("Ẩn", "<Visible>SheetHidden</Visible>")}</Workbook>`,
  );

  expect(itemsIn(reading)).toEqual(["single_choice · Một? · A x | B y · B"]);
  expect(readingOf(reading).skipped).toEqual([{ ref: "Ẩn", code: "sheet_hidden" }]);
});

test("hidden rows of a workbook saved as XML are named and not read, hidden columns are named", async () => {
  const hidden = workbook(
    '<Column ss:Index="2" ss:Hidden="1" ss:Span="1"/><Column/>' +
      row("Nội dung câu hỏi", "A", "B", "Đáp án") +
      row("Một?", "x", "y", "B") +
      row("Cũ?", "x", "y", "A").replace("<Row", '<Row ss:Hidden="1"'),
  );
  const reading = await read(hidden);

  expect(itemsIn(reading)).toEqual(["single_choice · Một? · A x | B y · B"]);
  expect(readingOf(reading).skipped).toMatchObject([
    { line: 3, code: "rows_hidden", values: { rows: "3" } },
    { code: "columns_hidden", values: { columns: "B, C" } },
  ]);
});
