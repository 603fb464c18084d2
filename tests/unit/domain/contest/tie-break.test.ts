import { expect, it } from "vitest";
import { tieBreakAnswer } from "@/lib/domain/contest/tie-break";

const entrants = [
  { points: 1500, possible: 1500 },
  { points: 1499, possible: 1500 },
  { points: 1500, possible: 1500 },
];

it("is the number of those who answered everything right, or of all who took part", () => {
  expect(tieBreakAnswer("all_right", entrants)).toBe(2);
  expect(tieBreakAnswer("entrants", entrants)).toBe(3);
  expect(tieBreakAnswer("all_right", [])).toBe(0);
});
