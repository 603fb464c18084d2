import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moments } from "@/lib/domain/measurement/mean";
import { shrunkenMeans, type UnitValues } from "@/lib/domain/measurement/shrunken-means";

// Yields of six batches of a dyestuff: Davies and Goldsmith, Statistical Methods in Research and
// Production, 4th ed., table 6.3.
const batches: UnitValues[] = [
  { unit: "A", values: [1545, 1440, 1440, 1520, 1580] },
  { unit: "B", values: [1540, 1555, 1490, 1560, 1495] },
  { unit: "C", values: [1595, 1550, 1605, 1510, 1560] },
  { unit: "D", values: [1445, 1440, 1595, 1465, 1545] },
  { unit: "E", values: [1595, 1630, 1515, 1635, 1625] },
  { unit: "F", values: [1520, 1455, 1450, 1480, 1445] },
];

const estimated = (units: readonly UnitValues[]) => {
  const means = shrunkenMeans(units);
  if (means === null) throw new Error("no spread");
  return means;
};

const score = fc.integer({ min: 0, max: 100 });
const unitsOf = (most: number) =>
  fc
    .array(fc.array(score, { minLength: 1, maxLength: most }), { minLength: 2, maxLength: 8 })
    .map((all) => all.map((values, n) => ({ unit: `${n}`, values })))
    .filter((all) => all.some(({ values }) => new Set(values).size > 1));

describe("shrunkenMeans", () => {
  it("finds the published variances of the dyestuff", () => {
    const means = estimated(batches);
    expect(means.grand_mean).toBeCloseTo(1527.5, 9);
    expect(means.sigma2_within).toBeCloseTo(2451.25, 4);
    expect(means.tau2_between).toBeCloseTo(1764.05, 4);
    expect(means.reml_criterion).toBeCloseTo(319.6543, 4);
    const share = (5 * 1764.05) / (5 * 1764.05 + 2451.25);
    expect(means.units[0]?.reliability_weight).toBeCloseTo(share, 8);
    expect(means.units[0]?.eb_mean).toBeCloseTo(1527.5 + share * (1505 - 1527.5), 6);
    expect(means.units[0]?.cond_sd).toBeCloseTo(Math.sqrt(1764.05 * (1 - share)), 5);
  });

  it("draws all to one mean where units differ no more than persons do", () => {
    const alike = ["A", "B", "C"].map((unit) => ({ unit, values: [40, 60, 80] }));
    const means = estimated(alike);
    expect(means.tau2_between).toBe(0);
    expect(means.units.map((one) => one.eb_mean)).toEqual([60, 60, 60]);
  });

  it("has nothing to say of one unit, or where nobody differs within a unit", () => {
    expect(shrunkenMeans([])).toBeNull();
    expect(shrunkenMeans([{ unit: "A", values: [1, 2] }])).toBeNull();
    const bare = [1, 2, 3].map((value) => ({ unit: `${value}`, values: [value, value] }));
    expect(shrunkenMeans(bare)).toBeNull();
  });

  it("keeps each mean between the unit's own and that of all, the larger unit nearer to its own", () => {
    fc.assert(
      fc.property(unitsOf(20), (units) => {
        const { grand_mean: all, units: shrunk } = estimated(units);
        for (const { raw_mean: own, eb_mean: mean } of shrunk) {
          expect(Math.abs(mean - all)).toBeLessThanOrEqual(Math.abs(own - all) + 1e-9);
          expect((mean - all) * (own - all)).toBeGreaterThanOrEqual(-1e-9);
        }
        const bySize = [...shrunk].sort((a, b) => a.n - b.n).map((one) => one.reliability_weight);
        expect(bySize).toEqual([...bySize].sort((a, b) => a - b));
      }),
    );
  });

  it("is the analysis of variance where all units are of one size", () => {
    const square = fc
      .array(fc.array(score, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 8 })
      .map((all) => all.map((values, n) => ({ unit: `${n}`, values })));
    fc.assert(
      fc.property(square, (units) => {
        const own = units.map(({ values }) => moments(values));
        const within = own.reduce((sum, { variance }) => sum + (variance ?? 0), 0) / own.length;
        const between = 4 * (moments(own.map(({ mean }) => mean)).variance ?? 0);
        fc.pre(within > 0 && between > within * 1.001);
        const means = estimated(units);
        expect(means.sigma2_within / within).toBeCloseTo(1, 6);
        expect(means.tau2_between / ((between - within) / 4)).toBeCloseTo(1, 5);
      }),
    );
  });
});
