/** A small repeatable source of numbers: the same seed gives the same schedule for ever. */
export class RandomSource {
  private state: number;

  constructor(seed: number) {
    this.state = (seed ^ 0x9e3779b9) >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** In [least, most). */
  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  /** A whole number in [least, most]. */
  whole(least: number, most: number): number {
    return Math.floor(this.between(least, most + 1));
  }
}

/** Things to do, in the order of their times. */
export class Agenda {
  private readonly heap: { at: number; order: number; act: () => void }[] = [];
  private count = 0;

  add(at: number, act: () => void): void {
    this.heap.push({ at, order: (this.count += 1), act });
    this.rise(this.heap.length - 1);
  }

  take(): { at: number; act: () => void } | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (!first || !last) return undefined;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.sink(0);
    }
    return first;
  }

  private rise(from: number): void {
    for (let index = from; index > 0;) {
      const parent = (index - 1) >> 1;
      if (!this.before(index, parent)) return;
      this.swap(index, parent);
      index = parent;
    }
  }

  private sink(from: number): void {
    for (let index = from; ;) {
      const left = 2 * index + 1;
      const least = [left, left + 1]
        .filter((child) => child < this.heap.length)
        .reduce((one, other) => (this.before(other, one) ? other : one), index);
      if (least === index) return;
      this.swap(index, least);
      index = least;
    }
  }

  private before(one: number, other: number): boolean {
    const first = this.heap[one];
    const second = this.heap[other];
    if (!first || !second) return false;
    return first.at < second.at || (first.at === second.at && first.order < second.order);
  }

  private swap(one: number, other: number): void {
    const first = this.heap[one];
    const second = this.heap[other];
    if (!first || !second) return;
    this.heap[one] = second;
    this.heap[other] = first;
  }
}
