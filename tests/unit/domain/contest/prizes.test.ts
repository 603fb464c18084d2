import { expect, it } from "vitest";
import { awardPrizes } from "@/lib/domain/contest/prizes";

const counts = { first: 1, second: 2, third: 0, consolation: 1 };
const ranking = (...ranks: number[]) => ranks.map((rank) => ({ rank, points: 100 }));

it("gives the highest prizes to the highest ranks until none is left", () => {
  expect(awardPrizes(ranking(1, 2, 3, 4, 5), counts)).toEqual([
    ...["first", "second", "second", "consolation"],
    null,
  ]);
});

it("gives who shares a rank the same prize, and takes the places for it", () => {
  expect(awardPrizes(ranking(1, 1, 3, 4), counts)).toEqual([
    ...["first", "first", "second", "consolation"],
  ]);
  expect(awardPrizes(ranking(1, 2, 3, 4, 4), counts).slice(3)).toEqual([
    "consolation",
    "consolation",
  ]);
});

it("gives none to whoever has no point, however many are left", () => {
  const lowest = { rank: 2, points: 0 };
  expect(awardPrizes([...ranking(1), lowest, lowest], counts)).toEqual(["first", null, null]);
  expect(awardPrizes([{ rank: 1, points: 0 }], counts)).toEqual([null]);
});

it("gives none where there is none", () => {
  expect(awardPrizes([], counts)).toEqual([]);
  expect(awardPrizes(ranking(1), { first: 0, second: 0, third: 0, consolation: 0 })).toEqual([
    null,
  ]);
});
