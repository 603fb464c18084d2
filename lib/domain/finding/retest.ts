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

/** Whether somebody has less than a mark of a topic's points. */
export function isBelowMark(
  { points, possible }: { readonly points: number; readonly possible: number },
  mark: number,
): boolean {
  return 100 * points < mark * possible;
}
