import { serverTimeAt } from "./clock";
import type { Stamp } from "./event";
import type { ClientState } from "./state";

/** From here on the person is told. */
export const slowAfterMs = 10_000;
/** From here on the person is told aloud, and asked to raise a hand. */
export const lostAfterMs = 60_000;

const firstRetryMs = 500;
const longestRetryMs = 8_000;
const noticeMs = 15_000;

/** The state after a request that brought nothing to rely on: try again, later each time. */
export function fail(state: ClientState, { at, random }: Stamp, leastMs = 0): ClientState {
  const failures = (state.trouble?.failures ?? 0) + 1;
  const spread = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures, 10));
  return {
    ...state,
    trouble: {
      since: state.trouble && !state.trouble.over ? state.trouble.since : at,
      failures,
      delivered: 0,
      over: false,
    },
    notBefore: at + leastMs + random * spread,
  };
}

/** The state once the server has answered as it should. */
export function recover(state: ClientState, { at }: Stamp): ClientState {
  const { trouble } = state;
  if (!trouble || trouble.over) return { ...state, notBefore: Math.min(state.notBefore, at) };
  if (at - trouble.since < slowAfterMs) return { ...state, trouble: null, notBefore: at };
  const waiting = new Set(
    state.held.filter(({ epoch }) => epoch === state.epoch).map(({ position }) => position),
  );
  return { ...state, notBefore: at, trouble: { ...trouble, over: true, delivered: waiting.size } };
}

/** Says that the network is back once everything that waited has been delivered. */
export function settleTrouble(state: ClientState, { at }: Stamp): ClientState {
  const { trouble } = state;
  if (!trouble?.over || state.held.some(({ epoch }) => epoch === state.epoch)) return state;
  const savedAt = state.savedAtServer ?? serverTimeAt(state.clock, at);
  return {
    ...state,
    trouble: null,
    notice: { kind: "back", count: trouble.delivered, savedAt, until: at + noticeMs },
  };
}
