/** The last answer an officer gave to an item. */
export type LastAnswer = { readonly right: boolean; readonly at: Date };

export type Practised = {
  readonly itemId: string;
  /** Null: never answered. */
  readonly last: LastAnswer | null;
};

/**
 * What to practise next: what was never answered, then what was answered wrong the last time, then
 * the rest; among the answered what is longest ago first, among the others in the order given.
 * Undefined where there is nothing to practise.
 */
export function nextItem<Item extends Practised>(items: readonly Item[]): Item | undefined {
  // Sorting is stable: what nobody answered keeps the order given.
  return [...items].sort((a, b) => urgency(a) - urgency(b) || answeredAt(a) - answeredAt(b))[0];
}

function urgency({ last }: Practised): number {
  if (last === null) return 0;
  return last.right ? 2 : 1;
}

const answeredAt = ({ last }: Practised) => last?.at.getTime() ?? 0;
