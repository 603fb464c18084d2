import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combineMeans, meanOf, moments, tInterval } from "@/lib/domain/measurement/mean";

const scores = fc.array(
  fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  {
    minLength: 2,
    maxLength: 30,
  },
);

describe("meanOf", () => {
  it("tells mean, standard error with finite-population correction, and degrees of freedom", () => {
    // s² = 8/3 over 4 values; 4 of 16 tested leave 3/4: se = √(8/3 / 4 · 3/4) = √½.
    expect(meanOf([4, 6, 6, 8], 16)).toEqual({ mean: 6, se: Math.sqrt(0.5), df: 3 });
  });

  it("has no correction in a population without end", () => {
    expect(meanOf([4, 6, 6, 8], null)?.se).toBeCloseTo(Math.sqrt(2 / 3), 14);
  });

  it("leaves no error in a census, nor when more were tested than the roll holds", () => {
    expect(meanOf([4, 6, 6, 8], 4)).toEqual({ mean: 6, se: 0, df: 3 });
    expect(meanOf([4, 6, 6, 8], 3)).toEqual({ mean: 6, se: 0, df: 3 });
    expect(meanOf([7], 1)).toEqual({ mean: 7, se: 0, df: 0 });
  });

  it("does not know the error of one officer out of several", () => {
    expect(meanOf([7], 5)).toEqual({ mean: 7, se: null, df: null });
  });

  it("is nothing without scores", () => {
    expect(meanOf([], 5)).toBeNull();
  });

  it("does not depend on the order of scores, to the last digit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }),
        (values) => {
          expect(meanOf([...values].reverse(), 200)).toEqual(meanOf(values, 200));
        },
      ),
    );
  });

  it("is unbiased, and so is its variance, over every sample that could be drawn", () => {
    const unit = [3, 7, 8, 4, 9, 5];
    const samples = triples(unit).map((sample) => meanOf(sample, unit.length));

    const means = moments(samples.map((sample) => sample?.mean ?? Number.NaN));
    const expected = samples.reduce((sum, sample) => sum + (sample?.se ?? 0) ** 2, 0) / 20;
    expect(samples).toHaveLength(20);
    expect(means.mean).toBeCloseTo(6, 12);
    expect(expected).toBeCloseTo(((means.variance ?? 0) * 19) / 20, 12);
  });
});

describe("tInterval", () => {
  it("reaches t standard errors to both sides", () => {
    const interval = tInterval({ mean: 6, se: 1, df: 5 });

    expect(interval?.[0]).toBeCloseTo(6 - 2.5705818356363155, 10);
    expect(interval?.[1]).toBeCloseTo(6 + 2.5705818356363155, 10);
  });

  it("takes the normal distribution where degrees of freedom have no limit", () => {
    expect(tInterval({ mean: 0, se: 1, df: null })?.[1]).toBeCloseTo(1.9599639845400542, 9);
  });

  it("is a point without error, whatever the degrees of freedom, and unknown with none known", () => {
    expect(tInterval({ mean: 6, se: 0, df: 0 })).toEqual([6, 6]);
    expect(tInterval({ mean: 6, se: null, df: null })).toBeNull();
  });

  it("follows the confidence asked for", () => {
    expect(tInterval({ mean: 0, se: 1, df: null }, 0.99)?.[1]).toBeCloseTo(2.5758293035489, 9);
  });
});

describe("combineMeans", () => {
  it("weighs each part by what it holds", () => {
    const parts = [
      { estimate: { mean: 5, se: 0.5, df: 10 }, population: 30 },
      { estimate: { mean: 9, se: 0, df: 0 }, population: 10 },
    ];

    expect(combineMeans(parts)).toEqual({ mean: 6, se: 0.375, df: 10 });
  });

  it("does not know the error when it misses that of one part", () => {
    const parts = [
      { estimate: { mean: 5, se: 0.5, df: 10 }, population: 30 },
      { estimate: { mean: 9, se: null, df: null }, population: 10 },
    ];

    expect(combineMeans(parts)).toEqual({ mean: 6, se: null, df: null });
  });

  it("is nothing without parts", () => {
    expect(combineMeans([])).toBeNull();
  });

  it("has degrees of freedom between the smallest part's and all together", () => {
    fc.assert(
      fc.property(scores, scores, fc.integer({ min: 1, max: 50 }), (a, b, untested) => {
        fc.pre(new Set(a).size > 1 && new Set(b).size > 1);
        const parts = [a, b].flatMap((values) => {
          const population = values.length + untested;
          const estimate = meanOf(values, population);
          return estimate ? [{ estimate, population }] : [];
        });
        const whole = combineMeans(parts);
        expect(whole?.df).toBeGreaterThanOrEqual(Math.min(a.length, b.length) - 1 - 1e-9);
        expect(whole?.df).toBeLessThanOrEqual(a.length + b.length - 2 + 1e-9);
      }),
    );
  });
});

function triples(values: readonly number[]): number[][] {
  return values.flatMap((a, i) =>
    values.slice(i + 1).flatMap((b, j) => values.slice(i + j + 2).map((c) => [a, b, c])),
  );
}
