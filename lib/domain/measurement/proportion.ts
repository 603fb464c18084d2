import { betaQuantile, normalQuantile } from "./quantile";

/** The two ends of an interval, the lower first. */
export type Interval = readonly [number, number];

/** The level of every interval of the product: 95 in 100 such intervals hold the true value. */
export const CONFIDENCE = 0.95;

/**
 * Wilson's score interval for a share, x of n, from a population without end.
 *
 * Units: result from 0 to 1. Ends that are exactly 0 or 1 come out exact.
 *
 * Source: Wilson 1927, without continuity correction.
 */
export function wilson(x: number, n: number, confidence = CONFIDENCE): Interval {
  const z = normalQuantile((1 + confidence) / 2);
  const p = x / n;
  const scale = 1 + (z * z) / n;
  const centre = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [x === 0 ? 0 : (centre - reach) / scale, x === n ? 1 : (centre + reach) / scale];
}

/**
 * The exact interval for a share, x of n, from a population without end: the shares that neither
 * one-sided binomial test refuses.
 *
 * Units: result from 0 to 1.
 *
 * Source: Clopper and Pearson 1934.
 */
export function clopperPearson(x: number, n: number, confidence = CONFIDENCE): Interval {
  const tail = (1 - confidence) / 2;
  return [
    x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  ];
}
