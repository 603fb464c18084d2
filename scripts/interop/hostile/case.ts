/** A file made to harm whoever opens it, and what has to become of it. */
export type HostileCase = {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Codes one of which it is refused by; or what must hold of what is read. */
  readonly outcome: Refused | Cleaned;
  /** Too large to be made in every run of the tests. */
  readonly heavy?: true;
};

type Refused = { readonly refused: readonly string[] };

/** Read, with nothing of it left that does harm. */
export type Cleaned = {
  readonly read: true;
  /** Words that must nowhere be in what is said. */
  readonly without?: readonly string[];
  readonly warnings?: readonly string[];
  readonly skipped?: readonly string[];
  readonly items?: number;
};

export const text = (words: string) => new TextEncoder().encode(words);
