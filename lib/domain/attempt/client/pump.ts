import type { Effect, SentItem, Step } from "./effect";
import type { Stamp } from "./event";
import type { ClientState, HeldRow, RequestKind } from "./state";

/** What one request may carry. */
const largestBatch = 64;

/**
 * Sends what is due, or asks to be woken when it will be. One request at a time, answers first.
 */
export function pump(state: ClientState, { at }: Stamp): Step<ClientState> {
  if (state.inFlight || state.readOnly || state.signInNeeded) return { state, effects: [] };
  const job = nextJob(state);
  if (!job) return { state, effects: [] };
  const ready = readyAt(state, job);
  if (ready > at) return sleep(state, ready);
  return send(state, job, at);
}

/**
 * What is not acknowledged, for a page that may be going away.
 *
 * Only what is on the disk: a number that the disk forgot would be given again after a reload, and
 * the server would take the second answer for a repetition of the first.
 */
export function lastWords(state: ClientState): Effect[] {
  if (state.readOnly || state.paused || state.signInNeeded) return [];
  const items = state.held
    .filter(({ epoch, settled }) => settled && epoch === state.epoch)
    .slice(0, largestBatch);
  return items.length > 0 ? [{ kind: "beacon", epoch: state.epoch, items: items.map(onWire) }] : [];
}

function nextJob(state: ClientState): RequestKind | null {
  if (maySave(state)) return "save";
  if (state.closed) return state.receipt || state.voided ? null : "refresh";
  if (state.lost) return null;
  return maySubmit(state) ? "submit" : "refresh";
}

/** A lost lease has nothing to wait for: what is left goes out, to be kept. */
function maySave(state: ClientState): boolean {
  return (!state.paused || state.lost) && state.held.some(({ settled }) => settled);
}

function maySubmit(state: ClientState): boolean {
  const finishing = state.submitRequested || state.ended;
  return finishing && !state.paused && state.held.length === 0;
}

function readyAt(state: ClientState, job: RequestKind): number {
  if (job === "save") return Math.max(state.notBefore, state.flushAt);
  if (job === "refresh") return Math.max(state.notBefore, state.refreshAt);
  return Math.max(state.notBefore, state.submitRequested ? 0 : state.submitAt);
}

function sleep(state: ClientState, until: number): Step<ClientState> {
  if (state.wakeAt === until) return { state, effects: [] };
  return { state: { ...state, wakeAt: until }, effects: [{ kind: "wake", at: until }] };
}

function send(state: ClientState, job: RequestKind, at: number): Step<ClientState> {
  const rows = job === "save" ? nextBatch(state) : [];
  const epoch = rows[0]?.epoch ?? state.epoch;
  const request = {
    id: state.nextRequest,
    kind: job,
    epoch,
    seqs: rows.map(({ seq }) => seq),
    sentAt: at,
  };
  return {
    state: {
      ...state,
      inFlight: request,
      nextRequest: request.id + 1,
      wakeAt: null,
      submitsSent: state.submitsSent + (job === "submit" ? 1 : 0),
    },
    effects: [effectOf(state, job, { id: request.id, epoch, rows })],
  };
}

/** The oldest lease first: one request speaks for one lease. */
function nextBatch(state: ClientState): HeldRow[] {
  const settled = state.held.filter((row) => row.settled);
  return settled.filter(({ epoch }) => epoch === settled[0]?.epoch).slice(0, state.batch);
}

function effectOf(
  state: ClientState,
  job: RequestKind,
  {
    id,
    epoch,
    rows,
  }: { readonly id: number; readonly epoch: number; readonly rows: readonly HeldRow[] },
): Effect {
  if (job === "save") return { kind: "save", request: id, epoch, items: rows.map(onWire) };
  if (job === "submit") return { kind: "submit", request: id, epoch, lastSeq: state.nextSeq - 1 };
  return { kind: "refresh", request: id, epoch };
}

function onWire({ seq, position, value }: HeldRow): SentItem {
  return { seq, position, value };
}
