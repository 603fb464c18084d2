import { bare } from "./answer";
import type { Effect } from "./effect";
import type { ClientState, Row } from "./state";

/** Takes rows out of the queue and hands them over. */
export function letGo(
  state: ClientState,
  epoch: number,
  seqs: ReadonlySet<number>,
): { state: ClientState; rows: Row[] } {
  const goes = (row: Row) => row.epoch === epoch && seqs.has(row.seq);
  return {
    state: { ...state, held: state.held.filter((row) => !goes(row)) },
    rows: state.held.filter(goes).map(bare),
  };
}

/** The effect that lets the disk forget rows. */
export function forget(rows: readonly Row[], saved: readonly Row[]): Effect[] {
  if (rows.length === 0) return [];
  return [{ kind: "forget", rows: rows.map(({ epoch, seq }) => ({ epoch, seq })), saved }];
}

/** Counts rows as acknowledged: out of the queue, and saved as far as they belong to this lease. */
export function acknowledge(
  state: ClientState,
  epoch: number,
  seqs: ReadonlySet<number>,
): { state: ClientState; rows: Row[]; effects: Effect[] } {
  const { state: rest, rows } = letGo(state, epoch, seqs);
  const mine = rows.filter((row) => row.epoch === state.epoch);
  const saved = { ...rest.saved };
  for (const { position, seq, value } of mine) {
    if (seq > (saved[position]?.seq ?? -1)) saved[position] = { seq, value };
  }
  return { state: { ...rest, saved }, rows: mine, effects: forget(rows, mine) };
}
