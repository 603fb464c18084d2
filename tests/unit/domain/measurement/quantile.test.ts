import { describe, expect, it } from "vitest";
import { betaQuantile, normalQuantile, tQuantile } from "@/lib/domain/measurement/quantile";
import { incompleteBeta } from "@/lib/domain/measurement/special";

/** Reference values worked out with 30 digits. */
describe("normalQuantile", () => {
  it.each([
    [0.5, 0],
    [0.6, 0.2533471031357998],
    [0.975, 1.9599639845400542],
    [0.995, 2.5758293035489008],
    [0.999999, 4.7534243088228989],
    [0.025, -1.9599639845400542],
  ])("at %d is %d", (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 9);
  });
});

describe("tQuantile", () => {
  it.each([
    [1, 12.706204736174705],
    [2, 4.3026527297494639],
    [5, 2.5705818356363155],
    [7.3, 2.3450667365477036],
    [37, 2.0261924630291098],
    [200, 1.9718962236339094],
    [1000, 1.9623390808264085],
    [Number.POSITIVE_INFINITY, 1.9599639845400542],
  ])("at 0.975 with %d degrees of freedom is %d", (df, t) => {
    expect(tQuantile(0.975, df)).toBeCloseTo(t, 10);
    expect(tQuantile(0.025, df)).toBeCloseTo(-t, 10);
  });
});

describe("betaQuantile", () => {
  it("undoes the distribution function", () => {
    for (const p of [0.001, 0.025, 0.5, 0.975]) {
      for (const [a, b] of [
        [1, 40],
        [8, 24],
        [0.5, 0.5],
        [900, 100],
      ] as const) {
        expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 11);
      }
    }
  });
});
