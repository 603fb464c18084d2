import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestOfGroup } from "@/lib/domain/inspection/best-of-group";
import type { CriteriaLine, CriteriaSection } from "@/lib/domain/inspection/criteria";
import { exemptLines } from "@/lib/domain/inspection/exempt";
import { explainLine } from "@/lib/domain/inspection/explain-line";
import type { FieldValue } from "@/lib/domain/inspection/field";
import type { Formula } from "@/lib/domain/inspection/formula";
import { gradeOf, grades, usualGrading } from "@/lib/domain/inspection/grading";
import { scoreLine } from "@/lib/domain/inspection/score-line";
import { scoreRecord } from "@/lib/domain/inspection/score-record";

const words = { vi: "Dòng", en: "Line" };
const number = (value: number): FieldValue => ({ kind: "number", number: value });
const ratio = (numerator: number, denominator: number): FieldValue => ({
  kind: "ratio",
  numerator,
  denominator,
});
const answer = (yes: boolean): FieldValue => ({ kind: "yes_no", yes });

function line(code: string, formula: Formula, over: Partial<CriteriaLine> = {}): CriteriaLine {
  return { code, name: words, field: "number", max: 1000, formula, gate: false, ...over };
}

function section(...lines: CriteriaLine[]): CriteriaSection {
  return { part: "systems", name: words, lines };
}

const count = fc.integer({ min: 0, max: 1000 });

describe("normalised to the best of the group", () => {
  const bandwidth = line("B1", { kind: "best_of_group" });

  it.each([
    [100, 100, 1000],
    [50, 100, 500],
    [1, 3, 333],
    [2, 3, 667],
    [1, 8, 125],
    [0, 0, 0],
  ])("%d where the best has %d: %d", (own, best, points) => {
    expect(scoreLine(bandwidth, number(own), { test: null, best })).toBe(points);
  });

  it("measures the first of a group by itself", () => {
    expect(scoreLine(bandwidth, number(7), { test: null })).toBe(1000);
  });

  it("leaves out a ratio that did not occur, of the group as of the unit", () => {
    const shared = line("B1", { kind: "best_of_group" }, { field: "ratio" });
    const best = bestOfGroup(
      [section(shared)],
      [
        { field: "B1", value: ratio(0, 0) },
        { field: "B1", value: ratio(3, 4) },
      ],
    );

    expect(best).toEqual(new Map([["B1", 0.75]]));
    expect(scoreLine(shared, ratio(0, 0), { test: null, best: 0.75 })).toBe("not_applicable");
  });

  it("gives exactly the best unit the maximum and keeps the order of the values", () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 20 }), (values) => {
        const best = Math.max(...values);
        const scores = values.map((value) =>
          Number(scoreLine(bandwidth, number(value), { test: null, best })),
        );
        for (const [index, value] of values.entries()) {
          expect(scores[index] === 1000).toBe(value === best && best > 0);
          const lower = values.findIndex((other) => other < value);
          if (lower >= 0) expect(scores[lower]).toBeLessThanOrEqual(scores[index] ?? 0);
        }
      }),
    );
  });
});

describe("a penalty", () => {
  const incidents = (floor: "section" | "record") =>
    line("F1", { kind: "penalty", each: 150, most: 400, floor }, { max: 0 });
  const earned = line("F2", { kind: "manual" });

  it("takes points for each, up to its limit", () => {
    const lost = (times: number) => scoreLine(incidents("record"), number(times), { test: null });

    expect([0, 1, 2, 3].map(lost)).toEqual([0, -150, -300, -400]);
  });

  it("of the section leaves the other sections alone", () => {
    const other = { ...section(line("A1", { kind: "manual" })), part: "portal" } as const;
    const values = new Map([
      ["F1", number(3)],
      ["F2", number(1)],
      ["A1", number(9)],
    ]);

    const score = scoreRecord([section(incidents("section"), earned), other], values, null);

    expect(score.sections.map(({ points }) => points)).toEqual([0, 900]);
    expect(score).toMatchObject({ points: 900, deducted: 0, max: 2000 });
  });

  it("of the record is taken from the total, which never falls below nothing", () => {
    const values = (points: number) =>
      new Map([
        ["F1", number(3)],
        ["F2", number(points)],
      ]);
    const sections = [section(incidents("record"), earned)];

    expect(scoreRecord(sections, values(9), null)).toMatchObject({ points: 500, deducted: 400 });
    expect(scoreRecord(sections, values(3), null)).toMatchObject({ points: 0, deducted: 300 });
  });

  it("is asked like any scored line", () => {
    const [scored] = scoreRecord([section(incidents("record"), earned)], new Map(), null).sections;

    expect(scored?.open).toEqual(["F1", "F2"]);
  });
});

