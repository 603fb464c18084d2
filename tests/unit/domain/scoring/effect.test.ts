import { expect, test } from "vitest";
import { type Scored, sumEffect } from "@/lib/domain/scoring/effect";

const scored = (points: number, possible: number, passed: boolean): Scored => ({
  ...{ points, possible, passed },
});

test("whom another way of scoring changes is told by shares, not by points", () => {
  const rows = [
    // An item left out: as many points of fewer are more.
    { before: scored(50, 100, true), after: scored(50, 90, true) },
    { before: scored(49, 100, false), after: scored(50, 100, true) },
    { before: scored(60, 100, true), after: scored(40, 100, false) },
    { before: scored(30, 60, true), after: scored(50, 100, true) },
    { before: scored(10, 10, true), after: scored(0, 0, false) },
  ];

  const { meanBefore, meanAfter, ...sum } = sumEffect(rows);

  expect(sum).toEqual({ attempts: 5, raised: 2, lowered: 2, nowPassed: 1, nowFailed: 2 });
  expect([meanBefore?.toFixed(4), meanAfter?.toFixed(4)]).toEqual(["0.6180", "0.3911"]);
});

test("of nobody there is no mean", () => {
  expect(sumEffect([])).toMatchObject({ attempts: 0, meanBefore: null, meanAfter: null });
});
