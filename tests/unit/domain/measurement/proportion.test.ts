import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clopperPearson, wilson } from "@/lib/domain/measurement/proportion";

const counts = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));

/** Reference values from an independent statistics package. */
describe("wilson", () => {
  it.each([
    [7, 31, 0.11395135561262495, 0.3981241838334205],
    [0, 9, 0, 0.29914504841954404],
    [9, 9, 0.7008549515804559, 1],
    [1, 40, 0.004426831502681396, 0.1288136896347409],
  ])("of %i in %i is %d to %d", (x, n, low, high) => {
    const interval = wilson(x, n);

    expect(interval[0]).toBeCloseTo(low, 11);
    expect(interval[1]).toBeCloseTo(high, 11);
  });

  it("ends exactly at 0 and 1", () => {
    for (let n = 1; n <= 300; n += 1) {
      expect(wilson(0, n)[0]).toBe(0);
      expect(wilson(n, n)[1]).toBe(1);
    }
  });
});

describe("clopperPearson", () => {
  it.each([
    [7, 31, 0.09594216834577536, 0.4109638661387771],
    [0, 9, 0, 0.3362671168799429],
    [9, 9, 0.6637328831200571, 1],
    [1, 40, 0.0006327449320901936, 0.13158585848276577],
  ])("of %i in %i is %d to %d", (x, n, low, high) => {
    const interval = clopperPearson(x, n);

    expect(interval[0]).toBeCloseTo(low, 11);
    expect(interval[1]).toBeCloseTo(high, 11);
  });

  it("leaves 2.5 % beyond each end by the binomial distribution itself", () => {
    const [low, high] = clopperPearson(3, 12);

    expect(binomialAtLeast(3, 12, low)).toBeCloseTo(0.025, 10);
    expect(1 - binomialAtLeast(4, 12, high)).toBeCloseTo(0.025, 10);
  });
});

describe("both", () => {
  it("hold the share between them, mirror when right and wrong change places", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(wilson, clopperPearson), ({ x, n }, interval) => {
        const [low, high] = interval(x, n);
        expect(low).toBeLessThanOrEqual(x / n);
        expect(high).toBeGreaterThanOrEqual(x / n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        const mirrored = interval(n - x, n);
        expect(mirrored[0]).toBeCloseTo(1 - high, 10);
        expect(mirrored[1]).toBeCloseTo(1 - low, 10);
      }),
    );
  });

  it("keep their digits however many are counted", () => {
    for (const n of [1_000_000, 20_000_000]) {
      const exact = -Math.expm1(Math.log(0.025) / n);
      const [, high] = clopperPearson(0, n);
      expect(Math.abs(high / exact - 1)).toBeLessThan(1e-9);
    }
  });

  it("widen with the confidence asked for", () => {
    for (const interval of [wilson, clopperPearson]) {
      const [low, high] = interval(7, 31);
      const [wideLow, wideHigh] = interval(7, 31, 0.99);
      expect(wideLow).toBeLessThan(low);
      expect(wideHigh).toBeGreaterThan(high);
    }
  });
});

function binomialAtLeast(x: number, n: number, p: number): number {
  let sum = 0;
  for (let k = x; k <= n; k += 1) sum += choose(n, k) * p ** k * (1 - p) ** (n - k);
  return sum;
}

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k;
}
