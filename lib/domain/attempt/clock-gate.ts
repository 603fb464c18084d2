/** Whether the database's clock runs as our own does, as far as one can tell. */
export type ClockGate = {
  /** Notes what the database told: asked and answered at these milliseconds of our own time. */
  readonly observe: (databaseMs: number, askedMs: number, answeredMs: number) => void;
  /** Whether it may be believed for ending somebody's time. */
  readonly believed: () => boolean;
  /** As late as the database's clock can be at this millisecond of ours; null before any reading. */
  readonly latest: (ownMs: number) => Date | null;
};

const toleranceMs = 2_000;

/** A clock that jumped and then ran on evenly for this long was set on purpose. */
const settledMs = 300_000;

/** Half of what a reading took at most for its offset to be kept: the rest may be the way's. */
const preciseMs = 500;

/**
 * Compares the database's clock with a monotonic one of this machine. After a jump nobody's time is
 * ended by it until it is back, or has run evenly for five minutes; saving goes on.
 *
 * Source: reliability §4.1.
 */
export function createClockGate(): ClockGate {
  let trusted: number | null = null;
  let strange: { offset: number; since: number } | null = null;
  const trust = (offset: number) => {
    trusted = offset;
    strange = null;
  };
  return {
    observe: (databaseMs, askedMs, answeredMs) => {
      const halfMs = (answeredMs - askedMs) / 2;
      const offset = databaseMs - askedMs - halfMs;
      const fits = (other: number) => Math.abs(offset - other) <= halfMs + toleranceMs;
      if (trusted === null || fits(trusted)) {
        return trust(halfMs <= preciseMs || trusted === null ? offset : trusted);
      }
      if (strange === null || !fits(strange.offset)) strange = { offset, since: answeredMs };
      if (answeredMs - strange.since >= settledMs) trust(offset);
    },
    believed: () => strange === null,
    latest: (ownMs) => (trusted === null ? null : new Date(ownMs + trusted + toleranceMs)),
  };
}
