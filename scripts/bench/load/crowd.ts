import { setTimeout as pause } from "node:timers/promises";
import { type Figures, figuresOf } from "../figures";
import type { Room } from "../room/room";
import { Candidate } from "./candidate";
import { Connection, type Reply } from "./connection";
import type { Told } from "./tasks";

/** The candidates of one room. */
export class Crowd {
  readonly candidates: readonly Candidate[];
  private readonly address: string;
  private measured = fresh();
  private resting = false;
  private endless: Promise<unknown> = Promise.resolve();

  constructor(address: string, { sittingId, slips }: Room) {
    this.address = address;
    this.candidates = slips.map((slip) => new Candidate({ address, sittingId }, slip));
  }

  /** Everybody does it once, at a moment of their own within that time. */
  async spread(
    candidates: readonly Candidate[],
    withinMs: number,
    act: (candidate: Candidate) => Promise<Reply>,
  ): Promise<Figures> {
    this.mark();
    const each = candidates.map(async (candidate, index) => {
      // Evenly, but not in step: two never come at the same moment by design.
      await pause(((index + Math.random()) / candidates.length) * withinMs);
      this.note(await act(candidate));
    });
    await Promise.all(each);
    return this.read();
  }

  /** On so many connections, each with its share of the candidates, one after the other. */
  drive(connections: number): void {
    const { candidates } = this;
    this.begin(() =>
      Array.from({ length: connections }, async (_, first) => {
        const connection = new Connection(this.address);
        for (let n = first; !this.resting; n = next(n, connections, candidates.length, first)) {
          const candidate = candidates[n];
          if (candidate) this.note(await candidate.save(connection));
        }
        connection.close();
      }),
    );
  }

  pace(count: number, everyMs: number): void {
    const chosen = this.candidates.slice(0, count);
    this.begin(() => chosen.map((candidate) => this.keepAnswering(candidate, everyMs, Infinity)));
  }

  async answer(times: number, everyMs: number): Promise<Figures> {
    this.mark();
    this.resting = false;
    await Promise.all(
      this.candidates.map((candidate) => this.keepAnswering(candidate, everyMs, times)),
    );
    return this.read();
  }

  mark(): void {
    this.measured = fresh();
  }

  read(): Figures {
    const { times, errors, since } = this.measured;
    return figuresOf(times, errors, (performance.now() - since) / 1000);
  }

  async rest(): Promise<void> {
    this.resting = true;
    await this.endless;
  }

  told(): Told {
    return {
      acked: this.candidates.flatMap(({ attemptId, acked }) =>
        acked.map(([from, to]) => [attemptId, from, to] as const),
      ),
      submitted: this.candidates
        .filter(({ submitted }) => submitted)
        .map(({ attemptId }) => attemptId),
    };
  }

  private begin(work: () => readonly Promise<void>[]): void {
    this.resting = false;
    this.endless = Promise.all(work());
  }

  /** On the connection of one's own: an answer that is due waits for the one before it. */
  private async keepAnswering(candidate: Candidate, everyMs: number, times: number): Promise<void> {
    let due = performance.now() + Math.random() * everyMs;
    for (let n = 0; n < times; n += 1) {
      await pause(Math.max(0, due - performance.now()));
      if (this.resting) return;
      this.note(await candidate.save());
      due += everyMs;
    }
  }

  private note({ status, ms }: Reply): void {
    if (status === 200) this.measured.times.push(ms);
    else this.measured.errors += 1;
  }
}

const fresh = () => ({ times: [] as number[], errors: 0, since: performance.now() });

function next(n: number, step: number, length: number, first: number): number {
  return n + step < length ? n + step : first;
}
