/** A short test that a unit took again over a finding. */
export type RetestOutcome = {
  /** Nobody is at work any more and every result stands. */
  readonly settled: boolean;
  /** Mean per cent of the unit's officers; null while nobody is scored. */
  readonly mean: number | null;
};

/** Whether a test held again has reached its mark, so that the team may look. It closes nothing. */
export function reachesMark({ settled, mean }: RetestOutcome, mark: number): boolean {
  return settled && mean !== null && mean >= mark;
}
