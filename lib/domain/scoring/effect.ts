/** Points of an attempt, in hundredths of a point, and whether it passed by them. */
export type Scored = {
  readonly points: number;
  readonly possible: number;
  readonly passed: boolean;
};

/** An attempt as it is scored now, and as it would be. */
export type Rescored = { readonly before: Scored; readonly after: Scored };

/** Whom another way of scoring changes, and by how much. */
export type EffectSum = {
  readonly attempts: number;
  /** Attempts whose share of the possible points grows, and shrinks. */
  readonly raised: number;
  readonly lowered: number;
  readonly nowPassed: number;
  readonly nowFailed: number;
  /** Mean share of the possible points, 0 to 1; null without attempts. */
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
};

/** Counts whom another way of scoring changes; shares are compared, since an item may leave a form. */
export function sumEffect(rows: readonly Rescored[]): EffectSum {
  const many = (holds: (row: Rescored) => boolean) => rows.filter(holds).length;
  return {
    attempts: rows.length,
    raised: many((row) => change(row) > 0),
    lowered: many((row) => change(row) < 0),
    nowPassed: many(({ before, after }) => !before.passed && after.passed),
    nowFailed: many(({ before, after }) => before.passed && !after.passed),
    meanBefore: meanShare(rows.map(({ before }) => before)),
    meanAfter: meanShare(rows.map(({ after }) => after)),
  };
}

/** Above zero where the share grows; in whole numbers, so that an equal share is equal. */
function change({ before, after }: Rescored): number {
  if (before.possible === 0 || after.possible === 0) return after.possible - before.possible;
  return after.points * before.possible - before.points * after.possible;
}

function meanShare(scores: readonly Scored[]): number | null {
  if (scores.length === 0) return null;
  const shares = scores.map(({ points, possible }) => (possible === 0 ? 0 : points / possible));
  return shares.reduce((sum, share) => sum + share, 0) / scores.length;
}
