import type { SaveReference } from "@/db/queries/attempt-invariants";
import type { AttemptId } from "@/lib/domain/ids";

/** A count of what held and what did not. */
export type Tally = { opportunities: number; violations: number };

/** What the run's officers and invigilators were told: the side of the story no database knows. */
export class History {
  readonly acked: SaveReference[] = [];
  readonly refused: SaveReference[] = [];
  /** Answers sent whose fate was not told. */
  unknown = 0;
  /** Receipts by attempt, as they were told. */
  readonly receipts = new Map<AttemptId, string[]>();
  /** Numbers given out by pages whose queue was empty in the end. */
  readonly emptied: (SaveReference & { readonly upTo: number })[] = [];
  /** What pages painted as saved against what they had been told. */
  readonly painted: Tally = { opportunities: 0, violations: 0 };
  /** Acts of invigilators that were said to be done. */
  readonly acts: { readonly act: string; readonly attemptId: AttemptId }[] = [];
  /** Milliseconds that an attempt stood still for certain. */
  readonly stoodStill = new Map<AttemptId, number>();
  /** Attempts whose answers were counted at an instant after which no other may count. */
  readonly sealed: { readonly attemptId: AttemptId; readonly events: number }[] = [];
  /** How often the database's clock was set ahead or back. */
  clockJumps = 0;
  private jumpedAt = -Infinity;
  /** What else the faults demand, by name. */
  readonly criteria = new Map<string, Tally>();
  private readonly ackedKeys = new Set<string>();

  jumpClock(): void {
    this.clockJumps += 1;
    this.jumpedAt = performance.now();
  }

  /**
   * Nothing is certain where the clock by which it is given back was set, since `jumps` or just
   * before: an attempt's own time may then be ahead by the two seconds that are believed.
   */
  noteStill(attemptId: AttemptId, milliseconds: number, jumps: number): void {
    if (jumps !== this.clockJumps || this.clockIsSet) return;
    if (performance.now() - milliseconds < this.jumpedAt + 3_000) return;
    this.stoodStill.set(attemptId, (this.stoodStill.get(attemptId) ?? 0) + milliseconds);
  }

  /** Whether the database's clock is ahead or behind right now. */
  get clockIsSet(): boolean {
    return this.clockJumps % 2 === 1;
  }

  noteAcked(attemptId: AttemptId, epoch: number, seqs: readonly number[]): void {
    for (const seq of seqs) {
      this.acked.push({ attemptId, epoch, seq });
      this.ackedKeys.add(`${attemptId} ${epoch} ${seq}`);
    }
  }

  noteRefused(attemptId: AttemptId, epoch: number, seqs: readonly number[]): void {
    for (const seq of seqs) this.refused.push({ attemptId, epoch, seq });
  }

  noteReceipt(attemptId: AttemptId, receipt: object): void {
    const told = this.receipts.get(attemptId) ?? [];
    told.push(JSON.stringify(receipt));
    this.receipts.set(attemptId, told);
  }

  wasAcked(attemptId: AttemptId, epoch: number, seq: number): boolean {
    return this.ackedKeys.has(`${attemptId} ${epoch} ${seq}`);
  }

  /** One more look at something that a fault must not break. */
  judge(criterion: string, held: boolean): void {
    const tally = this.criteria.get(criterion) ?? { opportunities: 0, violations: 0 };
    tally.opportunities += 1;
    if (!held) tally.violations += 1;
    this.criteria.set(criterion, tally);
  }
}
