import { moments } from "./mean";

/** What was measured in a unit: one value a person. */
export type UnitValues = { readonly unit: string; readonly values: readonly number[] };

export type ShrunkenUnit = {
  readonly unit: string;
  readonly n: number;
  readonly raw_mean: number;
  /** How much the unit's own mean counts against the mean of all: from 0 to 1. */
  readonly reliability_weight: number;
  /** The unit's mean drawn towards the mean of all, the more the fewer its persons. */
  readonly eb_mean: number;
  /** The standard deviation of the unit's true mean about `eb_mean`, the mean of all taken as known. */
  readonly cond_sd: number;
};

export type ShrunkenMeans = {
  readonly n_persons: number;
  readonly n_units: number;
  readonly grand_mean: number;
  readonly grand_mean_se: number;
  /** Variance between units and of persons within them. */
  readonly tau2_between: number;
  readonly sigma2_within: number;
  readonly icc: number;
  readonly reml_criterion: number;
  readonly units: readonly ShrunkenUnit[];
};

/**
 * Means of units drawn towards the mean of all by what a mean of so few persons is worth. To be shown
 * beside the units' own means, never instead of them: small units are drawn most.
 *
 * Null where spread within units cannot be told from spread between them: fewer than two units, or
 * no unit with two different values. The order of units and values makes no difference to the estimates.
 *
 * Source: one-way random effects by restricted maximum likelihood, Searle, Casella and McCulloch,
 * Variance Components, §3.8; best linear prediction, ibid. §7.4.
 */
export function shrunkenMeans(units: readonly UnitValues[]): ShrunkenMeans | null {
  const groups = units.filter(({ values }) => values.length > 0).map(summary);
  const within = groups.reduce((sum, { squares }) => sum + squares, 0);
  if (groups.length < 2 || within === 0) return null;
  const fit = fitted(groups, within);
  const { ratio, mean, sigma2, weight } = fit;
  const tau2 = ratio * sigma2;
  return {
    n_persons: groups.reduce((sum, { n }) => sum + n, 0),
    n_units: groups.length,
    grand_mean: mean,
    grand_mean_se: Math.sqrt(sigma2 / weight),
    tau2_between: tau2,
    sigma2_within: sigma2,
    icc: ratio / (1 + ratio),
    reml_criterion: fit.criterion,
    units: groups.map(({ unit, n, mean: own }) => {
      const share = (n * ratio) / (1 + n * ratio);
      return {
        ...{ unit, n, raw_mean: own, reliability_weight: share },
        eb_mean: mean + share * (own - mean),
        cond_sd: Math.sqrt(tau2 * (1 - share)),
      };
    }),
  };
}

type Group = {
  readonly unit: string;
  readonly n: number;
  readonly mean: number;
  /** Sum of squares about its own mean. */
  readonly squares: number;
};

function summary({ unit, values }: UnitValues): Group {
  const { mean, variance } = moments(values);
  const n = values.length;
  return { unit, n, mean, squares: (variance ?? 0) * (n - 1) };
}

/** The likelihood at one ratio of variances, between to within, all else at its best. */
function profile(groups: readonly Group[], within: number, ratio: number) {
  const weighed = groups.map(({ n, mean }) => ({ w: n / (1 + n * ratio), mean }));
  const weight = weighed.reduce((sum, { w }) => sum + w, 0);
  const mean = weighed.reduce((sum, one) => sum + one.w * one.mean, 0) / weight;
  let [between, pull, curb] = [0, 0, 0];
  for (const { w, mean: own } of weighed) {
    between += w * (own - mean) ** 2;
    pull += (w * (own - mean)) ** 2;
    curb += w * w;
  }
  const free = groups.reduce((sum, { n }) => sum + n, 0) - 1;
  const sigma2 = (within + between) / free;
  const logs = groups.reduce((sum, { n }) => sum + Math.log1p(n * ratio), Math.log(weight));
  return {
    ...{ ratio, mean, sigma2, weight },
    criterion: logs + free * (1 + Math.log(2 * Math.PI * sigma2)),
    /** Of the criterion by the ratio. */
    slope: weight - curb / weight - pull / sigma2,
  };
}

/** Steps of a tenth of a power of ten over all ratios that data can tell from none and from no end. */
const ladder = [0, ...Array.from({ length: 161 }, (_, step) => 10 ** (step / 10 - 8))];

/** The lowest of the ladder, then the change of sign of the slope beside it, halved to a double. */
function fitted(groups: readonly Group[], within: number) {
  const at = (ratio: number) => profile(groups, within, ratio);
  const steps = ladder.map(at);
  const criteria = steps.map(({ criterion }) => criterion);
  const best = criteria.indexOf(Math.min(...criteria));
  let low = ladder[Math.max(0, best - 1)] ?? 0;
  let high = ladder[best + 1] ?? ladder[best] ?? 0;
  if (at(low).slope >= 0) return at(low);
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (at(middle).slope < 0) low = middle;
    else high = middle;
  }
  return at(high);
}
