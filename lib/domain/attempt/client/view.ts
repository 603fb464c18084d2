import { isBlank } from "./answer";
import { type ClientState, phaseOf } from "./state";
import { lostAfterMs, slowAfterMs } from "./trouble";
import { positions } from "./warning";

/** Where an answer is: with the server, on this machine only, not taken, or nowhere. */
export type ItemStatus = "saved" | "held" | "refused" | "empty";

/** The state of one position, painted from acknowledgements alone. */
export function statusOf(state: ClientState, position: number): ItemStatus {
  const waiting = state.held.some((row) => row.epoch === state.epoch && row.position === position);
  if (waiting) return "held";
  if (state.refused.includes(position)) return "refused";
  return isBlank(state.saved[position]?.value) ? "empty" : "saved";
}

/** How many positions are in each state. */
export function countStatuses(state: ClientState): Readonly<Record<ItemStatus, number>> {
  const counts = { saved: 0, held: 0, refused: 0, empty: 0 };
  for (const position of positions(state)) counts[statusOf(state, position)] += 1;
  return counts;
}

/** The one strip a page shows under its head; the most urgent wins. */
export type Strip =
  | "lost"
  | "paused"
  | "read_only"
  | "last_minute"
  | "offline"
  | "slow"
  | "refused"
  | "extended"
  | "back"
  | "five_minutes"
  | "ten_minutes"
  | "memory";

/** Which strip is due at an instant, if any. */
export function stripAt(state: ClientState, at: number): Strip | null {
  return blockedStrip(state) ?? networkStrip(state, at) ?? passingStrip(state);
}

function blockedStrip(state: ClientState): Strip | null {
  const phase = phaseOf(state);
  if (phase === "closed") return null;
  if (phase === "lost") return "lost";
  if (state.readOnly) return "read_only";
  return phase === "paused" ? "paused" : null;
}

function networkStrip(state: ClientState, at: number): Strip | null {
  if (state.closed) return null;
  const silence = state.trouble && !state.trouble.over ? at - state.trouble.since : 0;
  // With less than a minute left and no network, the network is what the person must know of.
  if (silence >= lostAfterMs) return "offline";
  if (state.warning?.minutes === 1) return "last_minute";
  return silence >= slowAfterMs ? "slow" : null;
}

function passingStrip(state: ClientState): Strip | null {
  if (state.closed) return null;
  if (state.refused.length > 0) return "refused";
  if (state.notice) return state.notice.kind;
  if (state.warning) return state.warning.minutes === 5 ? "five_minutes" : "ten_minutes";
  return state.storage === "memory" ? "memory" : null;
}
