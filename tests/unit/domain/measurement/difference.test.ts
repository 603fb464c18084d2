import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areApart, differenceOf } from "@/lib/domain/measurement/difference";
import { meanOf } from "@/lib/domain/measurement/mean";

const a = meanOf([6.2, 7.4, 5.9, 8.1, 6.6], null) ?? { mean: 0, se: null, df: null };
const b = meanOf([5.1, 5.8, 6.3, 4.9, 5.5, 6.0, 5.2], null) ?? { mean: 0, se: null, df: null };

describe("differenceOf", () => {
  it("agrees with Welch's interval of an independent statistics package", () => {
    const { difference, df, interval } = differenceOf(a, b);

    expect(difference).toBeCloseTo(1.2971428571428572, 12);
    expect(df).toBeCloseTo(5.852763788955466, 9);
    expect(interval?.[0]).toBeCloseTo(0.19572718805497202, 9);
    expect(interval?.[1]).toBeCloseTo(2.398558526230742, 9);
  });

  it("turns its sign with the order", () => {
    const there = differenceOf(a, b).interval;
    const back = differenceOf(b, a).interval;

    expect(back?.[0]).toBeCloseTo(-(there?.[1] ?? 0), 12);
    expect(back?.[1]).toBeCloseTo(-(there?.[0] ?? 0), 12);
  });

  it("takes the other's degrees of freedom where one mean is without error", () => {
    expect(differenceOf({ mean: 8, se: 0, df: 0 }, { mean: 6, se: 1, df: 12 })).toMatchObject({
      difference: 2,
      se: 1,
      df: 12,
    });
  });

  it("is unknown when the error of either is", () => {
    const unknown = { mean: 8, se: null, df: null };

    expect(differenceOf(unknown, b).interval).toBeNull();
    expect(differenceOf(a, unknown).interval).toBeNull();
  });
});

describe("areApart", () => {
  it("says so when the interval of the difference leaves out zero, at the confidence asked for", () => {
    expect(areApart(a, b)).toBe(true);
    expect(areApart(b, a)).toBe(true);
    expect(areApart(a, b, 0.99)).toBe(false);
  });

  it("never of equal means, nor of one whose error is unknown", () => {
    const exact = { mean: 6, se: 0, df: 3 };

    expect(areApart(exact, exact)).toBe(false);
    expect(areApart(exact, { ...exact, mean: 6.5 })).toBe(true);
    expect(areApart(exact, { mean: 99, se: null, df: null })).toBe(false);
  });

  it("tells at sight what the interval tells", () => {
    const estimate = fc.record({
      mean: fc.double({ min: 0, max: 100, noNaN: true }),
      se: fc.double({ min: 0, max: 20, noNaN: true }),
      df: fc.integer({ min: 1, max: 80 }),
    });
    // Near the quantile, where the two might differ.
    const close = fc.tuple(estimate, estimate, fc.double({ min: 1.9, max: 3, noNaN: true }));
    fc.assert(
      fc.property(close, ([one, other, times]) => {
        const shifted = { ...other, mean: one.mean + times * Math.hypot(one.se, other.se) };
        const { interval } = differenceOf(one, shifted);
        const apart = interval !== null && (interval[0] > 0 || interval[1] < 0);

        expect(areApart(one, shifted)).toBe(apart);
      }),
      { numRuns: 400 },
    );
  });
});
