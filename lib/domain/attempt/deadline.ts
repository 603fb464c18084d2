import type { AttemptState } from "./state";

/** `full_time`: the window limits only the start. `hard_end`: its end also cuts who began late. */
export const deadlinePolicies = ["full_time", "hard_end"] as const;
export type DeadlinePolicy = (typeof deadlinePolicies)[number];

/** Everything that decides when an attempt's time ends. */
export type DeadlineTerms = {
  readonly policy: DeadlinePolicy;
  readonly startedAt: Date;
  /** Seconds promised at the start: the test's allowance and the person's own extra. */
  readonly allowanceS: number;
  /** Seconds given later, each by a recorded act. */
  readonly grantsS: readonly number[];
  /** Milliseconds during which the attempt stood still: pauses, and closed before it was reopened. */
  readonly pausedMs: number;
  readonly windowTo: Date;
};

/**
 * When the allowance ends. The one place that computes it.
 *
 * Under `hard_end` the window's end cuts the allowance, never what people gave or took away
 * afterwards: a grant adds its seconds and a pause costs none, whatever the clock on the wall says.
 *
 * Units: whole milliseconds, as the database stores.
 *
 * Source: reliability §4.2, transitions T2, T5, T6; invariants I10, I12.
 */
export function deadline(terms: DeadlineTerms): Date {
  const { policy, startedAt, allowanceS, grantsS, pausedMs, windowTo } = terms;
  const full = startedAt.getTime() + allowanceS * 1000;
  const promised = policy === "hard_end" ? Math.min(full, windowTo.getTime()) : full;
  const granted = grantsS.reduce((sum, extra) => sum + extra, 0) * 1000;
  return new Date(promised + granted + pausedMs);
}

/** The last instant at which a save may arrive: it was given in time and the network was slow. */
export function closeAfter(deadlineAt: Date, graceS: number): Date {
  return new Date(deadlineAt.getTime() + graceS * 1000);
}

/** Milliseconds left at `t`, never below zero. */
export function remainingMs(deadlineAt: Date, t: Date): number {
  return Math.max(0, deadlineAt.getTime() - t.getTime());
}

/** Whether an attempt's time is over at `t`, grace included, and nobody closed it yet. */
export function isOverdue(
  { state, closeAfter: end }: { readonly state: AttemptState; readonly closeAfter: Date | null },
  t: Date,
): boolean {
  return state === "in_progress" && end !== null && t > end;
}
