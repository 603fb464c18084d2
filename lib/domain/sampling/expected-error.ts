import { hypergeometricInterval } from "@/lib/domain/measurement/hypergeometric";
import { CONFIDENCE } from "@/lib/domain/measurement/proportion";
import { normalQuantile } from "@/lib/domain/measurement/quantile";
import type { SamplingTarget } from "./rule";

/** A group of a unit of which some are tested. */
export type Portion = { readonly size: number; readonly sample: number };

/** Groups up to this size are reckoned with exactly; larger ones as normal. */
const exactUpTo = 100;

/**
 * How far, at 95 %, a unit's figure may lie from what testing all its officers would give: points
 * of 100 for a mean, percentage points for a share that passes. Infinite where a group that holds
 * officers has none tested.
 */
export function expectedError(target: SamplingTarget, portions: readonly Portion[]): number {
  const filled = portions.filter(({ size }) => size > 0);
  if (filled.some(({ sample }) => sample === 0)) return Number.POSITIVE_INFINITY;
  return target.kind === "mean" ? meanError(target.deviation, filled) : passError(filled);
}

/**
 * z · √Σ (Nₕ / N)² · σ² / nₕ · (Nₕ − nₕ) / (Nₕ − 1), the deviation taken to be the same in all
 * groups.
 *
 * Source: Cochran, Sampling Techniques, 3rd ed., eq. 2.8, 5.6; with σ over N. For one group this
 * is n₀ / (1 + (n₀ − 1) / N) turned round: ±5 at σ = 15 needs 11 of 15, 14 of 22, 17 of 30, 32 of 300.
 */
function meanError(deviation: number, portions: readonly Portion[]): number {
  const total = totalOf(portions);
  const variance = portions.reduce(
    (sum, { size, sample }) => sum + (size / total) ** 2 * varianceOf(size, sample),
    0,
  );
  return normalQuantile((1 + CONFIDENCE) / 2) * deviation * Math.sqrt(variance);
}

/** Variance of a mean of n of N, for σ = 1. */
function varianceOf(size: number, sample: number): number {
  return sample === size ? 0 : (size - sample) / ((size - 1) * sample);
}

/**
 * The sum over the groups not tested whole, each at the level that keeps the whole at 95 %
 * (Bonferroni), as the result of the unit will be told.
 */
function passError(portions: readonly Portion[]): number {
  const open = portions.filter(({ size, sample }) => sample < size);
  const confidence = 1 - (1 - CONFIDENCE) / Math.max(1, open.length);
  const reach = open.reduce((sum, portion) => sum + passReach(portion, confidence), 0);
  return (100 * reach) / totalOf(portions);
}

/** In officers. */
function passReach({ size, sample }: Portion, confidence: number): number {
  if (size > exactUpTo) {
    return normalQuantile((1 + confidence) / 2) * 0.5 * size * Math.sqrt(varianceOf(size, sample));
  }
  let reach = 0;
  for (let passes = 0; passes <= sample; passes += 1) {
    // Below, x passes reach as far as n − x do above.
    const [, high] = hypergeometricInterval(passes, sample, size, confidence);
    reach = Math.max(reach, high - (size * passes) / sample);
  }
  return reach;
}

function totalOf(portions: readonly Portion[]): number {
  return portions.reduce((sum, { size }) => sum + size, 0);
}
