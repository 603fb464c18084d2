import { describe, expect, it } from "vitest";
import { estimateMean, estimateProportions } from "@/lib/domain/measurement/estimate";
import { hypergeometricInterval } from "@/lib/domain/measurement/hypergeometric";
import { clopperPearson, wilson } from "@/lib/domain/measurement/proportion";

describe("estimateProportions", () => {
  it("gives each row its three intervals, the hypergeometric in officers", () => {
    expect(
      estimateProportions([
        { x: "33", n: "38", N: "62" },
        { x: " 7", n: "31", N: "" },
        { x: "1", n: "4" },
      ]),
    ).toEqual({
      ok: true,
      value: {
        cases: [
          {
            x: 33,
            n: 38,
            N: 62,
            p: 33 / 38,
            wilson: wilson(33, 38),
            clopper_pearson: clopperPearson(33, 38),
            hypergeometric: hypergeometricInterval(33, 38, 62),
          },
          {
            x: 7,
            n: 31,
            N: null,
            p: 7 / 31,
            wilson: wilson(7, 31),
            clopper_pearson: clopperPearson(7, 31),
            hypergeometric: null,
          },
          {
            x: 1,
            n: 4,
            N: null,
            p: 0.25,
            wilson: wilson(1, 4),
            clopper_pearson: clopperPearson(1, 4),
            hypergeometric: null,
          },
        ],
      },
    });
  });

  it("names every row it cannot read, by line and column", () => {
    const answer = estimateProportions([
      { x: "1", n: "4", N: "9" },
      { x: "1.5", n: "", N: "9" },
      { x: "5", n: "4", N: "9" },
      { x: "0", n: "0", N: "" },
      { x: "3", n: "4", N: "3" },
      { x: "-1", n: "4", N: "chín" },
    ]);

    expect(answer).toEqual({
      ok: false,
      reason: [
        { code: "not_a_count", line: 3, column: "x" },
        { code: "not_a_count", line: 3, column: "n" },
        { code: "counts_disagree", line: 4, column: "x" },
        { code: "n_is_zero", line: 5, column: "n" },
        { code: "counts_disagree", line: 6, column: "N" },
        { code: "not_a_count", line: 7, column: "x" },
        { code: "not_a_count", line: 7, column: "N" },
      ],
    });
  });
});

const columns = { value: "diem", stratum: "nhom", population: "tong" };

function rowsOf(group: string, population: number, values: readonly number[]) {
  return values.map((value) => ({ diem: `${value}`, nhom: group, tong: `${population}` }));
}

describe("estimateMean", () => {
  it("agrees with figures worked out apart for a stratified draw", () => {
    const answer = estimateMean(
      [...rowsOf("a", 10, [6, 7, 9]), ...rowsOf("b", 20, [4, 5, 5, 8]), ...rowsOf("c", 2, [3, 9])],
      columns,
    );

    expect(answer).toMatchObject({ ok: true, value: { n: 9, N: 32, df: 6 } });
    if (!answer.ok) return;
    const { mean, se, ci95, df_satterthwaite, strata } = answer.value;
    expect(mean).toBeCloseTo(6.104166666666667, 12);
    expect(se).toBeCloseTo(0.5362307365097396, 12);
    // t at 0.975 with 6 degrees of freedom is 2.446911851144969.
    expect(ci95?.[0]).toBeCloseTo(6.104166666666667 - 2.446911851144969 * 0.5362307365097396, 9);
    expect(ci95?.[1]).toBeCloseTo(6.104166666666667 + 2.446911851144969 * 0.5362307365097396, 9);
    expect(df_satterthwaite).toBeCloseTo(4.191911654976869, 9);
    expect(strata.map(({ stratum, n, N, mean: own }) => [stratum, n, N, own])).toEqual([
      ["a", 3, 10, 22 / 3],
      ["b", 4, 20, 5.5],
      ["c", 2, 2, 6],
    ]);
    expect(strata[2]?.se).toBe(0);
  });

  it("takes the whole file for one unit without a stratum column", () => {
    const answer = estimateMean(rowsOf("a", 16, [4, 6, 6, 8]), {
      value: "diem",
      population: "tong",
    });

    expect(answer).toMatchObject({
      ok: true,
      value: { n: 4, N: 16, mean: 6, se: Math.sqrt(0.5), df: 3, strata: [] },
    });
    expect(answer.ok && answer.value.ci95).toEqual(answer.ok && answer.value.ci95_satterthwaite);
  });

  it("says that an error is unknown rather than none", () => {
    const answer = estimateMean([...rowsOf("a", 10, [6, 7]), ...rowsOf("b", 20, [4])], columns);

    expect(answer).toMatchObject({ ok: true, value: { N: 30, se: null, ci95: null } });
  });

  it("has no mean without rows", () => {
    expect(estimateMean([], columns)).toMatchObject({
      ok: true,
      value: { n: 0, N: 0, mean: null, ci95: null },
    });
  });

  it("names rows that cannot be read or that disagree", () => {
    const good = rowsOf("a", 10, [6, 7]);

    expect(
      estimateMean(
        [
          ...[
            ...good,
            { diem: "7,5", nhom: "a", tong: "10" },
            { diem: "", nhom: "a", tong: "1.5" },
          ],
          { diem: "7.5", nhom: " ", tong: "10" },
        ],
        columns,
      ),
    ).toEqual({
      ok: false,
      reason: [
        { code: "not_a_number", line: 4, column: "diem" },
        { code: "not_a_number", line: 5, column: "diem" },
        { code: "not_a_count", line: 5, column: "tong" },
        { code: "stratum_missing", line: 6, column: "nhom" },
      ],
    });
    expect(estimateMean([...good, ...rowsOf("a", 11, [8])], columns)).toEqual({
      ok: false,
      reason: [{ code: "population_differs", line: 4, column: "tong" }],
    });
    expect(estimateMean(rowsOf("b", 1, [8, 9]), columns)).toEqual({
      ok: false,
      reason: [{ code: "population_too_small", line: 2, column: "tong" }],
    });
  });

  it.each([
    ["0x10", "not_a_number"],
    ["Infinity", "not_a_number"],
    ["1e200", "number_too_large"],
  ])("does not reckon with %s", (diem, code) => {
    expect(estimateMean([{ diem, nhom: "a", tong: "10" }], columns)).toEqual({
      ok: false,
      reason: [{ code, line: 2, column: "diem" }],
    });
  });

  it("reads whole numbers as R and pandas write them, and guesses at no separator", () => {
    const sized = (tong: string) =>
      estimateMean([{ diem: "7.5", nhom: "a", tong }], { ...columns, stratum: undefined });

    expect(sized("1e+05")).toMatchObject({ value: { N: 100_000 } });
    expect(sized("20.0")).toMatchObject({ value: { N: 20 } });
    expect(sized("1.000")).toMatchObject({ reason: [{ code: "not_a_count" }] });
  });
});
