import { isBlank } from "./answer";
import { remainingAt } from "./clock";
import type { ClientState, Clock, Warning } from "./state";

const minute = 60_000;
const steps = [1, 5, 10] as const;
/** The warnings at 10 and 5 minutes stay on the page this long; the one at 1 minute stays. */
const shownMs = 45_000;

/** The smallest warning already passed when a page opens: it is not told again. 11 for none. */
export function warningsBehind(clock: Clock, at: number): number {
  const remaining = remainingAt(clock, at);
  // Under a minute the last warning still has to be told, even to a page that was just opened.
  if (remaining < minute) return 5;
  return steps.find((minutes) => remaining <= minutes * minute) ?? 11;
}

/** The state with the warning that falls due at `at`, if one does. */
export function warn(state: ClientState, at: number): ClientState {
  const remaining = remainingAt(state.clock, at);
  const due = steps.find((minutes) => remaining <= minutes * minute);
  const warned = due ?? 11;
  if (warned === state.warned) return expire(state, at);
  // Time was added: what had been told may come again.
  if (due === undefined || due > state.warned) return { ...state, warning: null, warned };
  return { ...state, warned, warning: warningNow(state, due, at) };
}

/** Positions without an answer, in order. */
export function blankPositions(state: ClientState): number[] {
  return positions(state).filter((position) => isBlank(state.shown[position]));
}

/** Positions 1 … n. */
export function positions({ total }: ClientState): number[] {
  return Array.from({ length: total }, (_, index) => index + 1);
}

function expire(state: ClientState, at: number): ClientState {
  return state.warning && at > state.warning.until ? { ...state, warning: null } : state;
}

function warningNow(state: ClientState, minutes: Warning["minutes"], at: number): Warning {
  return {
    minutes,
    blank: blankPositions(state),
    flagged: state.flags,
    until: minutes === 1 ? Infinity : at + shownMs,
  };
}
