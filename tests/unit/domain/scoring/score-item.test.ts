import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ScoredItem, scoreItem } from "@/lib/domain/scoring/score-item";

function aChoice(correct: string[], points = 100, optionCount = 4): ScoredItem {
  return { key: { type: "multiple_choice", correct }, optionCount, points };
}
const single: ScoredItem = {
  key: { type: "single_choice", correct: ["B"] },
  optionCount: 4,
  points: 150,
};
const trueFalse: ScoredItem = {
  key: { type: "true_false", correct: ["false"] },
  optionCount: 2,
  points: 100,
};

describe("all or nothing", () => {
  it.each([
    { marked: ["A", "C"], points: 100 },
    { marked: ["C", "A"], points: 100 },
    { marked: ["A"], points: 0 },
    { marked: ["A", "B", "C"], points: 0 },
    { marked: ["A", "B"], points: 0 },
    { marked: [], points: 0 },
  ])("gives $points for $marked when A and C are right", ({ marked, points }) => {
    expect(scoreItem(aChoice(["A", "C"]), marked, "all_or_nothing")).toBe(points);
  });

  it("gives a single choice its points for its key alone", () => {
    expect(scoreItem(single, "B", "all_or_nothing")).toBe(150);
    expect(scoreItem(single, "A", "all_or_nothing")).toBe(0);
    expect(scoreItem(single, "", "all_or_nothing")).toBe(0);
    expect(scoreItem(single, undefined, "all_or_nothing")).toBe(0);
  });

  it("scores true and false", () => {
    expect(scoreItem(trueFalse, "false", "all_or_nothing")).toBe(100);
    expect(scoreItem(trueFalse, "true", "all_or_nothing")).toBe(0);
  });
});

describe("partial", () => {
  it.each([
    // Two right (A, C), two wrong (B, D): each right is worth 1/2, each wrong takes 1/2.
    { correct: ["A", "C"], marked: ["A"], points: 50 },
    { correct: ["A", "C"], marked: ["A", "C"], points: 100 },
    { correct: ["A", "C"], marked: ["A", "B"], points: 0 },
    { correct: ["A", "C"], marked: ["A", "C", "B"], points: 50 },
    // Three right, one wrong: 2/3 is 66.67 hundredths, rounded half up to 67.
    { correct: ["A", "B", "C"], marked: ["A", "B"], points: 67 },
    { correct: ["A", "B", "C"], marked: ["A"], points: 33 },
    { correct: ["A", "B", "C"], marked: ["A", "B", "C", "D"], points: 0 },
    // One right, three wrong: 1 − 1/3.
    { correct: ["A"], marked: ["A", "B"], points: 67 },
    { correct: ["A"], marked: ["B"], points: 0 },
  ])("gives $points for $marked when $correct is right", ({ correct, marked, points }) => {
    expect(scoreItem(aChoice(correct), marked, "partial")).toBe(points);
  });

  it("rounds half a hundredth up", () => {
    expect(scoreItem(aChoice(["A", "B"], 25), ["A"], "partial")).toBe(13);
    expect(scoreItem(aChoice(["A", "B", "C", "D"], 50, 5), ["A"], "partial")).toBe(13);
  });

  it("takes nothing off where every option is right", () => {
    const item = aChoice(["A", "B", "C", "D"]);

    expect(scoreItem(item, ["A", "B", "C"], "partial")).toBe(75);
  });

  it("leaves single choice and true/false all or nothing", () => {
    expect(scoreItem(single, "B", "partial")).toBe(150);
    expect(scoreItem(single, "C", "partial")).toBe(0);
    expect(scoreItem(trueFalse, "true", "partial")).toBe(0);
    expect(scoreItem(single, ["B", "A"], "partial")).toBe(0);
  });
});

const ids = ["A", "B", "C", "D", "E"];
const correct = fc.subarray(ids, { minLength: 1 });
const marked = fc.subarray(ids);
const points = fc.integer({ min: 1, max: 1000 });

describe("laws of both rules", () => {
  it("keep a score between nothing and all, and give all only to the key", () => {
    fc.assert(
      fc.property(correct, marked, points, (right, response, worth) => {
        const item = aChoice(right, worth, ids.length);
        const partial = scoreItem(item, response, "partial");
        const strict = scoreItem(item, response, "all_or_nothing");
        const exact =
          right.length === response.length && right.every((id) => response.includes(id));
        expect(Number.isInteger(partial)).toBe(true);
        expect(partial).toBeGreaterThanOrEqual(strict);
        expect(partial).toBeLessThanOrEqual(worth);
        expect(strict).toBe(exact ? worth : 0);
        if (exact) expect(partial).toBe(worth);
      }),
    );
  });

  it("never reward one more wrong option", () => {
    fc.assert(
      fc.property(correct, marked, fc.constantFrom(...ids), (right, response, extra) => {
        fc.pre(!right.includes(extra) && !response.includes(extra));
        const item = aChoice(right, 100, ids.length);
        expect(scoreItem(item, [...response, extra], "partial")).toBeLessThanOrEqual(
          scoreItem(item, response, "partial"),
        );
      }),
    );
  });

  it("never punish one more correct option", () => {
    fc.assert(
      fc.property(correct, marked, (right, response) => {
        const missing = right.find((id) => !response.includes(id));
        fc.pre(missing !== undefined);
        const item = aChoice(right, 100, ids.length);
        expect(scoreItem(item, [...response, missing], "partial")).toBeGreaterThanOrEqual(
          scoreItem(item, response, "partial"),
        );
      }),
    );
  });
});
