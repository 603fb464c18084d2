import { strFromU8, unzipSync } from "fflate";
import { streamXlsxRows } from "hucre/xlsx";
import { describe, expect, it, test } from "vitest";
import { guardCell } from "@/lib/documents/sheet/guard-cell";
import { writeSheet } from "@/lib/documents/sheet/write-sheet";

async function readBack(bytes: Uint8Array) {
  const rows: unknown[][] = [];
  for await (const { values } of streamXlsxRows(bytes)) rows.push(values);
  return rows;
}

describe("a text in a spreadsheet", () => {
  it.each([
    "=1+1",
    "+84 54",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u00a0=1",
    "\ufeff=1",
    "＝1",
    "＋1",
    "－1",
    "＠A1",
  ])("%j does not become a formula", (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  });

  it.each(["Lê Thị Ái", "", "A=B", "12/04/1968", "QD-0001", "'quoted"])(
    "%j stays as it is",
    (text) => {
      expect(guardCell(text)).toBe(text);
    },
  );
});

describe("a table written as a workbook", () => {
  const columns = [
    { header: "Họ và tên", width: 30 },
    { header: "Ngày sinh", width: 12, kind: "day" },
    { header: "Điểm", width: 8, kind: "number" },
  ] as const;

  test("shows a share to the hundredth of a per cent where it has one: 64.96 % is not 65 %", async () => {
    const columns = [{ header: "Tỷ lệ", width: 8, kind: "percent" }] as const;
    const archive = unzipSync(await writeSheet({ name: "Điểm", columns, rows: [[0.6496]] }));

    expect(strFromU8(archive["xl/styles.xml"] ?? expect.fail("no styles"))).toContain("0.0#%");
  });

  test("reads back with its words, its days as days, and nothing for nothing", async () => {
    const bytes = await writeSheet({
      name: "Công chức",
      columns,
      rows: [
        ["Hồ Thị Dung", "1985-07-01", 7.5],
        ['=HYPERLINK("http://x")', null, null],
      ],
    });

    const rows = await readBack(bytes);
    expect(rows[0]).toEqual(["Họ và tên", "Ngày sinh", "Điểm"]);
    expect(rows[1]).toEqual(["Hồ Thị Dung", new Date("1985-07-01T00:00:00Z"), 7.5]);
    expect(rows[2]?.[0]).toBe('\'=HYPERLINK("http://x")');
    expect(rows[2]?.[1] ?? null).toBeNull();
  });

  test("takes any words for the name of its tab", async () => {
    const name = "Danh sách công chức [xã/phường]: toàn bộ?";

    expect(await readBack(await writeSheet({ name, columns, rows: [] }))).toHaveLength(1);
  });
});
