/** One person's result on a form, or on one topic of it. */
export type Marked = {
  /** Hundredths of a point. */
  readonly points: number;
  readonly possible: number;
  /** How many items the points come from. */
  readonly items: number;
};

/**
 * The standard error that remains when everyone of a unit was tested: each person met only some
 * of the items that could have been drawn.
 *
 * Units: of the mean, on the scale 0 to 100. A person with share p right on k items has the error
 * variance p (1 − p) / (k − 1); those of all persons are independent. Null when someone met fewer
 * than two items, or nobody was tested.
 *
 * Source: Lord 1955, binomial error model; forms are random draws from the bank within cells, so
 * the figure is rather too large than too small.
 */
export function measurementSe(results: readonly Marked[]): number | null {
  if (results.length === 0 || results.some(({ items }) => items < 2)) return null;
  const variances = results.map(({ points, possible, items }) => {
    const share = shareOf(points, possible);
    return (share * (1 - share)) / (items - 1);
  });
  const sum = Float64Array.from(variances)
    .sort()
    .reduce((total, value) => total + value, 0);
  return (100 * Math.sqrt(sum)) / results.length;
}

function shareOf(points: number, possible: number): number {
  return possible === 0 ? 0 : points / possible;
}
