import { describe, expect, test } from "vitest";
import { writeSheet } from "@/lib/documents/sheet/write-sheet";
import type { OfficerRow, RegisterKind, UnitRow } from "@/lib/domain/register/kinds";
import { readRegister, readRows } from "@/lib/interop/register/read-register";
import type { Cell, GridRow } from "@/lib/interop/roll/cell";

/** Rows numbered from 1, as a sheet shows them. */
const sheet = (...rows: Cell[][]): GridRow[] =>
  rows.map((cells, index) => ({ row: index + 1, cells }));

function read(kind: RegisterKind, ...rows: Cell[][]) {
  const result = readRows(sheet(...rows), kind);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

const officers = (...rows: Cell[][]) =>
  read("officers", ...rows).rows.map(({ read: row }) => row as OfficerRow);
const units = (...rows: Cell[][]) =>
  read("units", ...rows).rows.map(({ read: row }) => row as UnitRow);

const heading: Cell[] = ["TT", "Mã cán bộ", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức danh"];

describe("a list of officers", () => {
  test("is found under its titles, with merged and doubled headings, groups and signatures", () => {
    const file = read(
      "officers",
      ["UBND HUYỆN QUẢNG ĐIỀN"],
      ["DANH SÁCH CÁN BỘ, CÔNG CHỨC"],
      ["Số TT", "Mã số cán bộ, công chức", "Họ và tên", null, "Sinh", null],
      [null, null, null, null, "Ngày sinh", "Giới tính"],
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
      ["I", "Xã Quảng Ngạn"],
      [1, "QD01", "Lê Thị", "Ái", "1/7/1985", "Nữ"],
      ["Số TT", "Mã số cán bộ, công chức", "Họ và tên", null, "Sinh", null],
      [2, 12, "Hồ Văn", "Bi", 31_000, "nam"],
      [null, "Tổng cộng: 2 người"],
      [null, null, null, null, "Quảng Điền, ngày 01 tháng 7 năm 2025"],
    );

    expect(file.headingRow).toBe(5);
    expect(file.rows.map(({ row, read: each }) => [row, each])).toMatchObject([
      [7, { staffCode: "QD01", name: "Lê Thị Ái", birth: "1985-07-01", sex: "female" }],
      [9, { staffCode: "12", name: "Hồ Văn Bi", birth: "1984-11-14", sex: "male" }],
    ]);
    expect(file.skipped.map(({ row, code }) => [row, code])).toEqual([
      [6, "group"],
      [8, "heading"],
      [10, "footer"],
      [11, "footer"],
    ]);
  });

  test("takes the unit from the heading among the lines where it has no column for it", () => {
    const result = readRows(sheet(["Mã cán bộ", "Họ và tên"], ["1", "Lê Thị Ái"]), "officers");

    expect(result).toEqual({
      ok: false,
      reason: { code: "missing_columns", row: 1, missing: ["unit"] },
    });
  });

  test("knows the last day in a post from the first day without it", () => {
    const head = ["Mã cán bộ", "Họ và tên", "Đơn vị", "Từ ngày", "Nghỉ từ ngày", "Đến ngày"];

    expect(
      officers(
        head,
        ["1", "Lê Thị Ái", "Xã A", "ngày 01 tháng 7 năm 2025", "", ""],
        ["2", "Hồ Văn Bi", "Xã A", "", new Date("2025-06-01"), ""],
        ["3", "Trần Văn Chí", "Xã A", "", "", "31/05/2025"],
      ).map(({ from, until }) => [from, until]),
    ).toEqual([
      ["2025-07-01", null],
      [null, "2025-06-01"],
      [null, "2025-06-01"],
    ]);
  });

  test("says by row what it cannot read", () => {
    const { rows } = read(
      "officers",
      [...heading, "Từ ngày"],
      [1, "", "Lê Thị Ái", "", "Xã A", "Văn thư"],
      [2, "C2", "Ái", "", "Xã A", "Văn thư"],
      [3, "C3", "Lê Thị Ái", "", "Xã A", "Văn thư", "tháng bảy"],
      [4, "#REF!", "Lê Thị Ái", "", "Xã A", "Văn thư"],
      [5, "C5", "Lê Thị Ái", "31/02/1980", "Xã A", "Văn thư"],
      [6, "C6", "Lê Thị Ái", "1980", "Xã A", "Văn thư"],
      [7, "C6", "Lê Thị Ái", "1980", "Xã A", "Văn thư"],
      [8, "C8", "", "1980", "Xã A", "Văn thư"],
    );

    expect(rows.map(({ row, problem }) => [row, problem?.code ?? null])).toEqual([
      [2, "no_code"],
      [3, "name_unreadable"],
      [4, "date_unreadable"],
      [5, "formula_error"],
      [6, "date_unreadable"],
      [7, null],
      [8, "duplicate"],
      [9, "no_name"],
    ]);
    expect(rows[6]?.problem?.values).toEqual({ row: 7 });
  });

  test("marks a concurrent post by whatever is not a no", () => {
    const head = [...heading, "Kiêm nhiệm"];
    const line = (mark: Cell): Cell[] => [
      1,
      "C",
      "Lê Thị Ái",
      "",
      "Xã A",
      `T${String(mark)}`,
      mark,
    ];

    expect(
      officers(head, line("x"), line("có"), line(""), line("Không"), line(0)).map(
        ({ concurrent }) => concurrent,
      ),
    ).toEqual([true, true, false, false, false]);
  });
});

describe("a list of units", () => {
  test("reads every column under the names that offices use", () => {
    const [row] = units(
      [
        "Mã ĐVHC",
        "Tên đơn vị",
        "Tên ngắn",
        "Loại hình",
        "Khối",
        "Mã cấp trên",
        "Đơn vị cấp trên",
      ].concat(["Hiệu lực từ ngày", "Hết hiệu lực từ ngày", "Sáp nhập vào", "Căn cứ"]),
      [19867, "Thị trấn Sịa", "Sịa", "Thị trấn", "Xã", "477", "Huyện Quảng Điền"].concat([
        ...["01/01/2018", "01/07/2025", "Xã Quảng Điền; Xã Đan Điền", "NQ 1675"],
      ] as never[]),
    );

    expect(row).toEqual({
      ...{ code: "19867", name: "Thị trấn Sịa", shortName: "Sịa", type: "Thị trấn", group: "Xã" },
      ...{ parentCode: "477", parent: "Huyện Quảng Điền", from: "2018-01-01" },
      ...{ until: "2025-07-01", successors: ["Xã Quảng Điền", "Xã Đan Điền"], basis: "NQ 1675" },
    });
  });

  test("says by row what it cannot read, and what is said twice", () => {
    const { rows } = read(
      "units",
      ["Mã đơn vị", "Tên đơn vị", "Từ ngày"],
      ["1", "", ""],
      ["2", "Xã Hai", "2025"],
      ["3", "Xã Ba", ""],
      ["3", "Xã Ba", ""],
    );

    expect(rows.map(({ problem }) => problem?.code ?? null)).toEqual([
      ...["no_name", "date_unreadable", null, "duplicate"],
    ]);
  });
});

describe("a file", () => {
  test("without a heading or a line is refused", () => {
    expect(readRows(sheet(["a", "b"]), "units")).toMatchObject({ reason: { code: "no_heading" } });
    expect(readRows(sheet(heading), "officers")).toMatchObject({ reason: { code: "no_lines" } });
  });

  test("that is no workbook is refused", async () => {
    const text = new TextEncoder().encode("Mã cán bộ;Họ và tên");

    expect(await readRegister(text, "officers")).toMatchObject({ reason: { code: "not_excel" } });
  });

  test("may have 20,000 lines, and no more", async () => {
    const many = async (lines: number) => {
      const columns = heading.map((header) => ({ header: String(header), width: 10 }));
      const rows = Array.from({ length: lines }, (_, index) => [
        ...[`${index}`, `C${index}`, "Lê Thị Ái", "1/7/1985", "Xã A", "Văn thư"],
      ]);
      return readRegister(await writeSheet({ name: "DS", columns, rows }), "officers");
    };

    const read = await many(20_000);
    expect(read.ok && read.value.rows.filter(({ problem }) => !problem)).toHaveLength(20_000);
    expect(await many(20_001)).toMatchObject({ ok: false, reason: { code: "too_many_lines" } });
  });
});
