import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf, figuresIn, isOff, offLine } from "@/scripts/reference/compare";

const compared = { name: "p", ours: 0.5, reference: 0.5, allowed: 1e-8 };

describe("isOff", () => {
  it("lets a figure differ by what is allowed of the reference, and no more", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (reference) => {
        const beside = (part: number) => ({ ...compared, reference, ours: reference * (1 + part) });
        expect(isOff(beside(5e-9))).toBe(false);
        expect(isOff(beside(2e-8))).toBe(true);
      }),
    );
  });

  it("measures what should be nought by itself", () => {
    expect(isOff({ ...compared, reference: 0, ours: 1e-9 })).toBe(false);
    expect(isOff({ ...compared, reference: 0, ours: 1e-7 })).toBe(true);
  });

  it("takes a figure that one of the two lacks for off, and what both lack for right", () => {
    expect(isOff({ ...compared, ours: null })).toBe(true);
    expect(isOff({ ...compared, reference: null })).toBe(true);
    expect(isOff({ ...compared, ours: Number.NaN })).toBe(true);
    expect(differenceOf({ ...compared, ours: null, reference: null })).toBe(0);
  });
});

describe("offLine", () => {
  it("names the figure, both values and by how much they differ", () => {
    expect(offLine("intervals", { ...compared, ours: 0.6 })).toBe(
      "off: intervals: p: 0.6, reference 0.5, differs by 2.0e-1, allowed 1e-8",
    );
    expect(offLine("intervals", { ...compared, ours: null })).toContain("differs by all");
  });
});

describe("figuresIn", () => {
  it("counts figures wherever they stand", () => {
    expect(figuresIn({ a: 1, b: [2, { c: 3 }], d: "4", e: null, f: true })).toBe(3);
  });
});
