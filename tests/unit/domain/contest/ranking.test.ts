import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankEntrants } from "@/lib/domain/contest/ranking";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 1, minute));
const entrant = (name: string, points: number, guess: number | null, minute: number) => ({
  ...{ name, points, guess, finishedAt: at(minute) },
});
const order = (...entrants: ReturnType<typeof entrant>[]) =>
  rankEntrants(entrants, 100).map(({ name, rank }) => [name, rank]);

describe("rankEntrants", () => {
  it("puts points before everything", () => {
    expect(order(entrant("near", 900, 100, 1), entrant("able", 1000, 5, 59))).toEqual([
      ["able", 1],
      ["near", 2],
    ]);
  });

  it("tells equal points apart by the nearest guess, too high or too low alike", () => {
    expect(
      order(entrant("low", 10, 95, 1), entrant("high", 10, 103, 9), entrant("far", 10, 200, 1)),
    ).toEqual([
      ["high", 1],
      ["low", 2],
      ["far", 3],
    ]);
  });

  it("then by who finished first", () => {
    expect(order(entrant("late", 10, 98, 30), entrant("early", 10, 102, 20))).toEqual([
      ["early", 1],
      ["late", 2],
    ]);
  });

  it("puts who did not guess behind every guess", () => {
    expect(order(entrant("silent", 10, null, 1), entrant("wild", 10, 999_999, 2))).toEqual([
      ["wild", 1],
      ["silent", 2],
    ]);
  });

  it("lets those whom nothing tells apart share a rank, and leaves out the next", () => {
    expect(
      order(entrant("a", 10, 90, 5), entrant("b", 10, 110, 5), entrant("c", 9, 100, 1)),
    ).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 3],
    ]);
  });

  it("gives the same places in whatever order entrants come", () => {
    const people = fc.array(
      fc.record({
        points: fc.integer({ min: 0, max: 3 }),
        guess: fc.option(fc.integer({ min: 97, max: 103 })),
        finishedAt: fc.integer({ min: 0, max: 3 }).map(at),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(people, fc.integer(), (all, turn) => {
        const named = all.map((person, index) => ({ ...person, index }));
        const turned = [...named].sort(
          (a, b) => ((a.index * 7 + turn) % 5) - ((b.index * 7 + turn) % 5),
        );
        const ranks = (of: typeof named) =>
          rankEntrants(of, 100)
            .map(({ index, rank }) => [index, rank])
            .sort(([a = 0], [b = 0]) => a - b);
        expect(ranks(turned)).toEqual(ranks(named));
      }),
    );
  });
});
