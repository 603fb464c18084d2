import type { Row } from "@/lib/domain/attempt/client/state";
import type { Counted } from "@/lib/domain/attempt/client/wire";

/** What a machine remembers of one attempt besides the queue. */
export type AttemptFacts = {
  /** The highest number used, by lease. */
  readonly lastSeq: Readonly<Record<number, number>>;
  /** Answers the server acknowledged. */
  readonly saved: readonly Counted[];
  readonly flags: readonly number[];
};

export const noFacts: AttemptFacts = { lastSeq: {}, saved: [], flags: [] };

/**
 * The queue of answers on this machine, and what goes with it.
 *
 * The name of the device lives in the same place as the queue: where the queue is lost, the name is
 * lost too, the server sees another device, and no number is ever used twice.
 */
export type Store = {
  readonly kind: "durable" | "memory";
  /** Whether it can keep a key that no script can read. */
  readonly keepsKeys: boolean;
  readonly rows: (attempt: string) => Promise<readonly Row[]>;
  readonly facts: (attempt: string) => Promise<AttemptFacts>;
  /** Writes rows and remembers their numbers; resolves when they are on the disk. */
  readonly put: (attempt: string, rows: readonly Row[]) => Promise<void>;
  readonly forget: (
    attempt: string,
    rows: readonly Pick<Row, "epoch" | "seq">[],
    saved: readonly Row[],
  ) => Promise<void>;
  readonly keepFlags: (attempt: string, flags: readonly number[]) => Promise<void>;
  /** Things by name: device, session, sealed paper. */
  readonly read: (name: string) => Promise<unknown>;
  readonly write: (name: string, value: unknown) => Promise<void>;
  readonly erase: (name: string) => Promise<void>;
};

/** Facts after some rows were written. */
export function withNumbers(facts: AttemptFacts, rows: readonly Row[]): AttemptFacts {
  const lastSeq = { ...facts.lastSeq };
  for (const { epoch, seq } of rows) lastSeq[epoch] = Math.max(lastSeq[epoch] ?? 0, seq);
  return { ...facts, lastSeq };
}

/** Facts after some answers were acknowledged. */
export function withSaved(facts: AttemptFacts, rows: readonly Row[]): AttemptFacts {
  const saved = new Map(facts.saved.map((counted) => [counted.position, counted]));
  for (const row of rows) {
    const before = saved.get(row.position);
    const older = before && (before.epoch ?? 0) === row.epoch && (before.seq ?? 0) > row.seq;
    if (!older) saved.set(row.position, row);
  }
  return { ...facts, saved: [...saved.values()] };
}
