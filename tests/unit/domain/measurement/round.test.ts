import { expect, it } from "vitest";
import { roundTo } from "@/lib/domain/measurement/round";

it("rounds half away from zero, and keeps nothing for nothing", () => {
  expect(roundTo(1.25, 1)).toBe(1.3);
  expect(roundTo(-1.25, 1)).toBe(-1.3);
  expect(roundTo(7, 2)).toBe(7);
  expect(roundTo(null, 2)).toBeNull();
  expect(roundTo(undefined, 2)).toBeNull();
});
