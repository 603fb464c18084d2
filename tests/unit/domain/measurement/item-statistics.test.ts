import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemStatistics } from "@/lib/domain/measurement/item-statistics";
import {
  type CountedAnswer,
  countAnswer,
  emptyTally,
  mergeTallies,
} from "@/lib/domain/measurement/item-tally";

/** Section 6 of the LSAT, 1000 persons by pattern of right answers (Bock & Lieberman 1970). */
const lsat6: Record<string, number> = {
  ...{ "00000": 3, "00001": 6, "00010": 2, "00011": 11, "00100": 1, "00101": 1, "00110": 3 },
  ...{ "00111": 4, "01000": 1, "01001": 8, "01011": 16, "01101": 3, "01110": 2, "01111": 15 },
  ...{ "10000": 10, "10001": 29, "10010": 14, "10011": 81, "10100": 3, "10101": 28, "10110": 15 },
  ...{ "10111": 80, "11000": 16, "11001": 56, "11010": 21, "11011": 173, "11100": 11 },
  ...{ "11101": 61, "11110": 28, "11111": 298 },
};

function anAnswer(over: Partial<CountedAnswer> = {}): CountedAnswer {
  return {
    ...{ points: 100, possible: 100, restPoints: 1400, restPossible: 2900 },
    ...{ answered: true, choices: ["A"], day: "2026-03-01" },
    ...over,
  };
}

function tallyOf(answers: readonly CountedAnswer[]) {
  const tally = emptyTally();
  for (const answer of answers) countAnswer(tally, answer, 1);
  return tally;
}

/** The item at `place` as its own options: "1" was chosen by those who were right. */
function lsatTally(place: number, weight = 100) {
  const answers = Object.entries(lsat6).flatMap(([pattern, persons]) => {
    const marks = [...pattern].map(Number);
    const total = marks.reduce((sum, mark) => sum + mark, 0);
    const own = marks[place] ?? 0;
    const answer = anAnswer({
      ...{ points: own * weight, possible: weight },
      ...{ restPoints: (total - own) * 100, restPossible: 400, choices: [String(own)] },
    });
    return Array.from({ length: persons }, () => answer);
  });
  return tallyOf(answers);
}

describe("itemStatistics", () => {
  it.each([
    [0, 0.924, 0.1128326889223],
    [1, 0.709, 0.1531781201165],
    [2, 0.553, 0.1727789432911],
    [3, 0.763, 0.1444280952471],
    [4, 0.87, 0.1215964025471],
  ])("agrees with R on item %i of a published test", (place, facility, itemRest) => {
    const statistics = itemStatistics([lsatTally(place)], ["0", "1"]);

    expect(statistics).toMatchObject({ n: 1000, omitted: 0, full: facility });
    expect(statistics?.facility).toBeCloseTo(facility, 12);
    expect(statistics?.discrimination).toBeCloseTo(itemRest, 11);
    expect(statistics?.choices[1]).toMatchObject({ id: "1", share: facility });
  });

  it("does not depend on how many points the item is worth", () => {
    const one = itemStatistics([lsatTally(2)], []);

    expect(itemStatistics([lsatTally(2, 350)], [])).toEqual(one);
  });

  it("takes nothing for discrimination from one test being easier than another", () => {
    const easy = [1, 2].map(() => anAnswer({ restPoints: 2900 }));
    const hard = [1, 2].map(() => anAnswer({ points: 0, restPoints: 0 }));

    expect(itemStatistics([tallyOf([...easy, ...hard])], [])?.discrimination).toBeCloseTo(1, 12);
    expect(itemStatistics([tallyOf(easy), tallyOf(hard)], [])?.discrimination).toBeNull();
  });

  it("shows what the best and the worst chose, ties together, and nothing where they are the same", () => {
    const best = [1, 2, 3].map(() => anAnswer({ choices: ["A"], restPoints: 2900 }));
    const middle = [1, 2, 3, 4].map(() => anAnswer({ choices: ["B"], restPoints: 1450 }));
    const worst = [1, 2, 3].map(() =>
      anAnswer({ choices: [], points: 0, answered: false, restPoints: 0, day: "2026-05-02" }),
    );
    const statistics = itemStatistics([tallyOf([...best, ...middle, ...worst])], ["A", "B", "C"]);

    expect(statistics).toMatchObject({
      n: 10,
      omitted: 0.3,
      lastDay: "2026-05-02",
      highN: 3,
      lowN: 3,
    });
    expect(statistics?.choices).toEqual([
      { id: "A", count: 3, share: 0.3, high: 1, low: 0 },
      { id: "B", count: 4, share: 0.4, high: 0, low: 0 },
      { id: "C", count: 0, share: 0, high: 0, low: 0 },
    ]);
    expect(itemStatistics([tallyOf(middle)], ["B"])?.choices).toEqual([
      { id: "B", count: 4, share: 1, high: null, low: null },
    ]);
  });

  it("is none without an answer", () => {
    expect(itemStatistics([emptyTally()], ["A"])).toBeNull();
  });
});

const answers = fc.array(
  fc
    .record({
      points: fc.integer({ min: 0, max: 100 }),
      restPoints: fc.integer({ min: 0, max: 2900 }),
      answered: fc.boolean(),
      choices: fc.subarray(["A", "B", "C"]),
      day: fc.constantFrom("2026-03-01", "2026-03-02"),
    })
    .map(anAnswer),
  { maxLength: 40 },
);

describe("a tally", () => {
  it("is the same whatever the order and however it was cut into parts", () => {
    fc.assert(
      fc.property(answers, answers, (some, others) => {
        const whole = tallyOf([...some, ...others]);

        expect(mergeTallies(tallyOf(others), tallyOf(some.toReversed()))).toEqual(whole);
      }),
    );
  });

  it("forgets without a trace what is taken out of it", () => {
    fc.assert(
      fc.property(answers, answers, (kept, withdrawn) => {
        const tally = tallyOf([...kept, ...withdrawn]);
        for (const answer of withdrawn) countAnswer(tally, answer, -1);

        expect(tally).toEqual(tallyOf(kept));
      }),
    );
  });

  it("gives shares between 0 and 1, and an interval around the facility", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const statistics = itemStatistics([tallyOf(given)], ["A", "B", "C"]);
        if (statistics === null) {
          expect(given).toEqual([]);
          return;
        }
        const { facility, facilityInterval, discrimination, choices } = statistics;
        const [low, high] = facilityInterval;

        expect(low).toBeLessThanOrEqual(facility + 1e-12);
        expect(high).toBeGreaterThanOrEqual(facility - 1e-12);
        expect(Math.abs(discrimination ?? 0)).toBeLessThanOrEqual(1);
        for (const { share, high: best } of choices) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(best ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
