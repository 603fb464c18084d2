import { describe, expect, it } from "vitest";
import {
  brokenChecks,
  isOutsidePeriod,
  linesOutsidePeriod,
} from "@/lib/domain/inspection/check-lines";
import type { CriteriaLine, CriteriaSection, LinesCheck } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { isReported, isVerifiedShown, unreportedLines } from "@/lib/domain/inspection/self-report";

const check: LinesCheck = {
  part: [{ line: "B2", of: "numerator" }],
  whole: [
    { line: "B14", of: "value" },
    { line: "B15", of: "value" },
  ],
};

const values = (lan: number, desktops: number, laptops?: number) =>
  new Map<string, FieldValue>([
    ["B2", { kind: "ratio", numerator: lan, denominator: 99 }],
    ["B14", { kind: "number", number: desktops }],
    ...(laptops === undefined
      ? []
      : ([["B15", { kind: "number", number: laptops }]] satisfies [string, FieldValue][])),
  ]);

describe("brokenChecks", () => {
  it("finds more computers in the network than there are", () => {
    expect(brokenChecks([check], values(31, 20, 10))).toEqual([
      { part: ["B2"], whole: ["B14", "B15"], partSum: 31, wholeSum: 30 },
    ]);
  });

  it("is content with as many, and asks nothing while a field is empty or does not apply", () => {
    expect(brokenChecks([check], values(30, 20, 10))).toEqual([]);
    expect(brokenChecks([check], values(31, 20))).toEqual([]);
    expect(brokenChecks([check], values(31, 20, 10), new Set(["B15"]))).toEqual([]);
  });
});

const words = { vi: "Ngày", en: "Day" };
const dated: CriteriaLine = {
  code: "E6",
  name: words,
  field: "date",
  max: 0,
  formula: { kind: "none" },
  gate: false,
  withinPeriod: true,
};
const period = { from: "2025-11-01", to: "2026-10-31" };

describe("days within the period", () => {
  it.each([
    ["2025-10-31", true],
    ["2025-11-01", false],
    ["2026-10-31", false],
    ["2026-11-01", true],
  ])("%s outside: %s", (date, outside) => {
    expect(isOutsidePeriod(dated, { kind: "date", date }, period)).toBe(outside);
  });

  it("are asked only of lines that say so", () => {
    const { withinPeriod, ...free } = dated;
    const held = new Map<string, FieldValue>([["E6", { kind: "date", date: "2030-01-01" }]]);
    const of = (line: CriteriaLine): CriteriaSection[] => [
      { part: "portal", name: words, lines: [line] },
    ];

    expect(withinPeriod).toBe(true);
    expect(linesOutsidePeriod(of(free), held, period)).toEqual([]);
    expect(linesOutsidePeriod(of(dated), held, period)).toEqual(["E6"]);
  });
});

describe("what a unit reports", () => {
  const scored = { ...dated, field: "number", max: 100, formula: { kind: "manual" } } as const;

  it("leaves out what the sitting or the team alone fills", () => {
    expect(isReported(scored)).toBe(true);
    expect(isReported({ ...scored, teamOnly: true })).toBe(false);
    expect(isReported({ ...scored, formula: { kind: "test_mean" } })).toBe(false);
  });

  it("is complete when every scored line that applies has a value", () => {
    const lines = ["A1", "A2", "A3"].map((code) => ({ ...scored, code }));
    const sections: CriteriaSection[] = [{ part: "systems", name: words, lines }];
    const self = new Map<string, FieldValue>([["A1", { kind: "number", number: 1 }]]);

    expect(unreportedLines(sections, self, new Set(["A3"]))).toEqual(["A2"]);
  });

  it("is not answered by what the team found before the minutes are drafted", () => {
    expect(isVerifiedShown("visited")).toBe(false);
    expect(isVerifiedShown("minutes_draft")).toBe(true);
    expect(isVerifiedShown("closed")).toBe(true);
  });
});
