import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanOf } from "@/lib/domain/measurement/mean";
import { poolThinStrata, stratifiedMean, type Stratum } from "@/lib/domain/measurement/stratified";

const strata: Stratum[] = [
  { name: "lãnh đạo", values: [6, 7, 9], population: 10 },
  { name: "chuyên môn", values: [4, 5, 5, 8], population: 20 },
  { name: "khác", values: [3, 9], population: 2 },
];

describe("stratifiedMean", () => {
  it("agrees with figures worked out apart, a fully tested stratum adding no error", () => {
    const estimate = stratifiedMean(strata);

    expect(estimate?.mean).toBeCloseTo(6.104166666666667, 12);
    expect(estimate?.se).toBeCloseTo(0.5362307365097396, 12);
    expect(estimate?.df).toBeCloseTo(4.191911654976869, 10);
  });

  it("is the simple mean of a unit with one stratum", () => {
    const [first] = strata;

    expect(stratifiedMean(strata.slice(0, 1))).toEqual(meanOf(first?.values ?? [], 10));
  });

  it("does not depend on the order of strata or scores", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(strata, { minLength: 3 }), (shuffled) => {
        const turned = shuffled.map((stratum) => ({
          ...stratum,
          values: [...stratum.values].reverse(),
        }));
        expect(stratifiedMean(turned)).toEqual(stratifiedMean(strata));
      }),
    );
  });

  it("does not know a mean of which a stratum has nobody tested", () => {
    expect(stratifiedMean([...strata, { name: "mới", values: [], population: 4 }])).toBeNull();
    expect(stratifiedMean([...strata, { name: "mới", values: [], population: 0 }])).toEqual(
      stratifiedMean(strata),
    );
  });
});

describe("poolThinStrata", () => {
  it("leaves strata alone that tell their own spread or were tested whole", () => {
    const single = { name: "một", values: [8], population: 1 };

    expect(poolThinStrata([...strata, single])).toHaveLength(4);
  });

  it("merges a thin stratum with the next by name", () => {
    const pooled = poolThinStrata([
      { name: "c", values: [5, 6], population: 9 },
      { name: "a", values: [7, 8], population: 9 },
      { name: "b", values: [1], population: 4 },
    ]);

    expect(pooled).toEqual([
      { name: "a", values: [7, 8], population: 9 },
      { name: "b + c", values: [1, 5, 6], population: 13 },
    ]);
  });

  it("merges the last with the one before, and goes on while one is thin", () => {
    const pooled = poolThinStrata([
      { name: "a", values: [7, 8], population: 9 },
      { name: "b", values: [], population: 4 },
      { name: "c", values: [], population: 3 },
    ]);

    expect(pooled).toEqual([{ name: "a + b + c", values: [7, 8], population: 16 }]);
  });

  it("keeps every officer and every score", () => {
    const stratum = fc.record({
      name: fc.string(),
      values: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 3 }),
      population: fc.integer({ min: 3, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1 }), (given) => {
        const pooled = poolThinStrata(given);
        const count = (list: readonly Stratum[], of: (one: Stratum) => number) =>
          list.reduce((sum, one) => sum + of(one), 0);
        expect(count(pooled, (one) => one.population)).toBe(count(given, (one) => one.population));
        expect(pooled.flatMap(({ values }) => values).sort()).toEqual(
          given.flatMap(({ values }) => values).sort(),
        );
        if (pooled.length > 1) expect(stratifiedMean(pooled)?.se).not.toBeNull();
      }),
    );
  });
});
