import { describe, expect, test } from "vitest";
import { tablesOf } from "@/lib/documents/paper/tables-of";
import { aPaper, columns } from "../format/a-paper";

const table = (...points: string[]) => ({
  ...{ kind: "table" as const, columns },
  rows: points.map((text, n) => [String(n + 1), `Xã ${n + 1}`, text]),
});

describe("the tables of a paper", () => {
  test("stand on a sheet each, under the heading they have on the paper", () => {
    const sheets = tablesOf(
      aPaper({
        body: [
          table("1"),
          { kind: "heading", text: "II. KẾT QUẢ CHUNG" },
          { kind: "paragraph", look: "plain", text: "Khối xã:" },
          table("2"),
        ],
        annex: [
          { kind: "annex", label: "Phụ lục I", title: "PHIẾU SỐ LIỆU", note: "" },
          table("3"),
          { kind: "annex", label: "Phụ lục II", title: "", note: "" },
          table("4"),
        ],
      }),
    );

    expect(sheets.map(({ name }) => name)).toEqual([
      "1. Biên bản ca thi",
      "2. KẾT QUẢ CHUNG",
      "3. PHIẾU SỐ LIỆU",
      "4. Phụ lục II",
    ]);
    expect(sheets[1]?.titles).toEqual(["Biên bản ca thi", "II. KẾT QUẢ CHUNG"]);
  });

  test("hold numbers to calculate with, where a column has nothing else", () => {
    const [whole, mixed] = tablesOf(
      aPaper({ body: [table("8,25", "", "10"), table("8,25", "5/6")] }),
    );

    expect(whole?.rows.map((row) => row[2])).toEqual([8.25, null, 10]);
    expect(whole?.columns.map(({ kind }) => kind)).toEqual(["number", "text", "number"]);
    expect(mixed?.rows.map((row) => row[2])).toEqual(["8,25", "5/6"]);
  });

  test("of several groups say which, beside the heading they share", () => {
    const group = (text: string) => ({ kind: "paragraph", look: "strong", text }) as const;
    const sheets = tablesOf(
      aPaper({
        body: [
          group("3. Lời dặn không đứng ngay trên bảng"),
          { kind: "paragraph", look: "plain", text: "Lịch làm việc:" },
          table("1"),
          { kind: "heading", text: "II. KẾT QUẢ CHUNG" },
          ...[group("Khối xã"), table("2"), group("Khối phòng"), table("3")],
        ],
      }),
    );

    expect(sheets.map(({ name }) => name)).toEqual([
      "1. Biên bản ca thi",
      "2. Khối xã - KẾT QUẢ CHUNG",
      "3. Khối phòng - KẾT QUẢ CHUNG",
    ]);
    expect(sheets[2]?.titles).toEqual(["Biên bản ca thi", "II. KẾT QUẢ CHUNG", "Khối phòng"]);
  });

  test("hold days as days and shares as numbers", () => {
    const [sheet] = tablesOf(
      aPaper({
        body: [
          {
            ...{ kind: "table" as const },
            columns: [
              { head: "Ngày", width: 24, align: "center" },
              { head: "Tỷ lệ", width: null, align: "right" },
            ],
            rows: [
              ["05/03/2026", "62,5%"],
              ["", "100,0%"],
            ],
          },
        ],
      }),
    );

    expect(sheet?.columns.map(({ kind }) => kind)).toEqual(["day", "percent"]);
    expect(sheet?.rows).toEqual([
      ["2026-03-05", 0.625],
      [null, 1],
    ]);
  });

  test("have each figure of a cell in a column of its own, and words in the first", () => {
    const figures = ["Trung bình", "Từ", "Đến"];
    const [sheet] = tablesOf(
      aPaper({
        body: [
          {
            ...{ kind: "table" as const },
            columns: [{ head: "Trung bình\n(khoảng)", width: null, align: "right", figures }],
            rows: [["6,83\n(6,31 - 7,34)"], ["1.234,5"], [""], ["Chưa có kết quả"]],
          },
        ],
      }),
    );

    expect(sheet?.columns.map(({ header }) => header)).toEqual(figures);
    expect(sheet?.columns.map(({ kind }) => kind)).toEqual(["number", "number", "number"]);
    expect(sheet?.rows).toEqual([
      [6.83, 6.31, 7.34],
      [1234.5, null, null],
      [null, null, null],
      ["Chưa có kết quả", null, null],
    ]);
  });

  test("are none on a paper without one", () => {
    expect(tablesOf(aPaper())).toEqual([]);
  });
});
