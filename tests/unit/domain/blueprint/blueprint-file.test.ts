import { describe, expect, it } from "vitest";
import { blueprintFile, writtenCells } from "@/lib/domain/blueprint/blueprint-file";

describe("writtenCells", () => {
  it("gives a line for each level that a topic is asked for", () => {
    expect(writtenCells({ rows: { T01: [1, 0, 2, 0], T02: [0, 0, 0, 3] } })).toEqual([
      { topic: "T01", level: "NB", count: 1 },
      { topic: "T01", level: "VD", count: 2 },
      { topic: "T02", level: "VDC", count: 3 },
    ]);
  });
});

describe("blueprintFile", () => {
  it.each([
    ["a topic without its four counts", { T01: [1, 1, 1] }],
    ["a topic that is no code", { "Máy tính": [1, 1, 1, 1] }],
    ["a negative count", { T01: [-1, 1, 1, 1] }],
  ])("refuses %s", (_, rows) => {
    expect(blueprintFile.safeParse([{ name: "Đề", minutes: 30, rows }]).success).toBe(false);
  });
});
