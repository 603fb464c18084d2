import type { AttemptState } from "./state";

type Rule = {
  readonly from: readonly AttemptState[];
  readonly to: AttemptState;
  /** States in which the move was made already: asking again changes nothing. */
  readonly done: readonly AttemptState[];
};

/**
 * What may happen to an attempt as a whole, from which states, and where it leads.
 *
 * Saving, extending and changing the device keep the state and ask `isRunning`.
 *
 * Source: reliability §4.3.
 */
const moves = {
  start: {
    from: ["created"],
    to: "in_progress",
    done: ["in_progress", "paused", "submitted", "expired"],
  },
  pause: { from: ["in_progress"], to: "paused", done: ["paused"] },
  resume: { from: ["paused"], to: "in_progress", done: ["in_progress"] },
  submit: { from: ["in_progress"], to: "submitted", done: ["submitted", "expired"] },
  /** By the invigilator: also out of a pause. */
  force_submit: {
    from: ["in_progress", "paused"],
    to: "submitted",
    done: ["submitted", "expired"],
  },
  expire: { from: ["in_progress"], to: "expired", done: ["submitted", "expired"] },
  void: {
    from: ["created", "in_progress", "paused", "submitted", "expired"],
    to: "voided",
    done: ["voided"],
  },
  reopen: { from: ["submitted", "expired"], to: "in_progress", done: [] },
} as const satisfies Record<string, Rule>;

export type AttemptMove = keyof typeof moves;

export type MoveVerdict =
  | { readonly kind: "move"; readonly to: AttemptState }
  /** It was done before; the answer is the same as then. */
  | { readonly kind: "repeat" }
  | { readonly kind: "refused" };

/** What `move` means for an attempt in `state`. */
export function judgeMove(state: AttemptState, move: AttemptMove): MoveVerdict {
  const rule: Rule = moves[move];
  if (rule.from.includes(state)) return { kind: "move", to: rule.to };
  return { kind: rule.done.includes(state) ? "repeat" : "refused" };
}

/** Whether answers, more time or another device still mean anything. */
export function isRunning(state: AttemptState): state is "in_progress" | "paused" {
  return state === "in_progress" || state === "paused";
}

/** Whether what was answered is fixed in a finish. */
export function isFinished(state: AttemptState): state is "submitted" | "expired" {
  return state === "submitted" || state === "expired";
}
