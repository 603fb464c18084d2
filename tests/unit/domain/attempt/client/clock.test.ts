import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClock, remainingAt, wokenAt } from "@/lib/domain/attempt/client/clock";
import type { Clock, Timing } from "@/lib/domain/attempt/client/state";

const minute = 60_000;
const begun = Date.UTC(2026, 10, 26, 8);
const lasts = 30 * minute;

/** A machine whose monotonic clock stands still while it sleeps. */
class Machine {
  private clock: Clock | null = null;
  private trueMs = 0;
  private slept = 0;

  get at(): number {
    return this.trueMs - this.slept;
  }

  get wrongBy(): number {
    const left = this.clock === null ? Number.NaN : remainingAt(this.clock, this.at);
    return Math.abs(left - (lasts - this.trueMs));
  }

  runs(ms: number): void {
    this.trueMs += ms;
  }

  sleeps(ms: number, seen: boolean): void {
    this.trueMs += ms;
    this.slept += ms;
    if (seen && this.clock !== null) this.clock = wokenAt(this.clock, this.at);
  }

  /** Asks how things stand: the server speaks after `there`, and is heard after `back` more. */
  asks(there: number, back: number, asleep = 0): void {
    const asked = this.at;
    this.runs(there);
    const timing = told(this.trueMs);
    if (asleep > 0) this.sleeps(asleep, true);
    this.runs(back);
    this.clock = readClock(this.clock, timing, asked, this.at);
  }
}

const told = (sinceMs: number): Timing => ({
  ...{ state: "in_progress", epoch: 1, grantedMs: 0 },
  ...{ serverNow: begun + sinceMs, deadlineAt: begun + lasts, remainingMs: lasts - sinceMs },
});

/** Milliseconds there and back of two quick answers and a slow one, and of a sleep. */
const course = fc.record({
  quick: fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })),
  slow: fc.tuple(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 9_000 })),
  slept: fc.integer({ min: 1, max: 5 * minute }),
});

const sum = ([there, back]: readonly [number, number]) => there + back;

describe("the countdown", () => {
  it("is right to half of the way of the first answer after a machine woke", () => {
    fc.assert(
      fc.property(course, ({ quick, slow, slept }) => {
        const machine = new Machine();
        machine.asks(...quick);
        machine.sleeps(slept, true);
        machine.asks(...slow);
        expect(machine.wrongBy).toBeLessThanOrEqual(sum(slow) / 2);
      }),
    );
  });

  it("is so with the next one where an answer was under way while it slept", () => {
    fc.assert(
      fc.property(course, ({ quick, slow, slept }) => {
        const machine = new Machine();
        machine.asks(...quick);
        machine.asks(...quick, slept);
        machine.asks(...slow);
        expect(machine.wrongBy).toBeLessThanOrEqual(sum(slow) / 2);
      }),
    );
  });

  it("is right to the whole way where nobody saw that it slept", () => {
    fc.assert(
      fc.property(course, ({ quick, slow, slept }) => {
        const machine = new Machine();
        machine.asks(...quick);
        machine.sleeps(slept, false);
        machine.asks(...slow);
        expect(machine.wrongBy).toBeLessThanOrEqual(sum(slow) + sum(quick) / 2);
      }),
    );
  });

  it("is not made worse by a slow answer where it did not sleep", () => {
    const machine = new Machine();
    machine.asks(20, 20);
    machine.runs(5_000);
    machine.asks(8_000, 40);
    expect(machine.wrongBy).toBe(0);
  });

  it("takes a slow answer after a minute: clocks drift", () => {
    const machine = new Machine();
    machine.asks(40, 0);
    machine.runs(minute);
    machine.asks(3_000, 1_000);
    expect(machine.wrongBy).toBe(1_000);
  });
});
