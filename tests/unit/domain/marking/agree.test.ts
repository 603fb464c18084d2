import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemKey } from "@/lib/domain/item/key";
import { agreementOf } from "@/lib/domain/marking/agree";
import { scoreItem } from "@/lib/domain/scoring/score-item";

const marks = (...points: number[]) =>
  points.map((each, index) => ({ round: index + 1, points: each }));

describe("agreementOf", () => {
  test("waits for both markers", () => {
    expect(agreementOf([], 1000, 10)).toEqual({ kind: "open" });
    expect(agreementOf(marks(500), 1000, 10)).toEqual({ kind: "open" });
  });

  test.each([
    [800, 700, { kind: "agreed", by: "mean", mark: { points: 1500, of: 2000 } }],
    [800, 675, { kind: "disputed" }],
    [0, 100, { kind: "agreed", by: "mean", mark: { points: 100, of: 2000 } }],
  ])("of %i and %i within ten per cent of a thousand", (first, second, expected) => {
    expect(agreementOf(marks(first, second), 1000, 10)).toEqual(expected);
  });

  test("takes the third person's word alone", () => {
    expect(agreementOf(marks(1000, 0, 625), 1000, 10)).toEqual({
      ...{ kind: "agreed", by: "third", mark: { points: 625, of: 1000 } },
    });
  });

  test("does not ask who was first, and lies between both marks", () => {
    const quarter = fc.integer({ min: 0, max: 40 }).map((steps) => steps * 25);
    fc.assert(
      fc.property(quarter, quarter, fc.integer({ min: 0, max: 50 }), (one, other, percent) => {
        const agreement = agreementOf(marks(one, other), 1000, percent);
        expect(agreementOf(marks(other, one), 1000, percent)).toEqual(agreement);
        if (agreement.kind !== "agreed") {
          expect(agreement.kind).toBe("disputed");
          return;
        }
        const { points, of } = agreement.mark;
        expect((points * 1000) / of).toBeGreaterThanOrEqual(Math.min(one, other));
        expect((points * 1000) / of).toBeLessThanOrEqual(Math.max(one, other));
      }),
    );
  });
});

describe("an essay on a form", () => {
  const rubric = { criteria: [{ id: "C1", text: "x", points: 1000 }], model: "" };
  const key: ItemKey = { type: "essay", correct: [], rubric };
  const item = { key, optionCount: 0, points: 500 };

  test.each([
    [{ points: 1500, of: 2000 }, 375],
    [{ points: 1525, of: 2000 }, 381],
    [{ points: 0, of: 1000 }, 0],
  ])("earns its share of what the blueprint says it is worth: %o", (mark, points) => {
    for (const rule of ["all_or_nothing", "partial"] as const) {
      expect(scoreItem({ ...item, mark }, "Bài làm", rule)).toBe(points);
    }
  });

  test("earns nothing when left blank, and has no score before it is marked", () => {
    expect(scoreItem(item, "", "partial")).toBe(0);
    expect(() => scoreItem(item, "Bài làm", "partial")).toThrow("nobody");
  });
});
