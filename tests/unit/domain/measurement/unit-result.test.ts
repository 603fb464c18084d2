import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hypergeometricInterval } from "@/lib/domain/measurement/hypergeometric";
import { meanOf, tInterval } from "@/lib/domain/measurement/mean";
import { measurementSe } from "@/lib/domain/measurement/measurement-error";
import { unitResult, type UnitScore } from "@/lib/domain/measurement/unit-result";

/** Someone with so many of ten items right: five on files, five on mail. */
function aScore(files: number, mail: number, stratum?: string): UnitScore {
  return {
    points: (files + mail) * 100,
    possible: 1000,
    items: 10,
    passed: files + mail >= 5,
    stratum,
    byTopic: [
      { topic: "files", points: files * 100, possible: 500, items: 5 },
      { topic: "mail", points: mail * 100, possible: 500, items: 5 },
    ],
  };
}
const six = [aScore(5, 4), aScore(3, 2), aScore(4, 4), aScore(1, 2), aScore(5, 1), aScore(4, 3)];
const roll = { population: 20, listed: 8, present: 6, absentWithReason: 1 };

describe("unitResult of a sample", () => {
  const result = unitResult({ ...roll, scores: six });

  it("tells who was listed, came, was excused and simply stayed away", () => {
    expect(result).toMatchObject({ ...roll, absentWithoutReason: 1, n: 6, isCensus: false });
  });

  it("tells the mean with the interval of a draw from the whole unit", () => {
    const estimate = meanOf([90, 50, 80, 30, 60, 70], 20);

    expect(result.mean).toBeCloseTo(380 / 6, 12);
    expect(result.sd).toBeCloseTo(Math.sqrt(7000 / 3 / 5), 9);
    expect(result.basis).toBe("sampling");
    expect(result.interval).toEqual(estimate && tInterval(estimate));
    expect([result.points, result.possible]).toEqual([3800, 6000]);
  });

  it("tells how many of the whole unit would pass", () => {
    const [low, high] = hypergeometricInterval(5, 6, 20);

    expect(result.passed).toBe(5);
    expect(result.passRate).toBeCloseTo(5 / 6, 12);
    expect(result.passCountInterval).toEqual([low, high]);
    expect(result.passRateInterval).toEqual([low / 20, high / 20]);
  });

  it("tells each topic and the lowest", () => {
    expect(result.topics.map(({ topic, n, points }) => [topic, n, points])).toEqual([
      ["files", 6, 2200],
      ["mail", 6, 1600],
    ]);
    expect(result.topics[1]?.mean).toBeCloseTo(1600 / 30, 12);
    expect(result.lowestTopic).toBe("mail");
    expect(result.protectedTopics).toBe(false);
  });

  it("adds measurement error, in the share tested, to what it is compared by", () => {
    const sampling = meanOf([90, 50, 80, 30, 60, 70], 20)?.se ?? Number.NaN;
    const measurement = measurementSe(six) ?? Number.NaN;

    expect(result.estimate?.se).toBeCloseTo(
      Math.sqrt(sampling ** 2 + (6 / 20) * measurement ** 2),
      12,
    );
    expect(result.estimate?.df).toBeGreaterThan(5);
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

describe("unitResult of a census", () => {
  const result = unitResult({
    ...roll,
    population: 6,
    listed: 6,
    absentWithReason: 0,
    scores: six,
  });

  it("shows measurement error alone, and counts who passed without doubt", () => {
    const se = measurementSe(six) ?? Number.NaN;

    expect(result).toMatchObject({ isCensus: true, basis: "measurement", passed: 5 });
    expect(result.passCountInterval).toEqual([5, 5]);
    expect(result.interval?.[1]).toBeCloseTo((result.mean ?? 0) + 1.959963984540054 * se, 9);
    expect(result.estimate?.se).toBeCloseTo(se, 12);
  });

  it("does not claim certainty where measurement error is unknown", () => {
    const single = six.map((score) => ({ ...score, items: 1 }));

    expect(unitResult({ ...roll, population: 6, scores: single })).toMatchObject({
      isCensus: true,
      interval: null,
      basis: null,
      estimate: { se: null },
    });
  });

  it("also holds when walk-ins outnumber the roll", () => {
    expect(unitResult({ ...roll, population: 4, scores: six })).toMatchObject({
      isCensus: true,
      population: 6,
    });
  });
});

describe("unitResult of a small group", () => {
  it("tells no topics below five officers", () => {
    expect(unitResult({ ...roll, scores: six.slice(0, 4) })).toMatchObject({
      n: 4,
      topics: [],
      lowestTopic: null,
      protectedTopics: true,
    });
    expect(unitResult({ ...roll, scores: six.slice(0, 5) })).toMatchObject({
      protectedTopics: false,
      lowestTopic: "mail",
    });
  });

  it("tells no topic that fewer than five of a larger group met", () => {
    const some = six.map((score, index) => ({
      ...score,
      byTopic: index < 4 ? score.byTopic : score.byTopic.slice(0, 1),
    }));

    const result = unitResult({ ...roll, scores: some });

    expect(result.topics.map(({ topic }) => topic)).toEqual(["files"]);
    expect(result.protectedTopics).toBe(true);
  });

  it("is empty while nobody is scored", () => {
    expect(unitResult({ ...roll, scores: [] })).toMatchObject({
      n: 0,
      mean: null,
      sd: null,
      interval: null,
      basis: null,
      passed: 0,
      passRate: null,
      passCountInterval: null,
      isCensus: false,
      topics: [],
      protectedTopics: false,
    });
  });

  it("knows no error of one officer out of several", () => {
    expect(unitResult({ ...roll, scores: six.slice(0, 1) })).toMatchObject({
      mean: 90,
      sd: null,
      interval: null,
    });
  });
});

describe("unitResult of a stratified draw", () => {
  const strata = [
    { name: "lead", population: 4 },
    { name: "staff", population: 16 },
  ];
  const scores = six.map((score, index) => ({ ...score, stratum: index < 3 ? "lead" : "staff" }));
  const result = unitResult({ ...roll, scores, strata });

  it("weighs each stratum by its size, in the mean and in the pass rate", () => {
    expect(result.mean).toBeCloseTo((4 * (220 / 3) + 16 * (160 / 3)) / 20, 12);
    expect(result.passRate).toBeCloseTo((4 * 1 + 16 * (2 / 3)) / 20, 12);
  });

  it("sums exact pass intervals at the level that keeps the whole at 95 %", () => {
    const lead = hypergeometricInterval(3, 3, 4, 0.975);
    const staff = hypergeometricInterval(2, 3, 16, 0.975);

    expect(result.passCountInterval).toEqual([lead[0] + staff[0], lead[1] + staff[1]]);
  });

  it("still answers while a stratum has nobody scored", () => {
    expect(unitResult({ ...roll, scores: scores.slice(0, 3), strata }).mean).toBeCloseTo(
      220 / 3,
      12,
    );
  });

  it("refuses a score of a stratum that the unit lacks", () => {
    expect(() => unitResult({ ...roll, scores: six, strata })).toThrow(/stratum/);
  });
});

const score = fc
  .record({
    files: fc.integer({ min: 0, max: 5 }),
    mail: fc.integer({ min: 0, max: 5 }),
    odd: fc.integer({ min: 1, max: 97 }),
    stratum: fc.constantFrom("lead", "staff"),
  })
  .map(({ files, mail, odd, stratum }) => ({
    ...aScore(files, mail, stratum),
    possible: 1000 + odd,
  }));
const scores = fc.array(score, { maxLength: 25 });
const unit = fc
  .record({ scores, untested: fc.nat(9), excused: fc.nat(3), away: fc.nat(3) })
  .map(({ scores: own, untested, excused, away }) => ({
    population: own.length + untested + excused + away,
    listed: own.length + excused + away,
    present: own.length,
    absentWithReason: excused,
    scores: own,
  }));

describe("laws of unitResult", () => {
  it("recomputes to the same result in whatever order the scores come", () => {
    const strata = [
      { name: "lead", population: 30 },
      { name: "staff", population: 30 },
    ];
    fc.assert(
      fc.property(
        unit,
        fc.boolean(),
        fc.array(fc.nat(), { minLength: 25 }),
        (input, stratified, keys) => {
          const shuffled = input.scores
            .map((own, index) => ({ own, at: keys[index] ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ own }) => ({ ...own, byTopic: [...own.byTopic].reverse() }));
          const frame = stratified ? { strata } : {};
          expect(unitResult({ ...input, ...frame, scores: shuffled })).toEqual(
            unitResult({ ...input, ...frame }),
          );
        },
      ),
    );
  });

  it("adds up: what units count is what all of them together count", () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 5 }), (units) => {
        const together = unitResult({
          population: sum(units.map((one) => one.population)),
          listed: sum(units.map((one) => one.listed)),
          present: sum(units.map((one) => one.present)),
          absentWithReason: sum(units.map((one) => one.absentWithReason)),
          scores: units.flatMap((one) => one.scores),
        });
        const apart = units.map(unitResult);
        for (const count of [
          "population",
          "listed",
          "present",
          "absentWithReason",
          "absentWithoutReason",
          "n",
          "points",
          "possible",
          "passed",
        ] as const) {
          expect(sum(apart.map((one) => one[count]))).toBe(together[count]);
        }
      }),
    );
  });

  it("keeps every figure inside its scale", () => {
    fc.assert(
      fc.property(unit, (input) => {
        const { interval, mean, passCountInterval, passed, population } = unitResult(input);
        if (interval !== null && mean !== null) {
          expect(interval[0]).toBeGreaterThanOrEqual(0);
          expect(interval[0]).toBeLessThanOrEqual(mean);
          expect(interval[1]).toBeGreaterThanOrEqual(mean);
          expect(interval[1]).toBeLessThanOrEqual(100);
        }
        if (passCountInterval !== null) {
          expect(passCountInterval[0]).toBeGreaterThanOrEqual(passed);
          expect(passCountInterval[1]).toBeLessThanOrEqual(
            population - (input.scores.length - passed),
          );
        }
      }),
    );
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
