/** Told now and then how many items of a file have been found so far. */
type Listener = (found: number) => void;

/** So many items between two tellings. */
const step = 100;

const state: { found: number; tell: Listener } = { found: 0, tell: () => undefined };

/** Begins to count the items of a file anew; there is one file at a time in a process that reads. */
export function countFound(tell: Listener): void {
  state.found = 0;
  state.tell = tell;
}

/** One more item of the file is whole. */
export function foundItem(): void {
  state.found += 1;
  if (state.found % step === 0) state.tell(state.found);
}
