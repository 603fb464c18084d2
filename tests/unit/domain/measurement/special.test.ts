import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incompleteBeta, logGamma } from "@/lib/domain/measurement/special";

/** Reference values worked out with 30 digits. */
describe("logGamma", () => {
  it.each([
    [0.5, 0.5723649429247001],
    [1, 0],
    [3.25, 0.9358019311087254],
    [14.999, 25.188546870546928],
    [15, 25.191221182738682],
    [100.5, 361.43554046777762],
    [10_000, 82099.717496442377],
  ])("of %d is %d", (x, value) => {
    expect(Math.abs(logGamma(x) - value)).toBeLessThan(1e-14 * Math.max(10, value));
  });

  it("grows by the logarithm of x from x to x + 1", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 5000, noNaN: true }), (x) => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 9);
      }),
    );
  });
});

describe("incompleteBeta", () => {
  it.each([
    [0.3, 2, 3, 0.3483],
    [0.5, 0.5, 0.5, 0.5],
    [0.9, 20, 1.5, 0.23412711029493324],
    [0.01, 5, 200, 0.055409730342816325],
    [0.512, 512, 489, 0.51271698900164177],
    [0.7, 0.5, 8.25, 0.99998901665570353],
    [0, 2, 3, 0],
    [1, 2, 3, 1],
  ])("at %d with %d and %d is %d", (x, a, b, value) => {
    expect(incompleteBeta(x, a, b)).toBeCloseTo(value, 12);
  });

  it("is one less its mirror image", () => {
    const parameter = fc.double({ min: 0.3, max: 300, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1024 }), parameter, parameter, (parts, a, b) => {
        const x = parts / 1024;
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 10);
      }),
    );
  });
});
