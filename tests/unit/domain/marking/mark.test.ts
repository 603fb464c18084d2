import { describe, expect, test } from "vitest";
import { isComplete, markProblem, sumOf } from "@/lib/domain/marking/mark";

describe("a mark", () => {
  const rubric = {
    ...{
      criteria: [
        { id: "C1", text: "x", points: 250 },
        { id: "C2", text: "y", points: 100 },
      ],
    },
    model: "",
  };

  test.each([
    [{}, null, false],
    [{ C1: 0, C2: 100 }, null, true],
    [{ C1: 275 }, "too_many_points", false],
    [{ C1: 30 }, "unreadable_points", false],
    [{ C1: -25 }, "unreadable_points", false],
    [{ C3: 25 }, "unknown_criterion", false],
  ])("of %o has the problem %s", (points, problem, complete) => {
    expect(markProblem(rubric, points)).toBe(problem);
    expect(isComplete(rubric, points)).toBe(complete);
  });

  test("adds up", () => {
    expect(sumOf({ C1: 225, C2: 50 })).toBe(275);
  });
});
