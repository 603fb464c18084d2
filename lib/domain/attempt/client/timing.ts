import { readClock, remainingAt } from "./clock";
import type { Stamp } from "./event";
import {
  type ClientState,
  type Clock,
  isOver,
  type Notice,
  type Receipt,
  type Timing,
} from "./state";
import { settleTrouble } from "./trouble";
import { warn } from "./warning";

/** A deadline that moved by less than this is the same deadline. */
const noiseMs = 1_500;
const minuteMs = 60_000;
const noticeMs = minuteMs;
const endSpreadMs = 2_000;
const refreshMs = 30_000;

/** The state after the server told the time, the lease and the attempt's state. */
export function applyTiming(
  state: ClientState,
  timing: Timing,
  { at, askedAt }: { readonly at: number; readonly askedAt: number },
): ClientState {
  if (timing.epoch < state.epoch) return state;
  const clock = readClock(state.clock, timing, askedAt, at);
  const closed = isOver(timing.state);
  return {
    ...state,
    clock,
    closed: state.closed || closed,
    voided: state.voided || timing.state === "voided",
    paused: timing.state === "paused",
    lost: state.lost || (timing.epoch > state.epoch && !closed),
    ended: state.ended && remainingAt(clock, at) === 0,
    refreshAt: closed ? at : at + refreshMs,
    notice: extension(state, clock, at) ?? state.notice,
  };
}

/** More time than the old clock promised, by a new deadline: somebody gave it. */
function extension(state: ClientState, clock: Clock, at: number): Notice | null {
  const { deadlineAt } = clock;
  if (state.closed || deadlineAt === null || deadlineAt === state.clock.deadlineAt) return null;
  const gained = remainingAt(clock, at) - remainingAt(state.clock, at);
  if (gained <= noiseMs) return null;
  const byMs = asGiven(gained, deadlineAt - (state.clock.deadlineAt ?? deadlineAt));
  return { kind: "extended", byMs, deadlineAt, until: at + noticeMs };
}

/**
 * What the server's two deadlines lie apart is what was given, free of the way that a reply took;
 * unless a pause moved them too, which only the time left knows to leave out. What ran between the
 * end of the pause and this reply is missing from that: time is given in whole minutes.
 */
function asGiven(gained: number, apart: number): number {
  if (Math.abs(gained - apart) <= noiseMs) return apart;
  return gained < minuteMs / 2 ? gained : Math.ceil((gained - noiseMs) / minuteMs) * minuteMs;
}

/** The state once the server says it holds the whole attempt. */
export function close(state: ClientState, receipt: Receipt): ClientState {
  return {
    ...state,
    closed: true,
    paused: false,
    receipt,
    trouble: null,
    notice: null,
    warning: null,
  };
}

/** The state a moment later: time may be up, a warning due, a notice over. */
export function tick(state: ClientState, stamp: Stamp): ClientState {
  if (state.closed || state.lost) return state;
  const { at, random } = stamp;
  const settled = settleTrouble(state, stamp);
  const current =
    settled.notice && at > settled.notice.until ? { ...settled, notice: null } : settled;
  if (current.clock.endsAt === null || current.ended) return current;
  if (remainingAt(current.clock, at) > 0) return warn(current, at);
  // Told by the disk alone, time may be wrong: it is shown, but ends nothing.
  if (!Number.isFinite(current.clock.roundTrip)) return current;
  return {
    ...current,
    ended: true,
    warning: null,
    flushAt: at,
    submitAt: at + random * endSpreadMs,
  };
}