describe("a gate", () => {
  const kept = line("F5", { kind: "yes_no" }, { field: "yes_no", gate: true, max: 100 });
  const found = line(
    "F6",
    { kind: "penalty", each: 0, most: 0, floor: "record" },
    { field: "yes_no", gate: true, max: 0 },
  );
  const rest = line("A1", { kind: "manual" }, { max: 9900 });

  it.each([
    [true, false, [], "good"],
    [false, false, ["F5"], "average"],
    [true, true, ["F6"], "average"],
  ] as const)("kept %s, found %s: %j, %s", (yes, bad, gates, grade) => {
    const values = new Map([
      ["F5", answer(yes)],
      ["F6", answer(bad)],
      ["A1", number(99)],
    ]);

    expect(scoreRecord([section(kept, found, rest)], values, null)).toMatchObject({ gates, grade });
  });

  it("caps at the grade the set names, and never raises one", () => {
    const cap = { ...usualGrading, cap: "weak" } as const;

    expect(gradeOf(9_000, cap, true)).toBe("weak");
    expect(gradeOf(4_000, usualGrading, true)).toBe("weak");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (share) => {
        const [free, capped] = [gradeOf(share, usualGrading, false), gradeOf(share, cap, true)];
        expect(grades.indexOf(capped)).toBeGreaterThanOrEqual(grades.indexOf(free));
      }),
    );
  });
});

describe("lines that do not apply", () => {
  const desk = line(
    "D4",
    { kind: "manual" },
    { notFor: { groups: ["agencies"], reason: { vi: "Không có một cửa", en: "No desk" } } },
  );
  const mail = line("D1", { kind: "manual" });
  const sections = [section(desk, mail)];

  it("leave points and maximum, and the points are shown of the whole again", () => {
    const exempt = exemptLines(sections, "agencies", []);

    const score = scoreRecord(sections, new Map([["D1", number(8)]]), null, {
      exempt: new Set(exempt.keys()),
    });

    expect(exempt.get("D4")).toMatchObject({ by: "group" });
    expect(score).toMatchObject({ points: 800, max: 1000, whole: 2000, rebased: 1600 });
    expect(score).toMatchObject({ share: 8_000, grade: "good" });
  });

  it("apply to the other groups, unless the team says otherwise of the unit", () => {
    expect([...exemptLines(sections, "communes", []).keys()]).toEqual([]);
    expect([...exemptLines(sections, null, []).keys()]).toEqual([]);
    expect(exemptLines(sections, "communes", [{ field: "D1", reason: "Mới lập" }])).toEqual(
      new Map([["D1", { by: "team", text: "Mới lập" }]]),
    );
  });

  it("never change the share that the other lines earn", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), (a, b) => {
        const values = new Map([
          ["D4", number(a)],
          ["D1", number(b)],
        ]);
        const alone = scoreRecord([section(mail)], values, null);
        const exempt = scoreRecord(sections, values, null, { exempt: new Set(["D4"]) });
        expect(exempt.share).toBe(alone.share);
        expect(exempt.points).toBe(alone.points);
      }),
    );
  });
});

describe("explainLine", () => {
  it("speaks of what the points were reckoned from", () => {
    const passed = { test: { scored: 38, passed: 33, mean: 68.4 } };
    const shares = line("B1", { kind: "ratio" }, { field: "ratio" });
    const onTime = line("D5", { kind: "steps", steps: [{ from: 95, points: 300 }] });

    expect(explainLine(shares, ratio(60, 62), { test: null })).toEqual({
      ...{ kind: "share", part: 60, whole: 62, max: 1000 },
    });
    expect(explainLine(shares, ratio(0, 0), { test: null })).toEqual({ kind: "not_occurred" });
    expect(explainLine(line("G1", { kind: "test_pass_rate" }), undefined, passed)).toMatchObject({
      ...{ kind: "share", part: 33, whole: 38 },
    });
    expect(explainLine({ ...onTime, field: "ratio" }, ratio(19, 20), { test: null })).toEqual({
      ...{ kind: "step", value: 95, percent: true, from: 95 },
    });
    expect(explainLine(onTime, number(94), { test: null })).toMatchObject({ from: null });
    expect(
      explainLine(line("B2", { kind: "best_of_group" }), number(50), { test: null, best: 200 }),
    ).toEqual({ kind: "group", value: 50, best: 200, max: 1000 });
  });

  it("has words for every scored value that earns points", () => {
    const formulas: fc.Arbitrary<CriteriaLine> = fc.constantFrom(
      line("A1", { kind: "manual" }),
      line("A1", { kind: "capped_count", each: 100 }),
      line("A1", { kind: "best_of_group" }),
      line("A1", { kind: "steps", steps: [{ from: 5, points: 100 }] }),
      line("A1", { kind: "penalty", each: 5, most: 50, floor: "section" }, { max: 0 }),
    );
    fc.assert(
      fc.property(formulas, count, (scored, value) => {
        const frame = { test: null };
        expect(scoreLine(scored, number(value), frame)).not.toBeNull();
        expect(explainLine(scored, number(value), frame)).not.toBeNull();
      }),
    );
  });
});
