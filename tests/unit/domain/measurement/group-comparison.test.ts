import { describe, expect, it } from "vitest";
import { compareWithGroup, topicsAgainstGroup } from "@/lib/domain/measurement/group-comparison";
import { unitResult } from "@/lib/domain/measurement/unit-result";

/** A unit whose officers scored these hundredths of 3000, half of it on each of two topics. */
function aUnit(points: readonly number[], share = 0.5) {
  return unitResult({
    population: 60,
    listed: points.length,
    present: points.length,
    absentWithReason: 0,
    scores: points.map((sum) => ({
      points: sum,
      possible: 3000,
      items: 30,
      passed: sum >= 1500,
      byTopic: [
        { topic: "a", points: Math.round(sum * share), possible: 1500, items: 15 },
        { topic: "b", points: sum - Math.round(sum * share), possible: 1500, items: 15 },
      ],
    })),
  });
}

const high = { id: "high", result: aUnit([2800, 2700, 2900, 2750, 2850, 2800]) };
const middle = { id: "middle", result: aUnit([1800, 1900, 2000, 1850, 1950, 1900]) };
const alike = { id: "alike", result: aUnit([1700, 2000, 1900, 1800, 1950, 1850]) };
const low = { id: "low", result: aUnit([600, 700, 500, 650, 550, 600]) };
const untested = { id: "untested", result: aUnit([]) };

describe("compareWithGroup", () => {
  it("says above and below only of units that can be told apart", () => {
    const found = compareWithGroup("middle", [low, high, alike, middle, untested]);

    expect(found).toMatchObject({ above: ["low"], below: ["high"], level: ["alike"] });
    expect(found?.ranking.order.map(({ id }) => id)).toEqual(["high", "middle", "alike", "low"]);
  });

  it("says nothing of a unit that nobody was tested in", () => {
    expect(compareWithGroup("untested", [untested, high])).toBeNull();
  });
});

describe("topicsAgainstGroup", () => {
  it("calls a topic low when its interval leaves out the mean of the group", () => {
    const uneven = { id: "uneven", result: aUnit([1900, 1950, 1850, 1900, 1920, 1880], 0.25) };

    const topics = topicsAgainstGroup(uneven.result, [uneven, middle, alike]);

    expect(topics.map(({ topic, standing }) => [topic, standing])).toEqual([
      ["a", "below"],
      ["b", "above"],
    ]);
  });
});
