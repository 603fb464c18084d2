import { type Estimate, meanOf, moments, tInterval } from "./mean";
import { type Marked, measurementSe } from "./measurement-error";
import type { Interval } from "./proportion";
import { poolThinStrata, stratifiedMean, type Stratum } from "./stratified";

/** Points of one officer, with the stratum the officer was drawn in where there are strata. */
export type Placed = Marked & { readonly stratum?: string | undefined };

/** Whom the officers tested stand for. */
export type Frame = {
  /** Officers of the unit, never fewer than were tested. */
  readonly population: number;
  readonly strata?: readonly { readonly name: string; readonly population: number }[] | undefined;
};

/** Where the uncertainty of a mean comes from: officers not tested, or items not met. */
export type IntervalBasis = "sampling" | "measurement";

export type MeanResult = {
  /** Officers scored. */
  readonly n: number;
  /** Sums over officers, in hundredths of a point: exact, and additive over units. */
  readonly points: number;
  readonly possible: number;
  /** Mean share of the possible points, 0 to 100; null when nobody is scored. */
  readonly mean: number | null;
  /** Standard deviation between officers (n − 1), same scale. */
  readonly sd: number | null;
  /** 95 %, same scale, cut to 0 and 100. */
  readonly interval: Interval | null;
  readonly basis: IntervalBasis | null;
  /** For comparing with others: the mean with both sources of error. */
  readonly estimate: Estimate | null;
};

/**
 * The mean of officers on a form or on one topic of it, with its interval.
 *
 * Student's t with finite-population correction, stratified where the draw was; in a census the
 * measurement error alone.
 */
export function meanResult(results: readonly Placed[], frame: Frame): MeanResult {
  const values = results.map(percent);
  const sampling = estimateIn(results, values, frame);
  const estimate = sampling && withMeasurement(sampling, results, frame.population);
  const basis: IntervalBasis = results.length === frame.population ? "measurement" : "sampling";
  const told = basis === "measurement" ? estimate : sampling;
  const interval = told && tInterval(told);
  return {
    n: results.length,
    points: results.reduce((sum, { points }) => sum + points, 0),
    possible: results.reduce((sum, { possible }) => sum + possible, 0),
    mean: sampling && sampling.mean,
    sd: deviationOf(values),
    interval: interval && [Math.max(0, interval[0]), Math.min(100, interval[1])],
    basis: interval && basis,
    estimate,
  };
}

function deviationOf(values: readonly number[]): number | null {
  const variance = values.length < 2 ? null : moments(values).variance;
  return variance === null ? null : Math.sqrt(variance);
}

function estimateIn(
  results: readonly Placed[],
  values: readonly number[],
  { strata, population }: Frame,
): Estimate | null {
  if (strata === undefined) return meanOf(values, population);
  return stratifiedMean(poolThinStrata(fillStrata(strata, results, percent)));
}

/**
 * Adds what remains uncertain in the scores of those tested: their measurement error, in the
 * share of the unit that was tested. Two-stage sampling, Cochran eq. 10.15: where few are tested
 * the spread between officers holds it already; in a census it is all there is.
 */
function withMeasurement(
  sampling: Estimate,
  results: readonly Marked[],
  population: number,
): Estimate {
  const error = measurementSe(results);
  const whole = results.length === population;
  if (sampling.se === null || error === null) return whole ? { ...sampling, se: null } : sampling;
  const drawn = sampling.se ** 2;
  const variance = drawn + (results.length / population) * error ** 2;
  const df = drawn === 0 || sampling.df === null ? null : (variance / drawn) ** 2 * sampling.df;
  return { mean: sampling.mean, se: Math.sqrt(variance), df };
}

/**
 * The strata with the values of their officers; a stratum is never smaller than what it holds.
 *
 * Refused by throwing: a result whose stratum is not among them.
 */
export function fillStrata<Result extends { readonly stratum?: string | undefined }>(
  strata: readonly { readonly name: string; readonly population: number }[],
  results: readonly Result[],
  valueOf: (result: Result) => number,
): Stratum[] {
  const stray = results.find(({ stratum }) => !strata.some(({ name }) => name === stratum));
  if (stray !== undefined) throw new Error(`No stratum "${stray.stratum}" in this unit.`);
  return strata.map(({ name, population }) => {
    const values = results.filter(({ stratum }) => stratum === name).map(valueOf);
    return { name, values, population: Math.max(population, values.length) };
  });
}

function percent({ points, possible }: Marked): number {
  return possible === 0 ? 0 : (100 * points) / possible;
}
