import { describe, expect, it } from "vitest";
import { openAttempt } from "@/lib/domain/attempt/client/open";
import type { ClientState, Timing } from "@/lib/domain/attempt/client/state";
import { applyTiming } from "@/lib/domain/attempt/client/timing";

const minute = 60_000;
const begun = Date.UTC(2026, 10, 26, 8);

/** What the server says `sinceMs` after the attempt began, with an end `lastsMs` after it. */
function told(sinceMs: number, lastsMs: number): Timing {
  return {
    state: "in_progress",
    epoch: 1,
    serverNow: begun + sinceMs,
    deadlineAt: begun + lastsMs,
    remainingMs: lastsMs - sinceMs,
  };
}

function opened(): ClientState {
  return openAttempt({
    ...{ total: 30, timing: told(0, 30 * minute), responses: [], rows: [], lastSeq: 0, flags: [] },
    ...{ storage: "memory", receipt: null, readOnly: false, askedAt: 0, at: 0 },
  });
}

/** Paused after five minutes. */
function still(): ClientState {
  const at = 5 * minute;
  return applyTiming(opened(), { ...told(at, 30 * minute), state: "paused" }, { askedAt: at, at });
}

describe("time that somebody gave", () => {
  // The answer was under way for so long, all of it on the way back.
  it.each([0, 40, 900, 1_900])("is told as it was given, by a reply of %i ms", (roundTrip) => {
    const askedAt = 2 * minute;
    const timing = told(askedAt, 35 * minute);

    const { notice } = applyTiming(opened(), timing, { askedAt, at: askedAt + roundTrip });

    expect(notice).toMatchObject({ kind: "extended", byMs: 5 * minute });
  });

  it("is nothing where the deadline is the same", () => {
    const at = 2 * minute;

    expect(applyTiming(opened(), told(at, 30 * minute), { askedAt: at, at }).notice).toBeNull();
  });

  it("is nothing where an end moved by as long as the test stood still", () => {
    const resumed = told(12 * minute, 37 * minute);

    const { notice } = applyTiming(still(), resumed, { askedAt: 12 * minute, at: 12 * minute });

    expect(notice).toBeNull();
  });

  // The test went on at 12 minutes; the page learns of that and of the five minutes at once.
  it.each([0, 700, 20_000])("is told as it was given, %i ms after a pause", (late) => {
    const askedAt = 12 * minute + late;

    const { notice } = applyTiming(still(), told(askedAt, 42 * minute), { askedAt, at: askedAt });

    expect(notice).toMatchObject({ kind: "extended", byMs: 5 * minute });
  });
});
