import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accountThrottle,
  addressThrottle,
  countFailure,
  giveBack,
  type ThrottlePolicy,
  type ThrottleState,
  waitSeconds,
} from "@/lib/domain/access/throttle";

const start = new Date("2026-11-24T01:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

/** The count after `times` failures at the same instant. */
function failed(policy: ThrottlePolicy, times: number): ThrottleState | undefined {
  let state: ThrottleState | undefined;
  for (let i = 0; i < times; i++) state = countFailure(policy, state, start);
  return state;
}

describe("tries at one account", () => {
  it("cost nothing five times, then half a minute, then twice as long each time", () => {
    const waits = [5, 6, 7, 8].map((times) => waitSeconds(failed(accountThrottle, times), start));

    expect(waits).toEqual([0, 30, 60, 120]);
  });

  it("never wait longer than a quarter of an hour: nobody is locked out for good", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (times) => {
        const state = failed(accountThrottle, times);
        expect(waitSeconds(state, start)).toBeLessThanOrEqual(900);
        expect(waitSeconds(state, later(900))).toBe(0);
      }),
    );
  });

  it("never get cheaper by failing again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (times) => {
        const now = waitSeconds(failed(accountThrottle, times), start);
        expect(waitSeconds(failed(accountThrottle, times + 1), start)).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it("are forgotten after a day without one", () => {
    const state = failed(accountThrottle, 9);

    expect(countFailure(accountThrottle, state, later(86_399)).failures).toBe(10);
    expect(countFailure(accountThrottle, state, later(86_400)).failures).toBe(1);
  });
});

describe("tries from one address", () => {
  it("leave a whole room free to mistype", () => {
    expect(waitSeconds(failed(addressThrottle, 300), start)).toBe(0);
  });

  it("cost seconds, never more than a minute, once they are clearly not a room", () => {
    expect(waitSeconds(failed(addressThrottle, 301), start)).toBe(5);
    expect(waitSeconds(failed(addressThrottle, 400), start)).toBe(60);
  });
});

describe("giveBack", () => {
  it("makes a right password count for nothing", () => {
    const before = failed(addressThrottle, 300);
    const tried = countFailure(addressThrottle, before, start);

    const after = giveBack(addressThrottle, tried);

    expect(after.failures).toBe(300);
    expect(waitSeconds(after, start)).toBe(0);
  });

  it("keeps a wait that others have earned", () => {
    const state = failed(addressThrottle, 310);
    if (!state) throw new Error("no state");

    expect(waitSeconds(giveBack(addressThrottle, state), start)).toBeGreaterThan(0);
  });

  it("never counts below nothing", () => {
    const none = { failures: 0, lastFailureAt: start, blockedUntil: null };

    expect(giveBack(addressThrottle, none).failures).toBe(0);
  });
});

describe("waitSeconds", () => {
  it("rounds up, so that whoever waits that long may try", () => {
    const state = { failures: 6, lastFailureAt: start, blockedUntil: later(30) };

    expect(waitSeconds(state, later(29.2))).toBe(1);
    expect(waitSeconds(state, later(30))).toBe(0);
    expect(waitSeconds(undefined, start)).toBe(0);
  });
});
