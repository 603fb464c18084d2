import type { SaveBatch, SavedBatch } from "@/db/queries/attempt-delivery";
import type { AttemptId } from "@/lib/domain/ids";
import { isDataError } from "./error-code";

export type SaveOrder = {
  readonly attemptId: AttemptId;
  readonly epoch: number;
  readonly items: readonly {
    readonly seq: number;
    readonly position: number;
    readonly text: string;
  }[];
};

/** What became of a save; see db/routines/41-save-batch.sql. */
export type SaveCode = "kept" | "lease" | "paused" | "closed" | "overdue" | "reused" | "unknown";

export type SaveOutcome =
  | {
      readonly kind: "judged";
      readonly code: SaveCode;
      readonly clockMs: number;
      readonly deadlineMs: number;
      readonly epoch: number;
      /** Answers of a refused save that had been kept before. */
      readonly held: readonly number[];
    }
  /** Nothing is known of it, so nothing is acknowledged: the page asks again. */
  | { readonly kind: "unknown_outcome" }
  /** The database cannot hold this one save. */
  | { readonly kind: "impossible" };

type Options = {
  /** One call, one commit. With `wait`: on a connection of its own, which may have to wait. */
  readonly save: (batch: SaveBatch, wait: boolean) => Promise<SavedBatch>;
  readonly largestBatch?: number;
  readonly longestQueue?: number;
  /** How many wait for their row at once, each on a connection of its own. */
  readonly mostRetries?: number;
  /** Its row held for longer than this, a save without a connection of its own gives up. */
  readonly longestHeldMs?: number;
  /** A batch under way for longer does not hold up the next: the disk is slow, and flushes for all. */
  readonly patienceMs?: number;
  /** How many may be under way then; each needs a connection. */
  readonly mostBatches?: number;
};

type Waiting = {
  readonly order: SaveOrder;
  readonly settle: (outcome: SaveOutcome) => void;
  readonly since: number;
};

/** Tells everybody of a batch what became of it. */
type Tell = () => void;

const unknownOutcome: SaveOutcome = { kind: "unknown_outcome" };

/** The letters of `save_batch`; b, its row is held, is not among them. */
const codes: Readonly<Record<string, SaveCode | undefined>> = {
  k: "kept",
  l: "lease",
  p: "paused",
  c: "closed",
  e: "overdue",
  s: "reused",
  x: "unknown",
};

/**
 * Gathers saves that arrive together into one commit: one batch is under way, whatever comes in
 * meanwhile joins the next. Under load the batches grow by themselves; alone, a save waits for
 * nothing. Only while commits take long are several under way, an attempt in one of them at most.
 */
export class SaveQueue {
  private waiting: Waiting[] = [];
  private armed = false;
  /** Batches under way, and those of them that have been for longer than one should. */
  private batches = 0;
  private readonly slow = new Set<Waiting[]>();
  /** Whose answers are under way: two batches must not wait for each other's rows. */
  private readonly busy = new Set<AttemptId>();
  private retries = 0;
  /** Those that come again by themselves in a moment. */
  private later = 0;
  private whenIdle: (() => void)[] = [];
  private readonly options: Required<Options>;

  constructor(options: Options) {
    const usual = { largestBatch: 128, longestQueue: 5000, mostRetries: 4, longestHeldMs: 3000 };
    this.options = { ...usual, patienceMs: 100, mostBatches: 1, ...options };
  }

  push(order: SaveOrder): Promise<SaveOutcome> {
    if (this.waiting.length >= this.options.longestQueue) return Promise.resolve(unknownOutcome);
    return new Promise((settle) => {
      this.waiting.push({ order, settle, since: performance.now() });
      this.arm();
    });
  }

  /** Saves that no batch has taken yet. */
  get length(): number {
    return this.waiting.length;
  }

  /** Resolves when nothing is under way. */
  idle(): Promise<void> {
    if (this.isIdle()) return Promise.resolve();
    return new Promise((resolve) => this.whenIdle.push(resolve));
  }

  private isIdle(): boolean {
    const { batches, retries, later, waiting, armed } = this;
    return batches + retries + later + waiting.length === 0 && !armed;
  }

  private arm() {
    const { batches, slow, waiting } = this;
    if (this.armed || slow.size < batches || batches >= this.options.mostBatches) return;
    if (waiting.every(({ order }) => this.busy.has(order.attemptId))) return;
    this.armed = true;
    // Requests that came in the same turn of the event loop travel together.
    setImmediate(() => {
      this.armed = false;
      void this.pump();
    });
  }

