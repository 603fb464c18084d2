/** Draft → ready (forms drawn, slips printable) → open (doors) → closed → settled (all scored, minutes done). */
export const sittingStates = ["draft", "ready", "open", "closed", "settled"] as const;
export type SittingState = (typeof sittingStates)[number];

const moves = {
  prepare: { from: ["draft"], to: "ready" },
  open: { from: ["ready"], to: "open" },
  close: { from: ["open"], to: "closed" },
  settle: { from: ["closed"], to: "settled" },
} as const satisfies Record<string, { from: readonly SittingState[]; to: SittingState }>;

export type SittingMove = keyof typeof moves;

/** The state that `move` leads to, or null when `state` does not allow it. */
export function nextSittingState(state: SittingState, move: SittingMove): SittingState | null {
  const { from, to }: { from: readonly SittingState[]; to: SittingState } = moves[move];
  return from.includes(state) ? to : null;
}
