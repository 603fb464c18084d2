import { CONFIDENCE, type Interval } from "./proportion";
import { tQuantile } from "./quantile";

/** A mean with the size of its error. */
export type Estimate = {
  readonly mean: number;
  /** Standard error; null when it cannot be known: one person tested out of several. */
  readonly se: number | null;
  /** Degrees of freedom of the standard error; null when there is no limit (normal). */
  readonly df: number | null;
};

/**
 * The mean of a unit from n of its officers drawn at random, with the error that not testing the
 * others leaves: s / √n · √(1 − n / N). A census leaves none.
 *
 * Null without values. `population` null means one without end. A population smaller than the
 * number of values counts as that number. The order of the values makes no difference, to the
 * last digit.
 *
 * Source: Cochran, Sampling Techniques, 3rd ed., eq. 2.20 (finite-population correction).
 */
export function meanOf(values: readonly number[], population: number | null): Estimate | null {
  const n = values.length;
  if (n === 0) return null;
  const { mean, variance } = moments(values);
  const untested = population === null ? 1 : Math.max(0, 1 - n / population);
  if (untested === 0) return { mean, se: 0, df: n - 1 };
  return variance === null
    ? { mean, se: null, df: null }
    : { mean, se: Math.sqrt((variance / n) * untested), df: n - 1 };
}

/**
 * The interval that holds the true mean at the given confidence; null when the error is unknown.
 *
 * Source: Student's t, symmetric about the mean.
 */
export function tInterval(estimate: Estimate, confidence = CONFIDENCE): Interval | null {
  const { mean, se, df } = estimate;
  if (se === null) return null;
  if (se === 0) return [mean, mean];
  const reach = se * tQuantile((1 + confidence) / 2, df ?? Number.POSITIVE_INFINITY);
  return [mean - reach, mean + reach];
}

/**
 * Mean and variance (over n − 1) of at least one value; the variance of one value is null.
 *
 * Summed in ascending order, so that the result does not depend on the order given.
 */
export function moments(values: readonly number[]): { mean: number; variance: number | null } {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: n < 2 ? null : squares / (n - 1) };
}

/**
 * The mean of a whole from the means of its parts, each weighing as many as it holds: units of a
 * group, strata of a draw. Null without parts.
 *
 * Degrees of freedom after Satterthwaite: parts with much error and few officers count for what
 * they are. A part whose error is unknown makes the error of the whole unknown.
 *
 * Source: Cochran, Sampling Techniques, 3rd ed., eq. 5.3 (mean), 5.10 (variance) and 5.16 (df).
 */
export function combineMeans(
  parts: readonly { readonly estimate: Estimate; readonly population: number }[],
): Estimate | null {
  const total = parts.reduce((sum, { population }) => sum + population, 0);
  if (total === 0) return null;
  let mean = 0;
  let variance: number | null = 0;
  let spread = 0;
  for (const { estimate, population } of parts) {
    const weight = population / total;
    mean += weight * estimate.mean;
    const own: number | null = estimate.se === null ? null : (weight * estimate.se) ** 2;
    variance = variance === null || own === null ? null : variance + own;
    if (own && estimate.df) spread += own ** 2 / estimate.df;
  }
  if (variance === null) return { mean, se: null, df: null };
  return { mean, se: Math.sqrt(variance), df: spread === 0 ? null : variance ** 2 / spread };
}