  /**
   * The next batch is on its way to the database before the answers of the last one are written, each
   * into a connection of its own: neither has to wait for the other.
   */
  private async pump() {
    let tell: Tell = () => {};
    for (let batch = this.takeBatch(); batch.length > 0; batch = this.takeBatch()) {
      const outcome = this.watch(batch);
      tell();
      tell = await outcome;
    }
    tell();
    this.settleIdle();
  }

  /** A batch from its beginning to its outcome; while it takes long, another may begin. */
  private async watch(batch: Waiting[]): Promise<Tell> {
    const noticed = setTimeout(() => {
      this.slow.add(batch);
      this.arm();
    }, this.options.patienceMs);
    this.batches += 1;
    const tell = await this.attempt(batch, false);
    clearTimeout(noticed);
    this.batches -= 1;
    this.slow.delete(batch);
    for (const { order } of batch) this.busy.delete(order.attemptId);
    return tell;
  }

  private takeBatch(): Waiting[] {
    const batch: Waiting[] = [];
    const rest: Waiting[] = [];
    for (const waiting of this.waiting) {
      const { attemptId } = waiting.order;
      if (batch.length >= this.options.largestBatch || this.busy.has(attemptId)) {
        rest.push(waiting);
      } else {
        this.busy.add(attemptId);
        batch.push(waiting);
      }
    }
    this.waiting = rest;
    return batch;
  }

  private async attempt(batch: Waiting[], wait: boolean): Promise<Tell> {
    batch.sort(({ order: one }, { order: other }) => (one.attemptId < other.attemptId ? -1 : 1));
    try {
      const saved = await this.options.save(asArrays(batch), wait);
      return () => this.settle(batch, saved);
    } catch (error) {
      return this.split(batch, wait, error);
    }
  }

  private settle(batch: readonly Waiting[], saved: SavedBatch) {
    const deadlines = saved.deadlines.split(",");
    const epochs = saved.epochs.split(",");
    const held = saved.held === null ? null : saved.held.split(",");
    batch.forEach((waiting, n) => {
      const code = codes[saved.codes.charAt(n)];
      if (code === undefined) return this.retry(waiting);
      waiting.settle({
        kind: "judged",
        code,
        clockMs: saved.clockMs,
        deadlineMs: Number(deadlines[n]),
        epoch: Number(epochs[n]),
        held: held === null ? [] : heldOf(held, n + 1),
      });
    });
  }

  /** One bad save must not fail the others: the batch is halved until it stands alone. */
  private async split(batch: Waiting[], wait: boolean, error: unknown): Promise<Tell> {
    const all = (outcome: SaveOutcome) => () => batch.forEach(({ settle }) => settle(outcome));
    if (!isDataError(error)) return all(unknownOutcome);
    if (batch.length === 1) return all({ kind: "impossible" });
    const half = batch.length >> 1;
    const tell = await this.attempt(batch.slice(0, half), wait);
    tell();
    return this.attempt(batch.slice(half), wait);
  }

  /** Its row is held by somebody: it waits for that alone, and nobody waits for it. */
  private retry(waiting: Waiting) {
    if (this.retries >= this.options.mostRetries) return this.comeAgain(waiting);
    this.retries += 1;
    void this.attempt([waiting], true)
      .then((tell) => tell())
      .finally(() => {
        this.retries -= 1;
        this.settleIdle();
      });
  }

  /** A whole room is held, as by a pause of it: those without a connection to wait on ask again. */
  private comeAgain(waiting: Waiting) {
    const heldMs = performance.now() - waiting.since;
    if (heldMs > this.options.longestHeldMs) return waiting.settle(unknownOutcome);
    this.later += 1;
    setTimeout(() => {
      this.later -= 1;
      this.waiting.push(waiting);
      this.arm();
    }, this.options.patienceMs);
  }

  private settleIdle() {
    if (!this.isIdle()) return;
    for (const resolve of this.whenIdle.splice(0)) resolve();
  }
}

function asArrays(batch: readonly Waiting[]): SaveBatch {
  const attempts: AttemptId[] = [];
  const epochs: number[] = [];
  const [requests, seqs, positions]: [number[], number[], number[]] = [[], [], []];
  const values: string[] = [];
  batch.forEach(({ order: { attemptId, epoch, items } }, n) => {
    attempts.push(attemptId);
    epochs.push(epoch);
    for (const { seq, position, text } of items) {
      requests.push(n + 1);
      seqs.push(seq);
      positions.push(position);
      values.push(text);
    }
  });
  return { attempts, epochs, requests, seqs, positions, values };
}

/** The numbers of one request out of "request:seq" pairs. */
function heldOf(pairs: readonly string[], request: number): number[] {
  const prefix = `${request}:`;
  return pairs
    .filter((pair) => pair.startsWith(prefix))
    .map((pair) => Number(pair.slice(prefix.length)));
}
