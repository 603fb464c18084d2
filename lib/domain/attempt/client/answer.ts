import type { ResponseValue } from "@/lib/domain/item/response";
import type { Effect, Step } from "./effect";
import type { Stamp } from "./event";
import { type ClientState, type HeldRow, type Row, takesAnswers } from "./state";

/** Clicks this close together travel together. */
const coalesceMs = 250;

/** The state after a person chose, changed or cleared an answer. */
export function answer(
  state: ClientState,
  { position, value }: { readonly position: number; readonly value: ResponseValue },
  { at }: Stamp,
): Step<ClientState> {
  const outside = position < 1 || position > state.total;
  if (!takesAnswers(state) || outside || sameValue(state.shown[position] ?? "", value))
    return { state, effects: [] };
  const queued = enqueue(state, [{ position, value }]);
  const idle = !state.held.some(({ epoch }) => epoch === state.epoch);
  return {
    state: {
      ...queued.state,
      shown: { ...state.shown, [position]: value },
      refused: state.refused.filter((other) => other !== position),
      flushAt: idle ? at + coalesceMs : state.flushAt,
    },
    effects: queued.effects,
  };
}

/** Gives answers the next numbers of this lease and asks for them to be written to the disk. */
export function enqueue(
  state: ClientState,
  answers: readonly Pick<Row, "position" | "value">[],
): Step<ClientState> {
  const rows = answers.map(({ position, value }, index): HeldRow => ({
    epoch: state.epoch,
    seq: state.nextSeq + index,
    position,
    value,
    settled: false,
  }));
  const effects: Effect[] = rows.length === 0 ? [] : [{ kind: "persist", rows: rows.map(bare) }];
  return {
    state: {
      ...state,
      nextSeq: state.nextSeq + rows.length,
      held: [...state.held, ...rows],
      log: { ...state.log, ...Object.fromEntries(rows.map((row) => [row.seq, bare(row)])) },
    },
    effects,
  };
}

/** The state once the disk has rows, or is known not to take them: now they may be sent. */
export function settle(
  state: ClientState,
  {
    epoch,
    seqs,
    durable,
  }: { readonly epoch: number; readonly seqs: readonly number[]; readonly durable: boolean },
): ClientState {
  const settled = new Set(seqs);
  return {
    ...state,
    storage: durable ? state.storage : "memory",
    held: state.held.map((row) =>
      row.epoch === epoch && settled.has(row.seq) ? { ...row, settled: true } : row,
    ),
  };
}

/** Whether two values say the same. */
export function sameValue(one: ResponseValue, other: ResponseValue): boolean {
  if (one === other) return true;
  if (one.length === 0 && other.length === 0) return true;
  if (typeof one === "string" || typeof other === "string" || one.length !== other.length)
    return false;
  return one.every((id, index) => id === other[index]);
}

/** Whether a position stands unanswered. Told apart from `item/response`, which brings the rules of all items along. */
export function isBlank(value: ResponseValue | undefined): boolean {
  return value === undefined || value.length === 0;
}

/** A held row without the page's own mark on it. */
export function bare({ epoch, seq, position, value }: Row): Row {
  return { epoch, seq, position, value };
}
