import { describe, expect, it } from "vitest";
import { trainingNeeds } from "@/lib/domain/measurement/training-needs";
import { unitResult } from "@/lib/domain/measurement/unit-result";

/** Officers with so many of ten items right on each of two topics. */
function aUnit(rows: readonly (readonly [mail: number, security: number])[], population = 40) {
  return unitResult({
    population,
    listed: rows.length,
    present: rows.length,
    absentWithReason: 0,
    scores: rows.map(([mail, security]) => ({
      points: (mail + security) * 100,
      possible: 2000,
      items: 20,
      passed: mail + security >= 10,
      byTopic: [
        { topic: "mail", points: mail * 100, possible: 1000, items: 10 },
        { topic: "security", points: security * 100, possible: 1000, items: 10 },
      ],
    })),
  });
}

const good = {
  id: "good",
  result: aUnit([
    [8, 9],
    [9, 8],
    [8, 8],
    [9, 9],
    [8, 9],
    [9, 8],
  ]),
};
const weak = {
  id: "weak",
  result: aUnit([
    [8, 3],
    [9, 2],
    [8, 3],
    [9, 4],
    [8, 3],
    [9, 5],
  ]),
};
const few = {
  id: "few",
  result: aUnit([
    [1, 1],
    [1, 2],
    [2, 1],
    [1, 1],
  ]),
};

describe("trainingNeeds", () => {
  const needs = trainingNeeds([good, weak, few], 50);

  it("names the topic whose whole interval lies below group and mark, with its figures", () => {
    expect(needs).toHaveLength(1);
    expect(needs[0]).toMatchObject({
      ...{ unitId: "weak", topic: "security", reason: "both" },
      ...{ n: 6, population: 40, low: 5 },
    });
    const [lowest = 0, highest = 0] = needs[0]?.lowInUnit ?? [];
    expect(lowest).toBeGreaterThanOrEqual(5);
    expect(highest).toBe(39);
  });

  it("never tells of a group of fewer than five", () => {
    expect(needs.some(({ unitId }) => unitId === "few")).toBe(false);
  });

  it("says which of the two lines a topic lies below", () => {
    expect(trainingNeeds([good, weak], 10)[0]?.reason).toBe("below_group");
    expect(trainingNeeds([weak], 50)[0]?.reason).toBe("below_mark");
  });
});
