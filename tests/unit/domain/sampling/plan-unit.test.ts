import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hypergeometricInterval } from "@/lib/domain/measurement/hypergeometric";
import { expectedError } from "@/lib/domain/sampling/expected-error";
import { allocate, planUnit } from "@/lib/domain/sampling/plan-unit";
import { defaultRule, type SamplingRule, samplingRuleSchema } from "@/lib/domain/sampling/rule";

const together: SamplingRule = { ...defaultRule, censusBelow: 0, byJobGroup: false, minimum: 1 };
const sampleOf = (rule: SamplingRule, size: number) =>
  planUnit(rule, [{ stratum: "-", size }]).sample;

describe("planUnit of one stratum", () => {
  it.each([
    [15, 11],
    [22, 14],
    [30, 17],
    [300, 32],
  ])("takes of %i officers %i for a mean to within 5 points at a deviation of 15", (size, n) => {
    expect(sampleOf(together, size)).toBe(n);
  });

  const pass: SamplingRule = { ...together, target: { kind: "pass", margin: 10 } };

  it("takes 73 of 300 for a share to within 10 points", () => {
    expect(sampleOf(pass, 300)).toBe(73);
  });

  it.each([15, 22, 30, 60])(
    "keeps a share of %i to within the margin, whatever comes out",
    (size) => {
      const n = sampleOf(pass, size);
      const within = 0.1 + 1e-9;
      const keeps = (tested: number) =>
        Array.from({ length: tested + 1 }, (_, passes) => passes).every((passes) => {
          const [low, high] = hypergeometricInterval(passes, tested, size);
          const share = passes / tested;
          return high / size - share <= within && share - low / size <= within;
        });

      expect(keeps(n)).toBe(true);
      expect(keeps(n - 1)).toBe(false);
    },
  );

  it("tests a unit whole below the size for a census, and none of an empty one", () => {
    const rule = { ...together, censusBelow: 20 };

    expect(planUnit(rule, [{ stratum: "-", size: 19 }])).toMatchObject({
      sample: 19,
      census: true,
    });
    expect(planUnit(rule, [{ stratum: "-", size: 20 }])).toMatchObject({ census: false });
    expect(planUnit(rule, [])).toEqual({
      ...{ population: 0, sample: 0, census: true, strata: [], error: 0 },
    });
  });

  it("counts a census as without error and with nobody standing by", () => {
    const strict: SamplingRule = { ...together, target: { kind: "pass", margin: 0.5 } };

    expect(planUnit(strict, [{ stratum: "-", size: 30 }])).toEqual({
      ...{ population: 30, sample: 30, census: true, error: 0 },
      strata: [{ stratum: "-", size: 30, sample: 30, reserves: 0 }],
    });
  });
});

const strata = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 8 })
  .chain((names) =>
    fc.tuple(
      ...names.map((stratum) => fc.integer({ min: 1, max: 60 }).map((size) => ({ stratum, size }))),
    ),
  );
const rule = fc.record({
  ...{ censusBelow: fc.integer({ min: 0, max: 40 }), byJobGroup: fc.constant(true) },
  ...{ minimum: fc.integer({ min: 1, max: 5 }), reserves: fc.integer({ min: 0, max: 5 }) },
  ...{ mustGroups: fc.constant<string[]>([]), mustTitles: fc.constant<string[]>([]) },
  target: fc.oneof(
    fc.record({
      kind: fc.constant("mean" as const),
      margin: fc.integer({ min: 1, max: 20 }),
      deviation: fc.integer({ min: 1, max: 30 }),
    }),
    fc.record({ kind: fc.constant("pass" as const), margin: fc.integer({ min: 2, max: 40 }) }),
  ),
});

describe("planUnit of several strata", () => {
  it("keeps to the error, the minimum and what there is, with as few reserves as are left", () => {
    fc.assert(
      fc.property(rule, strata, (given, sizes) => {
        const plan = planUnit(given, sizes);
        expect(plan.error).toBeLessThanOrEqual(given.target.margin + 1e-9);
        for (const { size, sample, reserves } of plan.strata) {
          expect(sample).toBeGreaterThanOrEqual(Math.min(given.minimum, size));
          expect(sample).toBeLessThanOrEqual(size);
          expect(reserves).toBe(Math.min(given.reserves, size - sample));
        }
        expect(plan.strata.reduce((sum, { sample }) => sum + sample, 0)).toBe(plan.sample);
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of the strata", () => {
    fc.assert(
      fc.property(rule, strata, (given, sizes) => {
        expect(planUnit(given, [...sizes].reverse())).toEqual(planUnit(given, sizes));
      }),
      { numRuns: 30 },
    );
  });

  it("tests everybody whom the rule names, which leaves less to draw", () => {
    const plan = planUnit({ ...defaultRule, minimum: 1 }, [
      { stratum: "office", size: 26 },
      { stratum: "*", size: 4 },
    ]);

    expect(plan.strata[0]).toEqual({ stratum: "*", size: 4, sample: 4, reserves: 0 });
    expect(plan.sample).toBe(18);
    expect(plan.error).toBeCloseTo(
      (26 / 30) * expectedError(defaultRule.target, [{ size: 26, sample: 14 }]),
      10,
    );
  });
});

describe("expectedError", () => {
  it("is without bound where a group has nobody tested", () => {
    const portions = [
      { size: 10, sample: 5 },
      { size: 3, sample: 0 },
    ];
    expect(expectedError(defaultRule.target, portions)).toBe(Number.POSITIVE_INFINITY);
    expect(expectedError({ kind: "pass", margin: 5 }, portions)).toBe(Number.POSITIVE_INFINITY);
  });

  it("is nothing where everybody is tested", () => {
    const portions = [
      { size: 10, sample: 10 },
      { size: 1, sample: 1 },
    ];
    expect(expectedError(defaultRule.target, portions)).toBe(0);
    expect(expectedError({ kind: "pass", margin: 5 }, portions)).toBe(0);
  });
});

describe("allocate", () => {
  it("gives places in proportion, the floor at least, and never more than there are", () => {
    expect(allocate({ total: 20, floors: [2, 2, 2], sizes: [60, 30, 3] })).toEqual([12, 6, 2]);
    expect(allocate({ total: 99, floors: [1, 1], sizes: [3, 4] })).toEqual([3, 4]);
  });

  it("never takes a place away when there is one more to give", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (sizes) => {
        const floors = sizes.map(() => 1);
        const most = sizes.reduce((sum, size) => sum + size, 0);
        let before = allocate({ total: sizes.length, floors, sizes });
        for (let total = sizes.length + 1; total <= most; total += 1) {
          const after = allocate({ total, floors, sizes });
          expect(after.every((places, index) => places >= (before[index] ?? 0))).toBe(true);
          before = after;
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe("the rule", () => {
  it("keeps out what cannot be meant", () => {
    expect(samplingRuleSchema.safeParse(defaultRule).success).toBe(true);
    for (const wrong of [
      { minimum: 0 },
      { reserves: -1 },
      { target: { kind: "mean", margin: 0, deviation: 15 } },
      { mustTitles: ["  "] },
    ]) {
      expect(samplingRuleSchema.safeParse({ ...defaultRule, ...wrong }).success).toBe(false);
    }
  });
});
