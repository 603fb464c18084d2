import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomeOf, reachesCutScore } from "@/lib/domain/scoring/cut-score";
import type { FormScore } from "@/lib/domain/scoring/score-form";

describe("reachesCutScore", () => {
  it.each([
    { points: 55, possible: 100, cutPercent: 55, reached: true },
    { points: 2900, possible: 5000, cutPercent: 58, reached: true },
    { points: 2899, possible: 5000, cutPercent: 58, reached: false },
    { points: 1499, possible: 3000, cutPercent: 50, reached: false },
    { points: 1500, possible: 3000, cutPercent: 50, reached: true },
    { points: 0, possible: 3000, cutPercent: 0, reached: true },
    { points: 0, possible: 0, cutPercent: 0, reached: false },
  ])("$points of $possible at $cutPercent % is $reached", ({ cutPercent, reached, ...score }) => {
    expect(reachesCutScore(score, cutPercent)).toBe(reached);
  });

  it("is reached at exactly the per cent, whatever the points", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 500 }), (cut, n) => {
        expect(reachesCutScore({ points: cut * n, possible: 100 * n }, cut)).toBe(true);
        expect(reachesCutScore({ points: cut * n - 1, possible: 100 * n }, cut)).toBe(false);
      }),
    );
  });
});

function aScore(parts: Record<string, [number, number]>): FormScore {
  const byPart = Object.entries(parts).map(([part, [points, possible]]) => ({
    part,
    points,
    possible,
    items: possible / 100,
    answered: possible / 100,
  }));
  const total = (of: "points" | "possible") => byPart.reduce((sum, row) => sum + row[of], 0);
  return {
    points: total("points"),
    possible: total("possible"),
    items: 0,
    answered: 0,
    byPosition: [],
    byTopic: [],
    byPart,
  };
}

describe("outcomeOf", () => {
  it("passes by the overall cut score where parts have none", () => {
    const score = aScore({ chung: [500, 1000], riêng: [0, 500] });

    expect(outcomeOf(score, { overall: 33 })).toEqual({ passed: true, overall: true, parts: [] });
    expect(outcomeOf(score, { overall: 34 }).passed).toBe(false);
  });

  it("fails whoever misses one part, however high the total", () => {
    const score = aScore({ chung: [1000, 1000], riêng: [200, 500] });

    const outcome = outcomeOf(score, { overall: 50, parts: { chung: 50, riêng: 50 } });

    expect(outcome).toEqual({
      passed: false,
      overall: true,
      parts: [
        { part: "chung", reached: true },
        { part: "riêng", reached: false },
      ],
    });
  });

  it("fails whoever has every part but not the total", () => {
    const score = aScore({ chung: [500, 1000], riêng: [250, 500] });

    expect(outcomeOf(score, { overall: 60, parts: { chung: 50, riêng: 50 } })).toMatchObject({
      passed: false,
      overall: false,
    });
  });

  it("does not let a part without items pass", () => {
    const score = aScore({ chung: [1000, 1000] });

    expect(outcomeOf(score, { overall: 50, parts: { riêng: 0 } }).passed).toBe(false);
  });
});
