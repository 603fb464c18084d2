import { hypergeometricInterval } from "./hypergeometric";
import { fillStrata, type Frame } from "./mean-result";
import { CONFIDENCE, type Interval } from "./proportion";
import { poolThinStrata, stratifiedMean, type Stratum } from "./stratified";

/** Whether one officer passed, with the stratum the officer was drawn in where there are strata. */
type Passed = { readonly passed: boolean; readonly stratum?: string | undefined };

export type PassResult = {
  readonly passed: number;
  /** Share expected to pass in the whole unit, 0 to 1; null when nobody is scored. */
  readonly passRate: number | null;
  /** Officers of the whole unit expected to pass. */
  readonly passCountInterval: Interval | null;
  /** The same as shares, 0 to 1. */
  readonly passRateInterval: Interval | null;
};

/** How many of a unit pass, from those tested: the share, and the exact interval around it. */
export function passResult(scores: readonly Passed[], frame: Frame): PassResult {
  const passed = scores.filter((score) => score.passed).length;
  if (scores.length === 0) {
    return { passed, passRate: null, passCountInterval: null, passRateInterval: null };
  }
  const groups =
    frame.strata === undefined
      ? [{ name: "", values: scores.map(asOne), population: frame.population }]
      : poolThinStrata(fillStrata(frame.strata, scores, asOne));
  const counts = passCounts(groups);
  const size = groups.reduce((sum, group) => sum + group.population, 0);
  return {
    passed,
    passRate: stratifiedMean(groups)?.mean ?? null,
    passCountInterval: counts,
    passRateInterval: [counts[0] / size, counts[1] / size],
  };
}

/**
 * Exact for one draw. For several strata the sum of exact intervals, each at the level that keeps
 * the whole at 95 % (Bonferroni): wider than need be, never too narrow. A stratum tested whole is
 * known, and needs no share of that level.
 */
function passCounts(groups: readonly Stratum[]): Interval {
  const drawn = groups.filter(({ values, population }) => values.length < population);
  const confidence = 1 - (1 - CONFIDENCE) / Math.max(1, drawn.length);
  const intervals = groups.map(({ values, population }) => {
    const passes = values.reduce((sum, value) => sum + value, 0);
    return hypergeometricInterval(passes, values.length, population, confidence);
  });
  return [
    intervals.reduce((sum, [low]) => sum + low, 0),
    intervals.reduce((sum, [, high]) => sum + high, 0),
  ];
}

function asOne({ passed }: { readonly passed: boolean }): number {
  return passed ? 1 : 0;
}
