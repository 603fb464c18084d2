import { describe, expect, it } from "vitest";
import {
  cellName,
  matrixRows,
  readMatrix,
  suppliedAt,
  typedCounts,
} from "@/lib/domain/blueprint/matrix";
import type { SupplyGroup } from "@/lib/domain/blueprint/supply";

const lists = { topics: ["T01", "T02"], systems: ["mail", "portal"] };
const cells = [
  { topic: "T01", level: "NB", system: null, count: 3 },
  { topic: "T02", level: "VD", system: "portal", count: 1 },
] as const;

describe("matrixRows", () => {
  it("has a line for every topic, and for the systems that are named", () => {
    expect(matrixRows(lists, [...cells, { topic: "T02", system: "mail" }])).toEqual([
      { topic: "T01", system: null },
      { topic: "T02", system: null },
      { topic: "T02", system: "mail" },
      { topic: "T02", system: "portal" },
    ]);
  });
});

describe("readMatrix", () => {
  it("gives back the cells that were laid out", () => {
    expect(readMatrix(matrixRows(lists, cells), typedCounts(cells))).toEqual({
      cells,
      unreadable: [],
    });
  });

  it.each(["-1", "2,5", "x", "201", "1000"])("names the place where %s stands", (typed) => {
    const row = { topic: "T01", system: null };
    const name = cellName(row, "TH");

    expect(readMatrix([row], { [name]: typed })).toEqual({ cells: [], unreadable: [name] });
  });

  it("reads an empty field and a nought as nothing", () => {
    const row = { topic: "T01", system: null };
    const typed = { [cellName(row, "NB")]: " ", [cellName(row, "TH")]: "0" };

    expect(readMatrix([row], typed)).toEqual({ cells: [], unreadable: [] });
  });
});

describe("suppliedAt", () => {
  const supply: SupplyGroup[] = [
    { topic: "T01", level: "NB", system: null, needsCheck: false, items: 4 },
    { topic: "T01", level: "NB", system: "mail", needsCheck: false, items: 2 },
    { topic: "T01", level: "NB", system: "mail", needsCheck: true, items: 1 },
    { topic: "T01", level: "VD", system: "mail", needsCheck: false, items: 9 },
  ];

  it("counts items of any system on the topic's own line, of one system on its line", () => {
    expect(suppliedAt({ topic: "T01", system: null }, "NB", supply, false)).toBe(6);
    expect(suppliedAt({ topic: "T01", system: "mail" }, "NB", supply, false)).toBe(2);
    expect(suppliedAt({ topic: "T01", system: "mail" }, "NB", supply, true)).toBe(3);
  });
});

describe("a line of what people mark", () => {
  const row = { topic: "T01", system: null, byHand: true };
  const cells = [
    { topic: "T01", system: null, level: "NB" as const, count: 3 },
    { ...row, level: "VD" as const, count: 1, points: 250 },
  ];

  it("stands beside the topic's other lines and keeps its points", () => {
    const rows = matrixRows({ topics: ["T01"], systems: [] }, cells);
    expect(rows).toEqual([{ topic: "T01", system: null }, row]);
    expect(readMatrix(rows, typedCounts(cells))).toEqual({ cells, unreadable: [] });
  });

  it("refuses points that are none", () => {
    const typed = { [cellName(row, "VD")]: "1", "T01//hand/points": "0,3" };
    expect(readMatrix([row], typed).unreadable).toEqual(["T01//hand/points"]);
  });
});
