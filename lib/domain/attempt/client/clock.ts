import type { Clock, Timing } from "./state";

/** A reading this much slower than the last one is not worth taking over. */
const noisyMs = 1_000;
/** … unless the last one is this old: a sleeping machine's clock may have stood still. */
const staleMs = 60_000;

/**
 * The clock after a reply: the server's words placed in the middle of the round trip.
 *
 * A slow reply never replaces a fresh reading from a fast one, unless it brings a new deadline.
 */
export function readClock(
  before: Clock | null,
  timing: Timing,
  askedAt: number,
  at: number,
): Clock {
  const roundTrip = Math.max(0, at - askedAt);
  const same = before !== null && sameEnd(before, timing);
  if (same && roundTrip > before.roundTrip + noisyMs && at - before.readAt < staleMs) return before;
  const told = at - roundTrip / 2;
  return {
    offset: timing.serverNow - told,
    endsAt: endOf(timing, told),
    deadlineAt: timing.deadlineAt,
    remainingMs: timing.remainingMs,
    roundTrip,
    readAt: at,
  };
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
