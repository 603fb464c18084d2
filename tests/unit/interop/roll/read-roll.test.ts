import { describe, expect, test } from "vitest";
import type { Cell, GridRow } from "@/lib/interop/roll/cell";
import { lineLimit, readRoll } from "@/lib/interop/roll/read-roll";

/** Rows numbered from 1, as a sheet shows them. */
const sheet = (...rows: Cell[][]): GridRow[] =>
  rows.map((cells, index) => ({ row: index + 1, cells }));

function read(...rows: Cell[][]) {
  const result = readRoll(sheet(...rows));
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

const heading: Cell[] = ["STT", "Mã cán bộ", "Họ và tên", "Ngày sinh", "Đơn vị", "Chức danh"];

describe("readRoll", () => {
  test("reads a plain list by the row numbers of the sheet", () => {
    const roll = read(
      heading,
      [1, "QD001", "Hoàng Thị Mận", "12/04/1968", "UBND xã Quảng Điền", "Văn phòng"],
      [2, "QD002", "Lê Văn An", new Date(Date.UTC(1985, 6, 1)), "UBND xã Quảng Điền", ""],
    );

    expect(roll.lines).toEqual([
      {
        row: 2,
        staffCode: "QD001",
        name: "Hoàng Thị Mận",
        birth: "1968-04-12",
        unit: "UBND xã Quảng Điền",
      },
      {
        row: 3,
        staffCode: "QD002",
        name: "Lê Văn An",
        birth: "1985-07-01",
        unit: "UBND xã Quảng Điền",
      },
    ]);
    expect(roll.problems).toEqual([]);
  });

  test("finds the heading under title rows, whatever they mention", () => {
    const roll = read(
      ["ỦY BAN NHÂN DÂN HUYỆN QUẢNG ĐIỀN", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      ["Đơn vị: UBND xã Quảng An"],
      [],
      ["DANH SÁCH CÁN BỘ, CÔNG CHỨC DỰ SÁT HẠCH"],
      ["(Kèm theo Công văn số 12/CV-UBND ngày 01 tháng 11 năm 2026)"],
      heading,
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
      [1, "QD001", "Hoàng Thị Mận", null, null, null],
    );

    expect(roll.headingRow).toBe(6);
    expect(roll.lines.map(({ row, staffCode }) => [row, staffCode])).toEqual([[8, "QD001"]]);
  });

  test("reads headings merged over two columns, and headings of two rows", () => {
    const overTwo = read(
      ["STT", "Họ và tên", null, "Đơn vị"],
      [1, "Hoàng Thị", "Mận", "Xã Quảng An"],
    );
    const twoRows = read(
      ["STT", "Họ và tên", null, "Năm sinh", null, "Đơn vị công tác"],
      [null, "Họ đệm", "Tên", "Nam", "Nữ", null],
      [1, "Hoàng Thị", "Mận", null, 1968, "Xã Quảng An"],
      [2, "Lê Văn", "An", "1985", null, "Xã Quảng An"],
    );

    expect(overTwo.lines).toMatchObject([{ name: "Hoàng Thị Mận", unit: "Xã Quảng An" }]);
    expect(twoRows.lines).toMatchObject([
      { row: 3, name: "Hoàng Thị Mận", birth: "1968" },
      { row: 4, name: "Lê Văn An", birth: "1985" },
    ]);
  });

  test("knows headings in other words, without marks, decomposed and with remarks", () => {
    const roll = read(
      [
        "TT",
        "MÃ CÔNG CHỨC (*)",
        "HO VA TEN".normalize("NFD"),
        "Ngày, tháng, năm sinh",
        "Cơ quan, đơn vị",
        "Chức vụ",
      ],
      [
        "1",
        "cc-17",
        "Trần Thị Lệ".normalize("NFD"),
        "ngày 01 tháng 7 năm 1985",
        "Văn phòng",
        "Chuyên viên",
      ],
    );

    expect(roll.lines).toEqual([
      { row: 2, staffCode: "cc-17", name: "Trần Thị Lệ", birth: "1985-07-01", unit: "Văn phòng" },
    ]);
  });

  test("takes staff codes kept as numbers, and names with stray spaces", () => {
    const roll = read(heading, [1, 10234, "  Hoàng   Thị Mận ", null, null, null]);

    expect(roll.lines).toMatchObject([{ staffCode: "10234", name: "Hoàng Thị Mận" }]);
  });

  test("gives people the unit of the group they stand under, and says which rows are no people", () => {
    const roll = read(
      ["STT", "Họ và tên", "Ngày sinh"],
      ["I", "Xã Quảng An", null],
      [1, "Hoàng Thị Mận", "12/04/1968"],
      ["II.", "Xã Quảng Thọ", null],
      [1, "Lê Văn An", "01/02/1980"],
    );

    expect(roll.lines.map(({ name, unit }) => [name, unit])).toEqual([
      ["Hoàng Thị Mận", "Xã Quảng An"],
      ["Lê Văn An", "Xã Quảng Thọ"],
    ]);
    expect(roll.skipped.map(({ row, code }) => [row, code])).toEqual([
      [2, "group"],
      [4, "group"],
    ]);
  });

  test("stops at the footer and at nothing else: blank rows and repeated headings are passed over", () => {
    const roll = read(
      heading,
      [1, "QD001", "Hoàng Thị Mận"],
      [null, " ", ""],
      heading,
      [2, "QD002", "Lê Văn An"],
      [null, null, "Tổng cộng: 2 người"],
      [null, null, null, "Quảng An, ngày 02 tháng 11 năm 2026"],
      [null, null, null, "Nguyễn Văn Chánh"],
    );

    expect(roll.lines.map(({ row }) => row)).toEqual([2, 5]);
    expect(roll.skipped.map(({ row, code }) => [row, code])).toEqual([
      [4, "heading"],
      [6, "footer"],
      [7, "footer"],
      [8, "footer"],
    ]);
  });

  test("names each line that cannot be used by its row, and keeps the others", () => {
    const roll = read(
      heading,
      [1, "QD001", "Hoàng Thị Mận", null, "Xã A", null],
      [2, "qd001", "Hoàng Thị Mận", null, "Xã A", null],
      [3, null, null, "12/04/1968", "Xã A", null],
      [4, "QD004", "Mận 2", null, "Xã A", null],
      [5, null, "Lê Văn An", "31/02/1980", "Xã A", null],
      [6, "#REF!", "Lê Văn Bình", null, "Xã A", null],
      [7, "QD007", "Đặng Văn Cư", "tháng tư", "Xã A", null],
    );

    expect(roll.problems).toMatchObject([
      { row: 3, code: "duplicate", text: "qd001", sameAs: 2, words: "2 qd001 Hoàng Thị Mận Xã A" },
      { row: 4, code: "no_identity", text: "" },
      { row: 5, code: "name_unreadable", text: "Mận 2" },
      { row: 6, code: "birth_unreadable", text: "31/02/1980" },
      { row: 7, code: "formula_error", text: "#REF!" },
    ]);
    expect(roll.lines.map(({ row }) => row)).toEqual([2, 8]);
    expect(roll.skipped).toEqual([{ row: 8, code: "birth_ignored", text: "tháng tư" }]);
  });

  test("calls two people without staff code the same only when all that is said is the same", () => {
    const roll = read(
      ["Họ và tên", "Ngày sinh", "Đơn vị"],
      ["Lê Văn An", "01/02/1980", "Xã A"],
      ["LÊ VĂN AN", "1/2/1980", "xã a"],
      ["Lê Văn An", "01/02/1981", "Xã A"],
    );

    expect(roll.problems).toMatchObject([
      { row: 3, code: "duplicate", text: "LÊ VĂN AN", sameAs: 2 },
    ]);
    expect(roll.lines).toHaveLength(2);
  });

  test("refuses a sheet without heading, without a way to tell people apart, or without people", () => {
    expect(readRoll(sheet(["Tháng", "Số tiền"], ["1", 20]))).toEqual({
      ok: false,
      reason: { code: "no_heading" },
    });
    expect(readRoll(sheet([]))).toEqual({ ok: false, reason: { code: "no_heading" } });
    expect(readRoll(sheet([], ["STT", "Họ và tên", "Chức danh"], [1, "Lê Văn An", "x"]))).toEqual({
      ok: false,
      reason: { code: "missing_columns", row: 2 },
    });
    expect(readRoll(sheet(heading, [null, null, null]))).toEqual({
      ok: false,
      reason: { code: "no_lines" },
    });
  });

  test("reads 20,000 lines, and refuses more", () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, index): Cell[] => [index + 1, `M${index}`, "Lê Văn An"]);

    const most = readRoll(sheet(heading, ...people(lineLimit)));

    expect(most.ok && most.value.lines.length).toBe(lineLimit);
    expect(readRoll(sheet(heading, ...people(lineLimit + 1)))).toEqual({
      ok: false,
      reason: { code: "too_many_lines" },
    });
  }, 60_000);
});
