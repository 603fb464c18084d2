import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ResponseValue } from "@/lib/domain/item/response";
import { type FormKeyItem, scoreForm } from "@/lib/domain/scoring/score-form";

function anItem(position: number, topic: string, part?: string): FormKeyItem {
  return {
    position,
    topic,
    part,
    optionCount: 4,
    points: 100,
    key: { type: "single_choice", correct: ["A"] },
  };
}

describe("scoreForm", () => {
  it("tells points by position, topic and part", () => {
    const items = [
      anItem(3, "mail", "chung"),
      anItem(1, "web", "chung"),
      { ...anItem(2, "mail", "riêng"), points: 250 },
    ];
    const responses = new Map<number, ResponseValue>([
      [1, "A"],
      [2, "B"],
      [3, ""],
      [9, "A"],
    ]);

    expect(scoreForm(items, responses, "all_or_nothing")).toEqual({
      points: 100,
      possible: 450,
      items: 3,
      answered: 2,
      byPosition: [
        { position: 1, points: 100, possible: 100, answered: true },
        { position: 2, points: 0, possible: 250, answered: true },
        { position: 3, points: 0, possible: 100, answered: false },
      ],
      byTopic: [
        { topic: "mail", points: 0, possible: 350, items: 2, answered: 1 },
        { topic: "web", points: 100, possible: 100, items: 1, answered: 1 },
      ],
      byPart: [
        { part: "chung", points: 100, possible: 200, items: 2, answered: 1 },
        { part: "riêng", points: 0, possible: 250, items: 1, answered: 1 },
      ],
    });
  });

  it("has no parts where the form has none", () => {
    const { byPart } = scoreForm([anItem(1, "files")], new Map(), "partial");

    expect(byPart).toEqual([]);
  });

  it("applies the rule to each item", () => {
    const item: FormKeyItem = {
      ...anItem(1, "files"),
      key: { type: "multiple_choice", correct: ["A", "B"] },
    };
    const half = new Map([[1, ["A"]]]);

    expect(scoreForm([item], half, "partial").points).toBe(50);
    expect(scoreForm([item], half, "all_or_nothing").points).toBe(0);
  });

  const items = fc
    .array(
      fc.record({
        topic: fc.constantFrom("a", "b", "c"),
        part: fc.constantFrom("x", "y"),
        points: fc.integer({ min: 1, max: 999 }),
        correct: fc.subarray(["A", "B", "C", "D"], { minLength: 1 }),
        marked: fc.option(fc.subarray(["A", "B", "C", "D"]), { nil: undefined }),
      }),
      { maxLength: 20 },
    )
    .map((rows) =>
      rows.map(({ correct, ...row }, index) => ({
        ...row,
        position: index + 1,
        optionCount: 4,
        key: { type: "multiple_choice" as const, correct },
      })),
    );

  it("adds up exactly: positions, topics and parts are the total, in any order of items", () => {
    fc.assert(
      fc.property(items, fc.constantFrom("partial", "all_or_nothing"), (form, rule) => {
        const responses = new Map(
          form.flatMap(({ position, marked }) => (marked ? [[position, marked]] : [])),
        );
        const score = scoreForm(form, responses, rule);
        for (const rows of [score.byPosition, score.byTopic, score.byPart]) {
          expect(rows.reduce((sum, row) => sum + row.points, 0)).toBe(score.points);
          expect(rows.reduce((sum, row) => sum + row.possible, 0)).toBe(score.possible);
        }
        expect(scoreForm([...form].reverse(), responses, rule)).toEqual(score);
        expect(JSON.parse(JSON.stringify(score))).toEqual(score);
      }),
    );
  });

  it("earns every point when every item is answered by its key", () => {
    fc.assert(
      fc.property(items, (form) => {
        const responses = new Map(form.map(({ position, key }) => [position, key.correct]));
        const score = scoreForm(form, responses, "partial");
        expect(score.points).toBe(score.possible);
        expect(score.answered).toBe(form.length);
      }),
    );
  });
});
