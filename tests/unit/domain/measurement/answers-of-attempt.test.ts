import { describe, expect, it } from "vitest";
import { answersOfAttempt } from "@/lib/domain/measurement/answers-of-attempt";

const row = (position: number, points: number, answered = true) => ({
  ...{ position, points, answered },
  possible: 100,
});

describe("answersOfAttempt", () => {
  it("sets each answer beside the rest of the form, and takes no typed text for a choice", () => {
    const answers = answersOfAttempt(
      {
        byPosition: [row(1, 100), row(2, 40), row(3, 0, false), row(4, 100)],
        responses: new Map<number, string | string[]>([
          [1, "B"],
          [2, ["L1 R2", "L2 R9"]],
          [3, ""],
          [4, "B"],
        ]),
        day: "2026-03-01",
      },
      (position) => new Set(position === 4 ? [] : ["A", "B", "L1 R2"]),
    );

    expect(answers.get(1)).toEqual({
      ...{ points: 100, possible: 100, restPoints: 140, restPossible: 300 },
      ...{ answered: true, choices: ["B"], day: "2026-03-01" },
    });
    expect(answers.get(2)).toMatchObject({ points: 40, restPoints: 200, choices: ["L1 R2"] });
    expect(answers.get(3)).toMatchObject({ answered: false, restPoints: 240, choices: [] });
    expect(answers.get(4)?.choices).toEqual([]);
  });
});
