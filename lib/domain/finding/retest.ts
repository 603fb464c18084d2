/** A short test that a unit took again over a finding. */
export type RetestOutcome = {
  /** Every result stands: the sitting is settled, or its results are released to units. */
  readonly final: boolean;
  /** Mean per cent of the unit's officers; null while nobody is scored. */
  readonly mean: number | null;
};

/** Whether a test held again has reached its mark, so that the team may look. It closes nothing. */
export function reachesMark({ final, mean }: RetestOutcome, mark: number): boolean {
  return final && mean !== null && mean >= mark;
}

/**
 * What became of a test held again, or null while results are to come. `missed`: it is over and nobody
 * was scored, all of them absent, so that it says nothing.
 */
export function endOfRetest(
  outcome: RetestOutcome,
  mark: number,
): "passed" | "failed" | "missed" | null {
  if (!outcome.final) return null;
  if (outcome.mean === null) return "missed";
  return reachesMark(outcome, mark) ? "passed" : "failed";
}

/** Whether somebody has less than a mark of a topic's points. */
export function isBelowMark(
  { points, possible }: { readonly points: number; readonly possible: number },
  mark: number,
): boolean {
  return 100 * points < mark * possible;
}
