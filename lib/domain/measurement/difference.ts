import { type Estimate, tInterval } from "./mean";
import { CONFIDENCE, type Interval } from "./proportion";

/** How far one mean lies above another. */
export type Difference = {
  readonly difference: number;
  readonly se: number | null;
  readonly df: number | null;
  readonly interval: Interval | null;
};

/**
 * The difference `a − b` of two means that were estimated apart: two units, or one unit in two
 * campaigns.
 *
 * Where the same officers were tested twice the two are taken for independent, which makes the
 * interval rather too wide than too narrow.
 *
 * Source: Welch 1947, degrees of freedom after Satterthwaite, over standard errors that carry the
 * finite-population correction.
 */
export function differenceOf(a: Estimate, b: Estimate, confidence = CONFIDENCE): Difference {
  const difference = a.mean - b.mean;
  if (a.se === null || b.se === null) return { difference, se: null, df: null, interval: null };
  const varianceA = a.se ** 2;
  const varianceB = b.se ** 2;
  const spread = share(varianceA, a.df) + share(varianceB, b.df);
  const se = Math.sqrt(varianceA + varianceB);
  const df = spread === 0 ? null : (varianceA + varianceB) ** 2 / spread;
  return { difference, se, df, interval: tInterval({ mean: difference, se, df }, confidence) };
}

/**
 * Whether two means can be told apart: the interval of their difference leaves out zero.
 *
 * A mean of unknown error is told apart from none. Equal means are never apart.
 */
export function areApart(a: Estimate, b: Estimate, confidence = CONFIDENCE): boolean {
  if (confidence === CONFIDENCE) {
    const obvious = apartAtSight(a, b);
    if (obvious !== null) return obvious;
  }
  const { interval } = differenceOf(a, b, confidence);
  return interval !== null && (interval[0] > 0 || interval[1] < 0);
}

/**
 * The same without Student's quantile, or null where only that can tell: a page that compares
 * every two of 200 units asks 20,000 times.
 *
 * Source: Cornish and Fisher 1937, the quantile by its expansion in 1 / df; from 5 degrees of
 * freedom on it is within 0.01.
 */
function apartAtSight(a: Estimate, b: Estimate): boolean | null {
  if (a.se === null || b.se === null) return false;
  const [varianceA, varianceB] = [a.se ** 2, b.se ** 2];
  const se = Math.sqrt(varianceA + varianceB);
  const gap = Math.abs(a.mean - b.mean);
  if (gap <= NORMAL * se) return false;
  const spread = share(varianceA, a.df) + share(varianceB, b.df);
  const nu = spread === 0 ? Number.POSITIVE_INFINITY : (varianceA + varianceB) ** 2 / spread;
  if (nu < 5) return null;
  const quantile = NORMAL + 2.3722 / nu + 2.8225 / nu ** 2 + 2.5558 / nu ** 3;
  return Math.abs(gap / se - quantile) > 0.02 ? gap / se > quantile : null;
}

/** The normal quantile at the middle 95 %: no quantile of Student's lies below it. */
const NORMAL = 1.9599639845400538;

function share(variance: number, df: number | null): number {
  return variance === 0 || df === null ? 0 : variance ** 2 / df;
}
