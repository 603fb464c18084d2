import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ScoredItem, scoreItem } from "@/lib/domain/scoring/score-item";

const letters = ["a", "b", "c", "d", "e", "f"];
const order: ScoredItem = {
  key: { type: "ordering", correct: letters.slice(0, 4) },
  optionCount: 4,
  points: 100,
};
const matching: ScoredItem = {
  key: { type: "matching", correct: ["L1 a", "L2 b", "L3 c"] },
  optionCount: 4,
  points: 100,
};

describe("ordering by parts", () => {
  it.each([
    // One step too early: two of three neighbours are torn apart by it, one stays.
    { given: ["b", "a", "c", "d"], points: 33 },
    // The last first: the others still follow one another.
    { given: ["d", "a", "b", "c"], points: 67 },
    { given: ["d", "c", "b", "a"], points: 0 },
    // Only begun.
    { given: ["a", "b"], points: 33 },
    { given: ["a"], points: 0 },
    { given: ["b", "c", "d"], points: 67 },
  ])("gives $points for $given", ({ given, points }) => {
    expect(scoreItem(order, given, "partial")).toBe(points);
  });

  it("stays between nothing and everything, and reaches everything by the right order alone", () => {
    fc.assert(
      fc.property(
        fc
          .shuffledSubarray(letters, { minLength: 2 })
          .chain((steps) => fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps))),
        fc.integer({ min: 1, max: 1000 }),
        ([correct, given], points) => {
          const item: ScoredItem = { key: { type: "ordering", correct }, optionCount: 6, points };
          const score = scoreItem(item, given, "partial");
          expect(Number.isInteger(score)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(points);
          const whole = scoreItem(item, given, "all_or_nothing");
          expect(whole).toBe(given.join() === correct.join() ? points : 0);
          expect(score).toBeGreaterThanOrEqual(whole);
        },
      ),
    );
  });
});

describe("matching by parts", () => {
  it("gives each prompt its share, and takes nothing off for a wrong one", () => {
    expect(scoreItem(matching, ["L1 a", "L2 a", "L3 a"], "partial")).toBe(33);
    expect(scoreItem(matching, ["L1 a", "L2 b"], "partial")).toBe(67);
    expect(scoreItem(matching, ["L2 b"], "partial")).toBe(33);
  });

  it("never loses by one more right pair", () => {
    const all = matching.key.correct;
    fc.assert(
      fc.property(fc.subarray([...all]), fc.constantFrom(...all), (given, more) => {
        const after = [...new Set([...given, more])];
        expect(scoreItem(matching, after, "partial")).toBeGreaterThanOrEqual(
          scoreItem(matching, given, "partial"),
        );
      }),
    );
  });
});
