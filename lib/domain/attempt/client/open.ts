import type { ResponseValue } from "@/lib/domain/item/response";
import { readClock } from "./clock";
import {
  type ClientState,
  type HeldRow,
  isOver,
  type Receipt,
  type Row,
  type Timing,
} from "./state";
import { refreshMs } from "./timing";
import { warningsBehind } from "./warning";
import type { Counted } from "./wire";

/** What a page has in hand when it opens an attempt: the server's start reply and its own disk. */
export type Opening = {
  readonly total: number;
  readonly timing: Timing;
  /** Current answers as the server, or failing it the disk, has them acknowledged. */
  readonly responses: readonly Counted[];
  readonly rows: readonly Row[];
  /** The highest number this lease has used, from the disk: never used again. */
  readonly lastSeq: number;
  readonly flags: readonly number[];
  readonly storage: "durable" | "memory";
  readonly receipt: Receipt | null;
  /** Questions whose answer came too late, as the server counts them. */
  readonly late?: number;
  readonly readOnly: boolean;
  /** Monotonic instants at which the reply was asked for and read. */
  readonly askedAt: number;
  readonly at: number;
};

/**
 * The state of an attempt as a page opens it.
 *
 * Answers still on the disk are shown and sent again. Those of an earlier lease are sent too, so
 * that the server keeps them, but they are not shown: they no longer count.
 */
export function openAttempt(opening: Opening): ClientState {
  const { timing, at } = opening;
  const held = heldFrom(opening.rows);
  const mine = held.filter(({ epoch }) => epoch === timing.epoch);
  const saved = savedFrom(opening);
  const clock = readClock(null, timing, opening.askedAt, at);
  const closed = isOver(timing.state);
  return {
    ...quiet(at),
    epoch: timing.epoch,
    total: opening.total,
    nextSeq:
      1 + Math.max(opening.lastSeq, 0, ...[...mine, ...Object.values(saved)].map(({ seq }) => seq)),
    shown: shownFrom(opening, mine, saved),
    saved,
    held,
    log: Object.fromEntries(mine.map((row) => [row.seq, row])),
    flags: opening.flags,
    paused: timing.state === "paused",
    closed,
    voided: timing.state === "voided",
    readOnly: opening.readOnly,
    receipt: opening.receipt,
    keptUncounted: opening.late ?? 0,
    storage: opening.storage,
    clock,
    grantedMs: timing.grantedMs,
    warned: warningsBehind(clock, at),
    refreshAt: closed && !opening.receipt ? at : at + refreshMs({ deaf: false }),
  };
}

type Saved = ClientState["saved"];

function savedFrom({ responses, timing }: Opening): Saved {
  return Object.fromEntries(
    responses.map((counted) => [
      counted.position,
      { seq: seqIn(timing.epoch, counted), value: counted.value },
    ]),
  );
}

/** What the server counts, under what this disk has that is newer. */
function shownFrom({ responses }: Opening, mine: readonly Row[], saved: Saved) {
  const shown: Record<number, ResponseValue> = Object.fromEntries(
    responses.map(({ position, value }) => [position, value]),
  );
  for (const row of mine) {
    if (row.seq > (saved[row.position]?.seq ?? 0)) shown[row.position] = row.value;
  }
  return shown;
}

/** The number of an answer in this lease; 0 for one given under an earlier lease or without number. */
function seqIn(epoch: number, counted: Counted): number {
  return counted.epoch === epoch ? (counted.seq ?? 0) : 0;
}

function heldFrom(rows: readonly Row[]): HeldRow[] {
  return rows
    .map((row) => ({ ...row, settled: true }))
    .sort((one, other) => one.epoch - other.epoch || one.seq - other.seq);
}

/** The parts of a state in which nothing has happened yet. */
function quiet(at: number) {
  return {
    refused: [],
    lost: false,
    ended: false,
    signInNeeded: false,
    submitRequested: false,
    submitsSent: 0,
    savedAtServer: null,
    trouble: null,
    notice: null,
    told: [],
    read: [],
    warning: null,
    inFlight: null,
    nextRequest: 1,
    notBefore: at,
    flushAt: at,
    submitAt: at,
    deaf: false,
    batch: 64,
    wakeAt: null,
  } as const;
}
