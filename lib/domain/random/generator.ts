import { sha256 } from "./sha256";

/** A source of choices that anyone who knows the seed can repeat. */
export type Generator = {
  /** The next 32-bit word, 0 to 4,294,967,295. */
  readonly word: () => number;
  /** A whole number from 0 to `limit` − 1, each equally likely. */
  readonly below: (limit: number) => number;
  /** The values in a random order; every order is equally likely. */
  readonly shuffle: <Value>(values: readonly Value[]) => Value[];
  /** `count` of the values in the order drawn, without putting any back. */
  readonly pick: <Value>(values: readonly Value[], count: number) => Value[];
};

const WORDS = 2 ** 32;
const WORDS_A_BLOCK = 8;

/**
 * The product's one generator. Draws of officers and forms repeat for ever only if this never
 * changes; the golden vectors in its test hold it fast.
 *
 * Specification, complete enough to write it again in any language:
 * 1. Block i (i = 0, 1, 2 …) is SHA-256 of: the seed in UTF-8, the byte 0x1F, and i as an
 *    unsigned 32-bit big-endian integer.
 * 2. Each block gives eight words: its bytes read from the left as unsigned 32-bit big-endian
 *    integers. Words are used once each, in order, across blocks.
 * 3. `below(n)`, 1 ≤ n ≤ 2³²: take words until one is less than the greatest multiple of n that
 *    is ≤ 2³²; the result is that word mod n. `below(1)` uses up a word as well.
 * 4. `shuffle`: copy; for i from length − 1 down to 1, j = below(i + 1), exchange places i and j.
 * 5. `pick(k)`: the same exchanges for the first k of i = length − 1, length − 2 … 0, where i = 0
 *    uses a word too; the result is what came to stand at those places, in that order.
 *
 * Refused by throwing: a limit that is not a whole number in range, more picks than values.
 *
 * Source: SHA-256 in counter mode; Durstenfeld 1964, CACM algorithm 235; rejection against
 * modulo bias.
 */
export function generator(seed: string): Generator {
  const word = wordsOf(seed);

  function below(limit: number): number {
    if (!Number.isInteger(limit) || limit < 1 || limit > WORDS) {
      throw new RangeError(`A limit is a whole number from 1 to 2^32, not ${limit}.`);
    }
    const fair = WORDS - (WORDS % limit);
    let drawn = word();
    while (drawn >= fair) drawn = word();
    return drawn % limit;
  }

  function pick<Value>(values: readonly Value[], count: number): Value[] {
    if (!Number.isInteger(count) || count < 0 || count > values.length) {
      throw new RangeError(`Cannot pick ${count} of ${values.length}.`);
    }
    const copy = [...values];
    for (let i = copy.length - 1; i >= copy.length - count; i -= 1) exchange(copy, i, below(i + 1));
    return copy.slice(copy.length - count).reverse();
  }

  function shuffle<Value>(values: readonly Value[]): Value[] {
    const copy = [...values];
    for (let i = copy.length - 1; i >= 1; i -= 1) exchange(copy, i, below(i + 1));
    return copy;
  }

  return { word, below, shuffle, pick };
}

/**
 * The seed of a part of a larger draw, such as one candidate's form of a sitting, so that parts
 * do not depend on the order in which they are drawn.
 */
export function childSeed(seed: string, ...labels: readonly (string | number)[]): string {
  return [seed, ...labels].join("/");
}

function wordsOf(seed: string): () => number {
  const prefix = new TextEncoder().encode(seed);
  const input = new Uint8Array(prefix.length + 5);
  input.set(prefix);
  input[prefix.length] = 0x1f;
  const counter = new DataView(input.buffer, prefix.length + 1);
  let used = 0;
  let block = new DataView(new ArrayBuffer(0));

  return () => {
    const place = used % WORDS_A_BLOCK;
    if (place === 0) {
      counter.setUint32(0, used / WORDS_A_BLOCK);
      block = new DataView(sha256(input).buffer);
    }
    used += 1;
    return block.getUint32(place * 4);
  };
}

function exchange(values: unknown[], i: number, j: number): void {
  const kept = values[i];
  values[i] = values[j];
  values[j] = kept;
}
