import { bare, enqueue, sameValue } from "./answer";
import type { Step } from "./effect";
import type { ClientEvent, Stamp } from "./event";
import { acknowledge, forget, letGo } from "./queue";
import type { ClientState, HeldRow, Row } from "./state";
import type { Reply } from "./wire";

type Replied = Extract<ClientEvent, { kind: "replied" }>;

/** The state after the server kept answers without counting them, and why. */
export function conflicted(
  state: ClientState,
  event: Replied,
  reply: Extract<Reply, { kind: "conflict" }>,
): Step<ClientState> {
  const sent = new Set(event.seqs);
  const counted = acknowledge(
    state,
    event.epoch,
    new Set(reply.acked.filter((seq) => sent.has(seq))),
  );
  const kept = new Set(reply.kept.filter((seq) => sent.has(seq)));
  const { state: rest, rows } = letGo(counted.state, event.epoch, kept);
  const mine = event.epoch === state.epoch;
  const marked = mine ? markConflict(rest, reply.code, event) : rest;
  // What arrived during a pause counts for nothing; as the person still sees it chosen, it is sent
  // again under a new number when the pause is over.
  const again = mine && reply.code === "paused" ? stillShown(marked, rows) : [];
  const queued = enqueue(reply.code === "paused" ? marked : sayNothing(marked, rows), again);
  return {
    state: {
      ...queued.state,
      keptUncounted: queued.state.keptUncounted + rows.length - again.length,
      notBefore: kept.size < sent.size ? event.at + 2_000 : queued.state.notBefore,
    },
    effects: [...queued.effects, ...counted.effects, ...forget(rows, [])],
  };
}

function markConflict(
  state: ClientState,
  code: "lease_lost" | "paused" | "closed",
  { at }: Stamp,
): ClientState {
  if (code === "lease_lost") return { ...state, lost: true };
  if (code === "closed") return { ...state, closed: true, refreshAt: at };
  return { ...state, paused: true, refreshAt: at };
}

/** The state after the server named answers it misses at the end. */
export function resend(
  state: ClientState,
  seqs: readonly number[],
  { at, random }: Stamp,
): Step<ClientState> {
  const waiting = new Set(state.held.filter((row) => isMine(state, row)).map(({ seq }) => seq));
  const rows = seqs
    .filter((seq) => !waiting.has(seq))
    .map((seq) => state.log[seq] ?? fill(state, seq));
  const again = rows.map((row): HeldRow => ({ ...row, settled: true }));
  const spread = Math.min(8_000, 100 * 2 ** Math.min(state.submitsSent, 10));
  return {
    state: {
      ...state,
      held: [...again, ...state.held].sort(
        (one, other) => one.epoch - other.epoch || one.seq - other.seq,
      ),
      notBefore: at + random * spread,
    },
    // Not written to the disk: after a reload the server would name them again.
    effects: [],
  };
}

/** A row for a number nobody remembers: it repeats what the server already holds. */
function fill(state: ClientState, seq: number): Row {
  const [position = "1"] = Object.keys(state.saved);
  return {
    epoch: state.epoch,
    seq,
    position: Number(position),
    value: state.saved[Number(position)]?.value ?? "",
  };
}

/**
 * The state after the server would not take a request. One bad answer must not hold up the others:
 * the named ones are given up, and where none is named the batch is halved until one stands alone.
 */
export function refused(
  state: ClientState,
  event: Replied,
  reply: Extract<Reply, { kind: "refused" }>,
): Step<ClientState> {
  const rows = state.held.filter(
    (row) => row.epoch === event.epoch && event.seqs.includes(row.seq),
  );
  const named = rows.filter(({ seq }) => reply.seqs.includes(seq));
  const bad = named.length > 0 ? named : rows.length === 1 && reply.status === 422 ? rows : [];
  const none: Step<ClientState> = { state, effects: [] };
  if (bad.length === 0)
    return {
      ...none,
      state: { ...state, batch: Math.max(1, rows.length >> 1), notBefore: event.at + 500 },
    };
  return bad.reduce((done, row) => {
    const next = settleBad(done.state, row, reply.reused);
    return { state: next.state, effects: [...done.effects, ...next.effects] };
  }, none);
}

function settleBad(state: ClientState, row: HeldRow, reused: boolean): Step<ClientState> {
  if (!isMine(state, row)) return drop(state, row);
  if (!reused) return giveUp(state, row);
  const dropped = drop(state, row);
  const queued = enqueue(dropped.state, stillShown(dropped.state, [row]));
  return { state: queued.state, effects: [...queued.effects, ...dropped.effects] };
}

/** Replaces an answer the server will never take by what it already holds, and says so. */
function giveUp(state: ClientState, row: HeldRow): Step<ClientState> {
  const { position } = row;
  const value = state.saved[position]?.value ?? "";
  const later = state.held.some(
    (other) => isMine(state, other) && other.position === position && other.seq > row.seq,
  );
  const told: ClientState = later
    ? state
    : {
        ...state,
        shown: { ...state.shown, [position]: value },
        refused: [...new Set([...state.refused, position])],
      };
  if (sameValue(row.value, value)) return drop(told, row);
  const instead: HeldRow = { ...row, value, settled: true };
  return {
    state: {
      ...told,
      held: told.held.map((other) => (other === row ? instead : other)),
      log: { ...told.log, [row.seq]: bare(instead) },
    },
    effects: [{ kind: "persist", rows: [bare(instead)] }],
  };
}

function drop(state: ClientState, row: Row): Step<ClientState> {
  const { state: rest, rows } = letGo(state, row.epoch, new Set([row.seq]));
  return { state: rest, effects: forget(rows, []) };
}

function isMine(state: ClientState, row: Row): boolean {
  return row.epoch === state.epoch;
}

/**
 * Says nothing of answers that were put aside.
 *
 * An earlier try of one may have been counted, its reply lost or still under way: only the server
 * knows, and a closed page is told by the next look.
 */
function sayNothing(state: ClientState, rows: readonly Row[]): ClientState {
  const waiting = new Set(
    state.held.filter((row) => isMine(state, row)).map(({ position }) => position),
  );
  const mine = rows.filter((row) => isMine(state, row)).map(({ position }) => position);
  const gone = new Set(mine.filter((position) => !waiting.has(position)));
  return { ...state, shown: without(state.shown, gone), saved: without(state.saved, gone) };
}

function without<Value>(
  byPosition: Readonly<Record<number, Value>>,
  gone: ReadonlySet<number>,
): Readonly<Record<number, Value>> {
  const entries = Object.entries(byPosition);
  return Object.fromEntries(entries.filter(([position]) => !gone.has(Number(position))));
}

/** The answers among `rows` that are still what the person sees, and not on their way already. */
function stillShown(state: ClientState, rows: readonly Row[]): Pick<Row, "position" | "value">[] {
  const waiting = new Set(
    state.held.filter((row) => isMine(state, row)).map(({ position }) => position),
  );
  return [...new Set(rows.map(({ position }) => position))]
    .filter((position) => !waiting.has(position))
    .map((position) => ({ position, value: state.shown[position] ?? "" }));
}
