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

  test("are none on a paper without one", () => {
    expect(tablesOf(aPaper())).toEqual([]);
  });
});
