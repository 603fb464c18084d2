import { describe, expect, it } from "vitest";
import type { CriteriaSection } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { scoreRecord } from "@/lib/domain/inspection/score-record";
import { sectionShares } from "@/lib/domain/inspection/section-shares";

const words = { vi: "Dòng", en: "Line" };
const line = (code: string, max: number) => ({
  ...{ code, max, name: words, gate: false, field: "ratio" as const },
  formula: { kind: max === 0 ? ("none" as const) : ("ratio" as const) },
});
const sections: CriteriaSection[] = [
  { part: "general", name: words, lines: [line("A1", 0)] },
  { part: "systems", name: words, lines: [line("D1", 400), line("D2", 600)] },
];
const ratio = (numerator: number, denominator: number): FieldValue => ({
  kind: "ratio",
  numerator,
  denominator,
});

const sharesOf = (values: Record<string, FieldValue>) =>
  sectionShares(sections, scoreRecord(sections, new Map(Object.entries(values)), null));

describe("sectionShares", () => {
  it("tells the share of a complete section and leaves out those without points", () => {
    expect(sharesOf({ D1: ratio(1, 2), D2: ratio(1, 1) })).toEqual([
      { part: "systems", share: 80, open: 0, range: [80, 80] },
    ]);
  });

  it("tells of a section with open lines only between what it will lie", () => {
    expect(sharesOf({ D1: ratio(1, 2) })).toEqual([
      { part: "systems", share: null, open: 1, range: [20, 80] },
    ]);
  });

  it("tells nothing of a section that nobody has begun", () => {
    expect(sharesOf({})).toEqual([{ part: "systems", share: null, open: 2, range: null }]);
  });

  it("leaves out what did not occur", () => {
    expect(sharesOf({ D1: ratio(0, 0), D2: ratio(1, 2) })).toEqual([
      { part: "systems", share: 50, open: 0, range: [50, 50] },
    ]);
    expect(sharesOf({ D1: ratio(0, 0), D2: ratio(0, 0) })).toEqual([
      { part: "systems", share: null, open: 0, range: null },
    ]);
  });
});
