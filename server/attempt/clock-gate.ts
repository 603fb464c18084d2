/** Whether the database's clock runs as our own does, as far as one can tell. */
export type ClockGate = {
  /** Notes a reading, and says whether the clock may be believed for closing attempts. */
  readonly observe: (databaseMs: number, ownMs: number) => boolean;
  readonly believed: () => boolean;
};

const toleranceMs = 2_000;

/** A clock that jumped and then ran on evenly for this long was set on purpose. */
const settledMs = 300_000;

/**
 * Compares the database's clock with this machine's monotonic one. After a jump nobody's time is
 * ended by it until it is back, or has run evenly for five minutes; saving goes on.
 *
 * Source: reliability §4.1.
 */
export function createClockGate(): ClockGate {
  let trusted: number | null = null;
  let strange: { offset: number; since: number } | null = null;
  const observe = (databaseMs: number, ownMs: number) => {
    const offset = databaseMs - ownMs;
    if (trusted === null || near(offset, trusted)) {
      trusted = offset;
      strange = null;
      return true;
    }
    if (strange === null || !near(offset, strange.offset)) strange = { offset, since: ownMs };
    if (ownMs - strange.since < settledMs) return false;
    trusted = offset;
    strange = null;
    return true;
  };
  return { observe, believed: () => strange === null };
}

const near = (one: number, other: number) => Math.abs(one - other) <= toleranceMs;
