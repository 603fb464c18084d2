import { describe, expect, it } from "vitest";
import {
  agendaOf,
  boardFigures,
  type BoardFilter,
  type BoardRow,
  filterBoard,
} from "@/lib/domain/inspection/board";
import type { NextStep } from "@/lib/domain/inspection/standing";

const aRow = (unitName: string, next: NextStep | null, over: Partial<BoardRow> = {}): BoardRow => ({
  ...{ id: unitName, unitName, groupId: "communes", team: "Đoàn số 1", state: "announced" },
  ...{ scheduledOn: "2026-11-26", standing: { steps: new Map(), next } },
  recommendations: { open: 0, overdue: 0 },
  ...over,
});

const late = { step: "self_report", by: "unit", dueOn: "2026-11-20", overdueDays: 4 } as const;
const soon = { step: "conclusion", by: "team", dueOn: "2026-11-25", overdueDays: 0 } as const;

const rows = [
  aRow("Xã Quảng Điền", late),
  aRow("Phường Hóa Châu", soon, { state: "minutes_signed", team: "Đoàn số 2" }),
  aRow("Sở Nội vụ", null, { state: "closed", groupId: null }),
];

const every: BoardFilter = { search: "", groupId: "", team: "", show: "" };
const names = (filter: Partial<BoardFilter>) =>
  filterBoard(rows, { ...every, ...filter }).map(({ unitName }) => unitName);

describe("filterBoard", () => {
  it.each([
    [{}, ["Xã Quảng Điền", "Phường Hóa Châu", "Sở Nội vụ"]],
    [{ search: "hoa chau" }, ["Phường Hóa Châu"]],
    [{ groupId: "none" }, ["Sở Nội vụ"]],
    [{ groupId: "communes", team: "Đoàn số 2" }, ["Phường Hóa Châu"]],
    [{ show: "overdue" }, ["Xã Quảng Điền"]],
    [{ show: "unit" }, ["Xã Quảng Điền"]],
    [{ show: "team" }, ["Phường Hóa Châu"]],
    [{ show: "done" }, ["Sở Nội vụ"]],
  ] as const)("%o leaves %o", (filter, left) => {
    expect(names(filter)).toEqual(left);
  });
});

describe("boardFigures", () => {
  it("counts what was visited and what is late", () => {
    expect(boardFigures(rows)).toEqual({ units: 3, visited: 2, overdue: 1 });
  });
});

describe("agendaOf", () => {
  it("puts visits and due steps under their days, and leaves out days without any", () => {
    const agenda = agendaOf(rows, "2026-11-24").map(({ day, entries }) => [
      day,
      ...entries.map(({ row, visit }) => `${row.unitName}${visit ? " visit" : ""}`),
    ]);

    expect(agenda).toEqual([
      ["2026-11-25", "Phường Hóa Châu"],
      ["2026-11-26", "Xã Quảng Điền visit"],
    ]);
  });

  it("ends after seven days, and forgets visits that were made", () => {
    expect(agendaOf(rows, "2026-11-27")).toEqual([]);
    expect(agendaOf(rows, "2026-11-19").map(({ day }) => day)).toEqual([
      ...["2026-11-20", "2026-11-25"],
    ]);
  });
});
