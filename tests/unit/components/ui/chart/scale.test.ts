import { describe, expect, test } from "vitest";
import { wholeScale } from "@/components/ui/chart/scale";

describe("a scale of whole steps", () => {
  test("holds all values and names each step", () => {
    expect(wholeScale([49.2, 76.2], 10)).toEqual({ min: 40, max: 80, ticks: [40, 50, 60, 70, 80] });
  });

  test("names no step where there is nothing to place: nobody was tested yet", () => {
    expect(wholeScale([], 10).ticks).toEqual([]);
  });
});
