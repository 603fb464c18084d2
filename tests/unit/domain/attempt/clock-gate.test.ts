import { describe, expect, it } from "vitest";
import { type ClockGate, createClockGate } from "@/lib/domain/attempt/clock-gate";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A reading that took no time, of a clock that is ahead of our own by so much. */
const read = (clock: ClockGate, ownMs: number, aheadMs: number) => {
  clock.observe(ownMs + aheadMs, ownMs, ownMs);
  return clock.believed();
};

describe("a database's clock", () => {
  it.each([
    ["drifts by seconds in minutes", [0, 1_500, 3_000, 4_500], [true, true, true, true]],
    ["jumps ahead and back", [0, hourMs, hourMs, 100], [true, false, false, true]],
    ["jumps back and on again", [0, -hourMs, -hourMs, -100], [true, false, false, true]],
  ])("that %s", (_what, ahead, believed) => {
    const clock = createClockGate();
    expect(ahead.map((by, minute) => read(clock, minute * minuteMs, by))).toEqual(believed);
  });

  it("that was set is believed once it has run evenly for five minutes", () => {
    const clock = createClockGate();
    read(clock, 0, 0);
    const minutes = [1, 2, 3, 4, 5, 6].map((minute) => read(clock, minute * minuteMs, hourMs));
    expect(minutes).toEqual([false, false, false, false, false, true]);
  });

  it("that jumps again is watched for five minutes from then on", () => {
    const clock = createClockGate();
    read(clock, 0, 0);
    read(clock, 1 * minuteMs, hourMs);
    read(clock, 4 * minuteMs, 2 * hourMs);
    expect(read(clock, 7 * minuteMs, 2 * hourMs)).toBe(false);
    expect(read(clock, 9 * minuteMs, 2 * hourMs)).toBe(true);
  });

  it("is no later than the last believed reading says, and two seconds", () => {
    const clock = createClockGate();
    const unknown = clock.latest(0);
    read(clock, 0, 500);
    read(clock, 1 * minuteMs, hourMs);

    expect(unknown).toBeNull();
    expect(clock.latest(2 * minuteMs)?.getTime()).toBe(2 * minuteMs + 500 + 2_000);
  });

  it("may be anywhere within the time that a reading took", () => {
    const slowly = (aheadMs: number) => {
      const clock = createClockGate();
      read(clock, 0, 0);
      clock.observe(minuteMs + aheadMs, minuteMs, minuteMs + 8_000);
      return clock.believed();
    };
    expect([-3_000, -1_000, 0, 8_000, 9_000, 11_000].map(slowly)).toEqual([
      ...[false, true, true, true, true, false],
    ]);
  });

  it("keeps what it was by the last reading that was quick", () => {
    const clock = createClockGate();
    read(clock, 0, 0);
    clock.observe(minuteMs + 8_000, minuteMs, minuteMs + 8_000);
    expect(read(clock, 2 * minuteMs, 0)).toBe(true);
  });
});
