import { describe, expect, test } from "vitest";
import { schedulePart, unitsPart } from "@/lib/documents/inspection/campaign-parts";
import { remediesPart, resultsPart } from "@/lib/documents/inspection/record-parts";
import { outcomesPart, unitTestsPart } from "@/lib/documents/inspection/test-parts";
import { boldLength } from "@/lib/documents/paper/rule-length";
import { columnWidths, layout } from "@/lib/documents/paper/layout";
import { longBelow } from "@/lib/documents/paper/long-below";
import type { Block, Table } from "@/lib/documents/paper/paper";
import { aCampaign, anOutcome, aRecord, aVisit } from "./an-inspection";

const tables = (blocks: readonly Block[]): Table[] =>
  blocks.filter((block): block is Table => block.kind === "table");

/** What a cell of this column holds in one line, in millimetres. */
function roomOf(table: Table | undefined, head: string): number {
  const at = table?.columns.findIndex((column) => column.head.startsWith(head)) ?? -1;
  const width = table && columnWidths(table, "portrait")[at];
  return (width ?? 0) - 2 * layout.cellPadding.x;
}

const lengthOf = (text: string) => boldLength(text, layout.size.table);

const said = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : [])).join("\n");

describe("the table of all units", () => {
  const outcomes = ["Xã Quảng Điền", "Phòng Nội vụ", "Trạm Y tế"].map((name, n) =>
    anOutcome(name, {
      visit: aVisit({ unitName: name, groupName: ["Khối xã", "Khối phòng", ""][n] ?? "" }),
    }),
  );

  test.each([
    ["outcomes", outcomesPart],
    ["tests", unitTestsPart],
  ] as const)("of %s names each group in a line that stays with its table", (_, part) => {
    const heads = part(outcomes).filter((block) => block.kind === "paragraph");

    expect(heads).toEqual([
      { kind: "paragraph", look: "strong", text: "Khối xã" },
      { kind: "paragraph", look: "strong", text: "Khối phòng" },
      { kind: "paragraph", look: "strong", text: "Đơn vị chưa xếp khối" },
    ]);
  });

  test("says in the head which scale a mean is on, below each mean how sure it is", () => {
    const [table] = tables(outcomesPart(outcomes));
    const at = table?.columns.findIndex(({ head }) => head.includes("thang 10")) ?? -1;

    expect(table?.rows[0]?.[at]).toBe("6,83\n(6,31 - 7,34)");
  });

  test("has a mean with its interval in one line where there is room, and a head in three", () => {
    const [table] = tables(unitTestsPart(outcomes));
    const head = table?.columns.find((column) => column.head.includes("thang 10"))?.head ?? "";

    expect(table?.rows[0]?.at(-1)).toBe("6,83 (6,31 - 7,34)");
    expect(roomOf(table, head)).toBeGreaterThan(lengthOf("6,83 (6,31 - 7,34)"));
    const [narrow] = tables(outcomesPart(outcomes));
    const longest = Math.max(...[...head.split("\n"), "(6,31 - 7,34)"].map(lengthOf));
    expect(roomOf(narrow, head)).toBeGreaterThan(longest);
  });

  test("tells a share as it was graded: just below the edge of a grade it does not read as if it were there", () => {
    const score = { points: 6_496, max: 10_000, share: 6_496 };
    const [table] = tables(outcomesPart([anOutcome("Xã", { score, grade: "average" })]));

    expect(table?.rows[0]).toContain("64,96%");
    const half = { ...aRecord().score, share: 7_996, grade: "fair" as const };
    const told = resultsPart(aRecord({ score: half }), []).filter(
      (block) => block.kind === "paragraph",
    );
    expect(told[0]).toMatchObject({ text: expect.stringContaining("(79,96%)") as string });
  });

  test("keeps a share in one line", () => {
    const [table] = tables(outcomesPart(outcomes));

    expect(roomOf(table, "Tỷ lệ")).toBeGreaterThan(lengthOf("88,88%"));
  });

  test("leaves the names of units room for a commune's committee in two lines", () => {
    const [table] = tables(outcomesPart(outcomes));

    expect(roomOf(table, "Đơn vị")).toBeGreaterThan(lengthOf("Ủy ban nhân dân xã"));
  });

  test("says of a unit without a test that it has none", () => {
    const [row] = tables(unitTestsPart([anOutcome("Xã", { test: null })]))[0]?.rows ?? [];

    expect(row).toEqual(["1", "Xã", "", "", "", "", "Chưa có kết quả"]);
  });

  test("counts who is absent with reason, and says which figures may still change", () => {
    const [table] = tables(unitTestsPart([anOutcome("Xã", { provisional: true })]));

    expect(table?.columns.map(({ head }) => head.replaceAll("\n", " "))).toContain("Vắng có lý do");
    expect(table?.rows[0]?.slice(1, 5)).toEqual([
      "Xã\n(tạm tính: còn bài chưa nộp hoặc chưa chấm)",
      ...["62", "28/30", "1"],
    ]);
    expect(said(outcomesPart([anOutcome("Xã", { provisional: true })]))).toContain("tạm tính");
  });

  test("is no head without a row where the campaign has no unit", () => {
    for (const part of [outcomesPart([]), unitTestsPart([])]) {
      expect(part).toEqual([{ kind: "paragraph", look: "plain", text: "Chưa có đơn vị nào." }]);
    }
    expect(tables(schedulePart([]))).toEqual([]);
    expect(unitsPart([]).map(({ kind }) => kind)).toEqual(["blank"]);
  });
});

describe("the calendar", () => {
  test("has hours in one line", () => {
    const [table] = tables(schedulePart([aVisit()]));

    expect(roomOf(table, "Giờ")).toBeGreaterThan(lengthOf("09:30 - 11:00"));
  });
});

describe("the table of what was found", () => {
  const { sections } = aCampaign().criteria;
  const tableWith = (note: string) => {
    const [table] = tables(resultsPart(aRecord({ notes: new Map([["B1", note]]) }), sections));
    return table && longBelow(table);
  };
  const line = ["1", "Công chức có máy tính làm việc", "60/62 máy\n(tự khai: 62/62 máy)"];

  test("has a short note in its column", () => {
    const table = tableWith("Bố trí thêm 02 máy");

    expect(table?.rows).toContainEqual([...line, "Bố trí thêm 02 máy", "4,84/5"]);
    expect(table?.notes).toEqual([]);
  });

  test("has a long note in a row of its own below the line, as wide as the table", () => {
    const note = "Số liệu tự khai tính cả máy tính xách tay do cán bộ tự mua. ".repeat(30).trim();
    const table = tableWith(note);

    const at = table?.rows.findIndex((row) => row.some((cell) => cell.includes(note))) ?? -1;
    expect(table?.notes).toEqual([at]);
    expect(table?.rows[at]).toEqual(["", `Tồn tại, ghi chú: ${note}`, "", "", ""]);
    expect(table?.rows[at - 1]).toEqual([...line, "", "4,84/5"]);
    const heads = table?.groups?.map((group) => table.rows[group]?.[0]);
    expect(heads).toEqual(["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]);
  });
});

test("the minutes of a re-check say of which recommendation the unit reported nothing", () => {
  const [recommendation] = aRecord().recommendations;
  if (!recommendation) throw new Error("no recommendation");
  const silent = { ...recommendation, remedy: "" };

  expect(said(remediesPart(aRecord({ recommendations: [recommendation, silent] })))).toMatch(
    /Đã thay 10 máy[^]*Đơn vị chưa báo cáo kết quả khắc phục\./,
  );
});
