import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRetest, retestAllowance } from "@/lib/domain/finding/plan-retest";
import { levels } from "@/lib/domain/item/interaction";

const supplies = fc.uniqueArray(
  fc.record({ level: fc.constantFrom(...levels), count: fc.integer({ min: 0, max: 60 }) }),
  { selector: ({ level }) => level },
);
const sumOf = (counts: readonly { readonly count: number }[]) =>
  counts.reduce((sum, { count }) => sum + count, 0);

describe("planRetest", () => {
  it("keeps the proportions of the bank", () => {
    const supply = [
      { level: "VD" as const, count: 10 },
      { level: "NB" as const, count: 20 },
    ];
    expect(planRetest(supply, 10)).toEqual([
      { level: "NB", count: 7 },
      { level: "VD", count: 3 },
    ]);
  });

  it("asks for what is wanted or all there is, and of no level more than there is", () => {
    fc.assert(
      fc.property(supplies, fc.integer({ min: 1, max: 40 }), (supply, wanted) => {
        const plan = planRetest(supply, wanted);
        expect(sumOf(plan)).toBe(Math.min(wanted, sumOf(supply)));
        for (const { level, count } of plan) {
          expect(count).toBeGreaterThan(0);
          expect(count).toBeLessThanOrEqual(sumOf(supply.filter((one) => one.level === level)));
        }
      }),
    );
  });
});

describe("retestAllowance", () => {
  it("keeps the pace of the test before, in whole minutes", () => {
    expect(retestAllowance({ allowanceS: 1800, questions: 30 }, 10)).toBe(600);
    expect(retestAllowance({ allowanceS: 1800, questions: 27 }, 10)).toBe(720);
  });

  it("leaves at least five minutes", () => {
    expect(retestAllowance({ allowanceS: 1800, questions: 30 }, 3)).toBe(300);
    expect(retestAllowance({ allowanceS: 60, questions: 0 }, 3)).toBe(300);
  });
});
