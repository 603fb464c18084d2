import { answer, settle } from "./answer";
import type { Step } from "./effect";
import type { ClientEvent } from "./event";
import { lastWords, pump } from "./pump";
import { applyReply } from "./reply";
import { wokenAt } from "./clock";
import { hear } from "./hear";
import { type ClientState, phaseOf } from "./state";
import { refreshMs, tick } from "./timing";

/** Spreads a room whose network returns for everybody at once. */
const onlineSpreadMs = 250;
const nudgeSpreadMs = 500;

/**
 * One step of a candidate's page: what it becomes after an event, and what must be done about it.
 *
 * Total and pure: the same state and event give the same step for ever. Rows leave the queue only
 * when the server says that it has or keeps them.
 */
export function step(state: ClientState, event: ClientEvent): Step<ClientState> {
  const changed = apply(state, event);
  const ticked = tick(changed.state, event);
  const pumped = pump(ticked, event);
  return { state: pumped.state, effects: [...changed.effects, ...pumped.effects] };
}

function apply(state: ClientState, event: ClientEvent): Step<ClientState> {
  switch (event.kind) {
    case "answered":
      return answer(state, event, event);
    case "replied":
      return applyReply(state, event);
    case "hidden":
      return { state, effects: lastWords(state) };
    case "flagged":
      return flag(state, event.position, event.on);
    case "acknowledged":
      return acknowledge(state, event.id);
    default:
      return { state: settleEvent(state, event), effects: [] };
  }
}

type Quiet = Exclude<
  ClientEvent,
  { kind: "answered" | "replied" | "hidden" | "flagged" | "acknowledged" }
>;

function settleEvent(state: ClientState, event: Quiet): ClientState {
  const { at, random } = event;
  switch (event.kind) {
    case "stored":
      return settle(state, event);
    case "woke":
      return { ...state, wakeAt: null };
    case "ticked":
      return state;
    case "online":
      return hurry(state, at, random * onlineSpreadMs);
    case "visible":
      return hurry({ ...state, clock: wokenAt(state.clock, at) }, at, 0);
    case "offline":
      return state.trouble && !state.trouble.over
        ? state
        : { ...state, trouble: { since: at, failures: 0, delivered: 0, over: false } };
    case "listening":
      return listening(state, { deaf: !event.on, at });
    case "nudged":
      return { ...state, refreshAt: Math.min(state.refreshAt, at + random * nudgeSpreadMs) };
    case "told":
      return hear(state, [event]);
    case "submit_pressed":
      return phaseOf(state) === "working" && !state.readOnly
        ? { ...state, submitRequested: true, flushAt: at }
        : state;
    case "submit_withdrawn":
      return canWithdraw(state) ? { ...state, submitRequested: false } : state;
    case "signed_in":
      return { ...hurry(state, at, 0), signInNeeded: false };
  }
}

/** Whether a submit may still be taken back: no request that asks for it has left this machine. */
export function canWithdraw(state: ClientState): boolean {
  return phaseOf(state) === "submitting" && state.submitsSent === 0;
}

function acknowledge(state: ClientState, id: string): Step<ClientState> {
  if (state.read.includes(id)) return { state, effects: [] };
  const told = state.told.filter((message) => message.id !== id);
  return {
    state: { ...state, told, read: [...state.read, id] },
    effects: [{ kind: "acknowledge", id }],
  };
}

function hurry(state: ClientState, at: number, spread: number): ClientState {
  return {
    ...state,
    notBefore: Math.min(state.notBefore, at + spread),
    refreshAt: Math.min(state.refreshAt, at + spread),
  };
}

/** From when events stop coming through, no answer to how things stand is older than it has to be. */
function listening(state: ClientState, { deaf, at }: { deaf: boolean; at: number }): ClientState {
  if (state.deaf === deaf) return state;
  return { ...state, deaf, refreshAt: Math.min(state.refreshAt, at + refreshMs({ deaf })) };
}

function flag(state: ClientState, position: number, on: boolean): Step<ClientState> {
  const others = state.flags.filter((other) => other !== position);
  const flags = on ? [...others, position].sort((one, other) => one - other) : others;
  return { state: { ...state, flags }, effects: [{ kind: "keep_flags", flags }] };
}
