/** Draft → in review → approved; approved ⇄ suspended; any → retired. */
export const itemStates = ["draft", "in_review", "approved", "suspended", "retired"] as const;
export type ItemState = (typeof itemStates)[number];

/** What may be done to an item as a whole, from which states, and where it leads. */
const moves = {
  submit: { from: ["draft"], to: "in_review" },
  return: { from: ["in_review"], to: "draft" },
  approve: { from: ["in_review"], to: "approved" },
  suspend: { from: ["approved"], to: "suspended" },
  resume: { from: ["suspended"], to: "approved" },
  retire: { from: ["draft", "in_review", "approved", "suspended"], to: "retired" },
} as const satisfies Record<string, { from: readonly ItemState[]; to: ItemState }>;

export type ItemMove = keyof typeof moves;

/** The state that `move` leads to, or null when `state` does not allow it. */
export function nextItemState(state: ItemState, move: ItemMove): ItemState | null {
  const { from, to }: { from: readonly ItemState[]; to: ItemState } = moves[move];
  return from.includes(state) ? to : null;
}
