import { readClock, remainingAt, sameEnd } from "./clock";
import type { Stamp } from "./event";
import { type ClientState, isOver, type Receipt, type Timing } from "./state";
import { settleTrouble } from "./trouble";
import { warn } from "./warning";

const noticeMs = 60_000;
const endSpreadMs = 2_000;

/** After so long the page asks how things stand: sooner where no events tell it (reliability B11). */
export const refreshMs = ({ deaf }: Pick<ClientState, "deaf">): number => (deaf ? 10_000 : 30_000);

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
    refreshAt: closed || asksWhy(state, timing) ? at : at + refreshMs(state),
    ...extension(state, timing, at),
  };
}

/** Whether a stream told of something that the page does not know: time given in a pause as well. */
export function isNews(state: ClientState, timing: Timing): boolean {
  return !(
    timing.epoch === state.epoch &&
    isOver(timing.state) === state.closed &&
    (timing.state === "paused") === state.paused &&
    sameEnd(state.clock, timing)
  );
}

/** A saved answer brings a new end, but not whether somebody gave time or the test stood still. */
function asksWhy({ clock }: ClientState, { grantedMs, deadlineAt }: Timing): boolean {
  return grantedMs === null && deadlineAt !== clock.deadlineAt;
}

/**
 * What was given since the page last told of it, by the server's own records: ends and times left
 * lie apart by pauses and by the way of a reply as well. Told with the new end, so not in a pause.
 */
function extension(
  { grantedMs: known, notice }: ClientState,
  { grantedMs, deadlineAt, state }: Timing,
  at: number,
): Pick<ClientState, "grantedMs" | "notice"> {
  if (grantedMs === null || (known !== null && state === "paused"))
    return { grantedMs: known, notice };
  const byMs = grantedMs - (known ?? grantedMs);
  if (byMs <= 0 || deadlineAt === null) return { grantedMs, notice };
  return { grantedMs, notice: { kind: "extended", byMs, deadlineAt, until: at + noticeMs } };
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
