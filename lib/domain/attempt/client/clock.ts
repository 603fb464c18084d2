import type { Clock, Timing } from "./state";

/** A reading this much slower than the last one is not worth taking over. */
const noisyMs = 1_000;
/** … unless the last one is this old: clocks drift. */
const staleMs = 60_000;

/**
 * The clock after a reply: the server's words placed in the middle of the round trip.
 *
 * A slow reply never replaces a fresh reading from a fast one, unless it brings a new deadline or
 * the machine slept since: it was seen to, or the two readings cannot both be right.
 */
export function readClock(
  before: Clock | null,
  timing: Timing,
  askedAt: number,
  at: number,
): Clock {
  const roundTrip = Math.max(0, at - askedAt);
  const told = at - roundTrip / 2;
  const read: Clock = {
    offset: timing.serverNow - told,
    endsAt: endOf(timing, told),
    deadlineAt: timing.deadlineAt,
    remainingMs: timing.remainingMs,
    ...{ roundTrip, askedAt, wokeAt: before?.wokeAt ?? Number.NEGATIVE_INFINITY },
  };
  if (before === null || !sameEnd(before, timing)) return read;
  const worse = roundTrip > before.roundTrip + noisyMs && at - before.askedAt < staleMs;
  return worse && before.askedAt >= before.wokeAt && agree(before, read) ? before : read;
}

/** The clock once the machine was seen to wake: the next reply is taken over, however slow. */
export function wokenAt(clock: Clock, at: number): Clock {
  return { ...clock, wokeAt: at };
}

/** Whether there is an offset that both readings allow. A monotonic clock may stand still in sleep. */
function agree(one: Clock, other: Clock): boolean {
  return Math.abs(one.offset - other.offset) <= (one.roundTrip + other.roundTrip) / 2;
}

/** Whether the server still says the same of the end: in a pause, of what is left. */
export function sameEnd(before: Clock, { deadlineAt, remainingMs, state }: Timing): boolean {
  if (before.deadlineAt !== deadlineAt) return false;
  return state !== "paused" || before.remainingMs === remainingMs;
}

function endOf({ state, remainingMs }: Timing, told: number): number | null {
  return state === "in_progress" && remainingMs !== null ? told + remainingMs : null;
}

/** Milliseconds the candidate still has, never below zero. Stands still while paused. */
export function remainingAt(clock: Clock, at: number): number {
  if (clock.endsAt === null) return Math.max(0, clock.remainingMs ?? 0);
  return Math.max(0, clock.endsAt - at);
}

/** The server's time now, in milliseconds since 1970. */
export function serverTimeAt(clock: Clock, at: number): number {
  return clock.offset + at;
}
