import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hypergeometricInterval } from "@/lib/domain/measurement/hypergeometric";

/** C(n, k), exact. */
function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let value = 1n;
  for (let i = 1; i <= k; i += 1) value = (value * BigInt(n - k + i)) / BigInt(i);
  return value;
}

/** The definition in whole numbers: the counts that neither one-sided test, at 1/`odds`, refuses. */
function byDefinition(x: number, n: number, population: number, odds = 40n): [number, number] {
  const all = choose(population, n);
  const kept: number[] = [];
  for (let marked = 0; marked <= population; marked += 1) {
    const ways = (k: number) => choose(marked, k) * choose(population - marked, n - k);
    let atLeast = 0n;
    let atMost = 0n;
    for (let k = x; k <= n; k += 1) atLeast += ways(k);
    for (let k = 0; k <= x; k += 1) atMost += ways(k);
    if (atLeast * odds > all && atMost * odds > all) kept.push(marked);
  }
  return [kept[0] ?? -1, kept.at(-1) ?? -1];
}

describe("hypergeometricInterval", () => {
  it("says how many of 62 would pass from 33 of 38", () => {
    expect(hypergeometricInterval(33, 38, 62)).toEqual(byDefinition(33, 38, 62));
    expect(hypergeometricInterval(33, 38, 62)).toEqual([48, 57]);
  });

  it("is the count itself in a census", () => {
    expect(hypergeometricInterval(7, 9, 9)).toEqual([7, 7]);
    expect(hypergeometricInterval(0, 9, 9)).toEqual([0, 0]);
  });

  it("agrees with the definition in exact whole numbers", () => {
    const cases = fc.integer({ min: 1, max: 45 }).chain((population) =>
      fc.integer({ min: 1, max: population }).chain((n) =>
        fc.record({
          population: fc.constant(population),
          n: fc.constant(n),
          x: fc.integer({ min: 0, max: n }),
        }),
      ),
    );
    fc.assert(
      fc.property(cases, ({ x, n, population }) => {
        expect(hypergeometricInterval(x, n, population)).toEqual(byDefinition(x, n, population));
      }),
      { numRuns: 300 },
    );
  });

  it("refuses a count whose tail is exactly 2.5 %", () => {
    // One marked officer of 40 is drawn first with probability 1/40.
    expect(hypergeometricInterval(1, 1, 40)[0]).toBe(2);
    expect(hypergeometricInterval(0, 1, 40)[1]).toBe(38);
    // And among a hundred thousand of four million with the same, to all the digits there are.
    expect(hypergeometricInterval(1, 100_000, 4_000_000)[0]).toBe(2);
    expect(hypergeometricInterval(99_999, 100_000, 4_000_000)[1]).toBe(3_999_998);
  });

  it("covers the true count in at least 95 of 100 draws, whatever it is", () => {
    const [population, n] = [24, 9];
    for (let marked = 0; marked <= population; marked += 1) {
      let covered = 0n;
      for (let x = Math.max(0, n + marked - population); x <= Math.min(n, marked); x += 1) {
        const [low, high] = hypergeometricInterval(x, n, population);
        const ways = choose(marked, x) * choose(population - marked, n - x);
        if (low <= marked && marked <= high) covered += ways;
      }
      expect(covered * 20n >= choose(population, n) * 19n).toBe(true);
    }
  });

  it("stays exact for a province of ten thousand", () => {
    expect(hypergeometricInterval(512, 1000, 10_000)).toEqual([4822, 5418]);
    const [low, high] = hypergeometricInterval(5, 1000, 10_000);
    expect(low + high).toBeGreaterThan(0);
    expect(hypergeometricInterval(995, 1000, 10_000)).toEqual([10_000 - high, 10_000 - low]);
  });

  it("widens with the confidence asked for", () => {
    expect(hypergeometricInterval(33, 38, 62, 0.99)).toEqual(byDefinition(33, 38, 62, 200n));
    expect(byDefinition(33, 38, 62, 200n)).toEqual([46, 57]);
  });
});
