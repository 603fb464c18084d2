import { expect, it } from "vitest";
import { extraAllowance } from "@/lib/domain/sitting/extra-allowance";

it.each([
  [1800, 25, 480],
  [1800, 50, 900],
  [1800, 0, 0],
  [60, 1, 60],
  [2700, 20, 540],
  [28_800, 100, 28_800],
])("of %i seconds, %i percent more are %i seconds", (allowanceS, percent, extraS) => {
  expect(extraAllowance(allowanceS, percent)).toBe(extraS);
});
