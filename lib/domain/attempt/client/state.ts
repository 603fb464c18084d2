import type { AttemptState } from "@/lib/domain/attempt/state";
import type { ResponseValue } from "@/lib/domain/item/response";

/** One answer as it travels: the lease it was given under, its number in it, and what it says. */
export type Row = {
  readonly epoch: number;
  readonly seq: number;
  readonly position: number;
  readonly value: ResponseValue;
};

/** An answer the server has not acknowledged. Sent only once `settled`: on disk, or known not to be. */
export type HeldRow = Row & { readonly settled: boolean };

/** What the server says about time and lease, in every good reply. */
export type Timing = {
  readonly epoch: number;
  readonly state: AttemptState;
  /** Milliseconds since 1970 by the server's clock. */
  readonly serverNow: number;
  readonly deadlineAt: number | null;
  readonly remainingMs: number | null;
  /** Milliseconds that people gave so far; null where it is not said: the reply to a save. */
  readonly grantedMs: number | null;
};

/** The server's word that it holds the whole attempt. */
export type Receipt = {
  readonly number: string;
  readonly answered: number;
  readonly total: number;
  readonly digest: string;
  readonly closedAt: string;
  readonly state: AttemptState;
};

/** The server's time, told by a monotonic clock. */
export type Clock = {
  /** Server's milliseconds minus monotonic milliseconds. */
  readonly offset: number;
  /** Monotonic instant of the deadline; null while the attempt is paused. */
  readonly endsAt: number | null;
  /** The deadline by the server's clock, for people. */
  readonly deadlineAt: number | null;
  /** Left when paused. */
  readonly remainingMs: number | null;
  /** How sure: the round trip of the reply it was read from. Infinite: not from the server. */
  readonly roundTrip: number;
  /** When that reply was asked for. */
  readonly askedAt: number;
  /** When the machine was last seen to wake: a reading asked for before may be wrong by its sleep. */
  readonly wokeAt: number;
};

export type RequestKind = "save" | "submit" | "refresh";

export type Request = {
  readonly id: number;
  readonly kind: RequestKind;
  readonly epoch: number;
  readonly seqs: readonly number[];
  readonly sentAt: number;
};

/** Since when the server has not answered as it should, and how often it was asked. */
export type Trouble = {
  readonly since: number;
  readonly failures: number;
  /** Answers acknowledged since the server came back, while the queue drains. */
  readonly delivered: number;
  readonly over: boolean;
};

/** A sentence that is true for a while and then goes away. */
export type Notice =
  | {
      readonly kind: "extended";
      readonly byMs: number;
      readonly deadlineAt: number;
      readonly until: number;
    }
  | {
      readonly kind: "back";
      readonly count: number;
      readonly savedAt: number;
      readonly until: number;
    };

/** What the invigilator said, until the candidate says that they read it. */
export type Told = { readonly id: string; readonly erratum: boolean; readonly text: string };

/** What stood open when 10, 5 or 1 minutes were left. Frozen, so that it is told once. */
export type Warning = {
  readonly minutes: 10 | 5 | 1;
  readonly blank: readonly number[];
  readonly flagged: readonly number[];
  readonly until: number;
};

/**
 * Everything a candidate's page knows about one attempt: a plain value, changed by `step` alone.
 *
 * Units: times are milliseconds of a monotonic clock unless a name says `server` or `deadlineAt`.
 */
export type ClientState = {
  readonly epoch: number;
  readonly total: number;
  readonly nextSeq: number;
  /** What the person sees, by position. */
  readonly shown: Readonly<Record<number, ResponseValue>>;
  /** What the server acknowledged last, by position. */
  readonly saved: Readonly<Record<number, { readonly seq: number; readonly value: ResponseValue }>>;
  /** Every answer the server has not acknowledged, oldest first; other leases included. */
  readonly held: readonly HeldRow[];
  /** All answers of this lease by number, in case the server misses one at the end. */
  readonly log: Readonly<Record<number, Row>>;
  /** Positions whose last answer the server would not take. */
  readonly refused: readonly number[];
  readonly flags: readonly number[];
  readonly paused: boolean;
  readonly lost: boolean;
  readonly closed: boolean;
  readonly ended: boolean;
  readonly readOnly: boolean;
  readonly signInNeeded: boolean;
  readonly submitRequested: boolean;
  /** Submit requests that may have arrived. */
  readonly submitsSent: number;
  readonly receipt: Receipt | null;
  readonly voided: boolean;
  /** Answers the server keeps but does not count: late, or under a lost lease. */
  readonly keptUncounted: number;
  readonly storage: "durable" | "memory";
  readonly clock: Clock;
  /** Of what was given, what the page has told of; null: not known. */
  readonly grantedMs: number | null;
  readonly savedAtServer: number | null;
  readonly trouble: Trouble | null;
  readonly notice: Notice | null;
  /** Not read yet, oldest first. */
  readonly told: readonly Told[];
  /** Messages that were read: they may be told again by a stream that begins anew. */
  readonly read: readonly string[];
  readonly warning: Warning | null;
  /** Minutes whose warning is behind us: 11 before any. */
  readonly warned: number;
  readonly inFlight: Request | null;
  readonly nextRequest: number;
  readonly notBefore: number;
  readonly flushAt: number;
  readonly submitAt: number;
  readonly refreshAt: number;
  /** No events come through, so the page asks more often. */
  readonly deaf: boolean;
  readonly batch: number;
  readonly wakeAt: number | null;
};

/** Whether an attempt in this state takes no more answers, ever. */
export function isOver(state: AttemptState): boolean {
  return state === "submitted" || state === "expired" || state === "voided";
}

/** One phase at a time, the strongest first. */
export type Phase = "closed" | "lost" | "paused" | "submitting" | "ended" | "working";

/** The phase a page is in. Only `working` takes answers. */
export function phaseOf(state: ClientState): Phase {
  if (state.closed) return "closed";
  if (state.lost) return "lost";
  if (state.paused) return "paused";
  if (state.submitRequested) return "submitting";
  return state.ended ? "ended" : "working";
}

/** Whether a click on an option counts now. */
export function takesAnswers(state: ClientState): boolean {
  return phaseOf(state) === "working" && !state.readOnly;
}
