import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criteriaFile, maximum } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { pointsFromTest, scoreRecord } from "@/lib/domain/inspection/score-record";
import defaultSet from "@/content/criteria/default-100.json";

const { sections } = criteriaFile.parse(defaultSet);
const lines = sections.flatMap((section) => section.lines);
const perfectTest = { scored: 10, passed: 10, mean: 100 };

function perfectValues(): Map<string, FieldValue> {
  const values = new Map<string, FieldValue>();
  for (const { code, formula, field } of lines) {
    if (formula.kind === "yes_no") values.set(code, { kind: "yes_no", yes: true });
    else if (formula.kind === "choice")
      values.set(code, { kind: "choice", choice: formula.choices[0]?.code ?? "" });
    else if (field === "ratio") values.set(code, { kind: "ratio", numerator: 7, denominator: 7 });
    else if (formula.kind === "manual") values.set(code, { kind: "number", number: 2 });
    else if (field === "number") values.set(code, { kind: "number", number: 50 });
  }
  return values;
}

describe("the default criteria set", () => {
  it("is worth 100 points", () => {
    expect(maximum(sections)).toBe(10_000);
  });
});

describe("scoreRecord", () => {
  it("earns every point and the best grade when everything is in place", () => {
    const score = scoreRecord(sections, perfectValues(), perfectTest);

    expect(score).toMatchObject({ points: 10_000, max: 10_000, share: 10_000, grade: "good" });
  });

  it("knows which points nobody reported: those of the test", () => {
    const score = scoreRecord(sections, perfectValues(), perfectTest);

    expect(pointsFromTest(sections, score)).toBe(800);
    expect(pointsFromTest(sections, scoreRecord(sections, perfectValues(), null))).toBe(0);
  });

  it("gives no grade while a scored line is open, and names it", () => {
    const values = perfectValues();
    values.delete("B1");

    const score = scoreRecord(sections, values, perfectTest);

    expect(score.grade).toBeNull();
    expect(score.sections.find(({ part }) => part === "infrastructure")?.open).toEqual(["B1"]);
  });

  it("leaves out what did not occur instead of counting it as nothing", () => {
    const values = perfectValues().set("D6", { kind: "ratio", numerator: 0, denominator: 0 });

    const score = scoreRecord(sections, values, perfectTest);

    expect(score).toMatchObject({ points: 9_600, max: 9_600, share: 10_000, grade: "good" });
  });

  it("keeps the grade at average when a gate failed, however many points there are", () => {
    const values = perfectValues().set("F5", { kind: "yes_no", yes: false });

    const score = scoreRecord(sections, values, perfectTest);

    expect(score).toMatchObject({ points: 9_800, gates: ["F5"], grade: "average" });
  });

  it.each([
    { numerator: 98, denominator: 100, points: 400 },
    { numerator: 979, denominator: 1000, points: 300 },
    { numerator: 95, denominator: 100, points: 300 },
    { numerator: 90, denominator: 100, points: 200 },
    { numerator: 899, denominator: 1000, points: 0 },
  ])(
    "gives $points for $numerator of $denominator files on time",
    ({ numerator, denominator, points }) => {
      const values = new Map<string, FieldValue>([
        ["D5", { kind: "ratio", numerator, denominator }],
      ]);

      expect(scoreRecord(sections, values, null).byLine.get("D5")).toBe(points);
    },
  );

  it("rounds a ratio half up once per line", () => {
    const values = new Map<string, FieldValue>([
      ["B1", { kind: "ratio", numerator: 60, denominator: 62 }],
      ["B2", { kind: "ratio", numerator: 1, denominator: 8 }],
    ]);

    const { byLine } = scoreRecord(sections, values, null);

    expect(byLine.get("B1")).toBe(484);
    expect(byLine.get("B2")).toBe(38);
  });

  it("takes the test lines from the sitting alone", () => {
    const { byLine } = scoreRecord(sections, new Map(), { scored: 38, passed: 33, mean: 68.4 });

    expect(byLine.get("G1")).toBe(434);
    expect(byLine.get("G2")).toBe(205);
    expect(scoreRecord(sections, new Map(), null).byLine.get("G1")).toBeNull();
  });

  it("never earns more than the maximum and adds up by section", () => {
    const count = fc.integer({ min: 0, max: 500 });
    const value: fc.Arbitrary<FieldValue> = fc.oneof(
      fc.record({ kind: fc.constant("number" as const), number: count }),
      fc.tuple(count, count).map(([a, b]) => ({
        kind: "ratio" as const,
        numerator: Math.min(a, b),
        denominator: Math.max(a, b),
      })),
      fc.record({ kind: fc.constant("yes_no" as const), yes: fc.boolean() }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...lines.map(({ code }) => code)), value),
        (typed) => {
          const score = scoreRecord(sections, new Map(Object.entries(typed)), perfectTest);
          expect(score.points).toBe(score.sections.reduce((sum, { points }) => sum + points, 0));
          expect(score.points).toBeGreaterThanOrEqual(0);
          expect(score.points).toBeLessThanOrEqual(score.max);
          expect(score.max).toBeLessThanOrEqual(10_000);
        },
      ),
    );
  });
});
