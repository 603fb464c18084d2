import { describe, expect, it } from "vitest";
import { measurementSe } from "@/lib/domain/measurement/measurement-error";
import { isSmallGroup } from "@/lib/domain/measurement/small-group";

function aMark(points: number, items = 11) {
  return { points, possible: 1000, items };
}

describe("measurementSe", () => {
  it("is that of a random choice of items, over the number of officers", () => {
    // Half right on 11 items: 0.25 / 10 = 0.025. Four such officers: √(4 · 0.025) / 4.
    const four = [aMark(500), aMark(500), aMark(500), aMark(500)];

    expect(measurementSe([aMark(500)])).toBeCloseTo(100 * Math.sqrt(0.025), 12);
    expect(measurementSe(four)).toBeCloseTo(50 * Math.sqrt(0.025), 12);
  });

  it("is none for those who had all right or all wrong", () => {
    expect(measurementSe([aMark(1000), aMark(0)])).toBe(0);
  });

  it("is unknown when someone met one item only, and without anybody", () => {
    expect(measurementSe([aMark(500), aMark(1000, 1)])).toBeNull();
    expect(measurementSe([])).toBeNull();
  });

  it("shrinks with the number of items", () => {
    expect(measurementSe([aMark(600, 41)])).toBeCloseTo((measurementSe([aMark(600)]) ?? 0) / 2, 12);
  });
});

describe("isSmallGroup", () => {
  it("begins to tell topics at five persons", () => {
    expect([0, 4, 5, 6].map(isSmallGroup)).toEqual([true, true, false, false]);
  });
});
