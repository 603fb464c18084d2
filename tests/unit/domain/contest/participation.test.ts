import { describe, expect, it } from "vitest";
import { byParticipation, participationRate } from "@/lib/domain/contest/participation";

const unit = (unitName: string, takers: number, eligible: number) => ({
  ...{ unitName, takers, eligible },
});

describe("participationRate", () => {
  it.each([
    [1, 3, 333],
    [2, 3, 667],
    [1, 8, 125],
    [5, 1000, 5],
    [0, 4, 0],
    [4, 4, 1000],
    // Two moved away after they had entered.
    [6, 4, 1000],
  ])("of %i takers of %i is %i tenths of a per cent", (takers, eligible, rate) => {
    expect(participationRate(unit("x", takers, eligible))).toBe(rate);
  });

  it("is none without officers in post", () => {
    expect(participationRate(unit("x", 0, 0))).toBeNull();
  });
});

it("lists the highest rate first, equal ones by name, those without a rate last", () => {
  const units = [unit("Xã C", 0, 0), unit("Xã Ân", 1, 2), unit("Xã An", 2, 4), unit("Xã B", 3, 3)];

  expect(byParticipation(units).map(({ unitName }) => unitName)).toEqual([
    ...["Xã B", "Xã An", "Xã Ân", "Xã C"],
  ]);
});
