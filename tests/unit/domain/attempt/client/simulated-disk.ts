import type { Row } from "@/lib/domain/attempt/client/state";
import type { Agenda, RandomSource } from "./random-source";

/** Where things happen: what the parts of a room share. */
export type Place = {
  readonly random: RandomSource;
  readonly agenda: Agenda;
  readonly now: number;
};

const keyOf = ({ epoch, seq }: Pick<Row, "epoch" | "seq">) => `${epoch}:${seq}`;

/** A disk that takes its time and forgets what it had not finished when the machine dies. */
export class SimulatedDisk {
  /** What the machine would still have after losing power now. */
  readonly rows = new Map<string, Row>();
  /** Every row that ever was on it. */
  readonly ever = new Map<string, Row>();
  /** False: it takes everything and keeps nothing. */
  readonly durable: boolean;
  private readonly highest = new Map<number, number>();
  private readonly place: Place;
  private freeAt = 0;

  constructor(place: Place, durable: boolean) {
    this.place = place;
    this.durable = durable;
  }

  put(row: Row): void {
    if (!this.durable) return;
    const key = keyOf(row);
    this.rows.set(key, row);
    // A number the server names as missing may be filled by a repetition: the first meaning stands.
    if (!this.ever.has(key)) this.ever.set(key, row);
    this.highest.set(row.epoch, Math.max(this.lastSeq(row.epoch), row.seq));
  }

  delete(row: Pick<Row, "epoch" | "seq">): void {
    this.rows.delete(keyOf(row));
  }

  lastSeq(epoch: number): number {
    return this.highest.get(epoch) ?? 0;
  }

  /** The disk does one thing after another. */
  later(act: () => void): void {
    const { now, random, agenda } = this.place;
    this.freeAt = Math.max(this.freeAt, now) + random.between(0, 40);
    agenda.add(this.freeAt, act);
  }
}
