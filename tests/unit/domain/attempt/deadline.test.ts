import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  closeAfter,
  deadline,
  type DeadlineTerms,
  isOverdue,
  remainingMs,
} from "@/lib/domain/attempt/deadline";

const eight = new Date("2026-11-24T01:00:00.000Z");
const minutes = (n: number) => new Date(eight.getTime() + n * 60_000);

const base: DeadlineTerms = {
  policy: "full_time",
  startedAt: eight,
  allowanceS: 1800,
  grantsS: [],
  pausedMs: 0,
  windowTo: minutes(120),
};

const terms: fc.Arbitrary<DeadlineTerms> = fc.record({
  policy: fc.constantFrom("full_time" as const, "hard_end" as const),
  startedAt: fc.constant(eight),
  allowanceS: fc.integer({ min: 60, max: 28_800 }),
  grantsS: fc.array(fc.integer({ min: 60, max: 3600 }), { maxLength: 4 }),
  pausedMs: fc.integer({ min: 0, max: 7_200_000 }),
  windowTo: fc.integer({ min: 1, max: 600 }).map(minutes),
});

describe("deadline", () => {
  it.each([
    { name: "the allowance after the start", given: {}, ends: 30 },
    {
      name: "the whole allowance past the window's end",
      given: { windowTo: minutes(10) },
      ends: 30,
    },
    {
      name: "the window's end when that is hard",
      given: { policy: "hard_end", windowTo: minutes(10) },
      ends: 10,
    },
    { name: "later by every grant", given: { grantsS: [300, 60] }, ends: 36 },
    { name: "later by what a pause took", given: { pausedMs: 120_000 }, ends: 32 },
    {
      name: "later by grant and pause even past a hard end",
      given: { policy: "hard_end", windowTo: minutes(10), grantsS: [300], pausedMs: 60_000 },
      ends: 16,
    },
  ] as const)("is $name", ({ given, ends }) => {
    expect(deadline({ ...base, ...given })).toEqual(minutes(ends));
  });

  it("never takes time away by a grant or a pause", () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 1, max: 3600 }), (given, extra) => {
        const ends = deadline(given).getTime();
        const granted = deadline({ ...given, grantsS: [...given.grantsS, extra] }).getTime();
        const paused = deadline({ ...given, pausedMs: given.pausedMs + extra }).getTime();
        expect(granted - ends).toBe(extra * 1000);
        expect(paused - ends).toBe(extra);
      }),
    );
  });

  it("gives the full allowance whatever the window is, unless its end is hard", () => {
    fc.assert(
      fc.property(terms, (given) => {
        const promised = given.startedAt.getTime() + given.allowanceS * 1000;
        const full = deadline({ ...given, policy: "full_time" }).getTime();
        const hard = deadline({ ...given, policy: "hard_end" }).getTime();
        expect(full).toBeGreaterThanOrEqual(promised);
        expect(hard).toBeLessThanOrEqual(full);
      }),
    );
  });
});

describe("closeAfter and remainingMs", () => {
  it("add the grace, and never count below zero", () => {
    expect(closeAfter(eight, 30)).toEqual(new Date(eight.getTime() + 30_000));
    expect(remainingMs(eight, minutes(1))).toBe(0);
    expect(remainingMs(minutes(1), eight)).toBe(60_000);
  });
});

describe("an attempt", () => {
  it.each([
    ["in_progress", minutes(30), minutes(30), false],
    ["in_progress", minutes(30), new Date(minutes(30).getTime() + 1), true],
    ["in_progress", null, minutes(30), false],
    ["paused", minutes(30), minutes(31), false],
    ["submitted", minutes(30), minutes(31), false],
  ] as const)("that is %s with an end at %s is over at %s: %s", (state, end, t, over) => {
    expect(isOverdue({ state, closeAfter: end }, t)).toBe(over);
  });
});
