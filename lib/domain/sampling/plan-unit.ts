import { expectedError, type Portion } from "./expected-error";
import type { SamplingRule, SamplingTarget } from "./rule";
import { mustStratum } from "./strata";

/** How many of a stratum are tested and how many stand by. */
export type StratumPlan = {
  readonly stratum: string;
  readonly size: number;
  readonly sample: number;
  readonly reserves: number;
};

export type UnitPlan = {
  readonly population: number;
  readonly sample: number;
  /** Everybody is tested. */
  readonly census: boolean;
  /** In the order of the strata's codes. */
  readonly strata: readonly StratumPlan[];
  /** Points of 100 for a mean, percentage points for a share; 0 for a census. */
  readonly error: number;
};

/** An error that is the margin but for its last digits keeps to it. */
const ROUNDING = 1e-9;

type Sized = { readonly stratum: string; readonly size: number };

/**
 * How many officers of each stratum of a unit are tested so that its figure keeps to the error of
 * the rule. Those whom the rule names are all tested and leave no error; the others share what is
 * needed in proportion to their numbers, each with at least the minimum.
 *
 * A unit below the size for a census, or of which the rule would leave nobody out, is tested whole.
 * The order of the strata makes no difference.
 */
export function planUnit(rule: SamplingRule, strata: readonly Sized[]): UnitPlan {
  const sorted = [...strata].sort((a, b) => (a.stratum < b.stratum ? -1 : 1));
  const population = sorted.reduce((sum, { size }) => sum + size, 0);
  const samples =
    population < rule.censusBelow ? sorted.map(({ size }) => size) : samplesFor(rule, sorted);
  const plans = sorted.map(({ stratum, size }, index) => {
    const sample = samples[index] ?? 0;
    return { stratum, size, sample, reserves: Math.min(rule.reserves, size - sample) };
  });
  const sample = plans.reduce((sum, plan) => sum + plan.sample, 0);
  return {
    population,
    sample,
    census: sample === population,
    strata: plans,
    error: sample === population ? 0 : expectedError(rule.target, plans),
  };
}

/** The least sample that keeps to the target, by stratum. */
function samplesFor(rule: SamplingRule, strata: readonly Sized[]): number[] {
  const floors = strata.map(({ stratum, size }) =>
    stratum === mustStratum ? size : Math.min(rule.minimum, size),
  );
  const most = strata.reduce((sum, { size }) => sum + size, 0);
  const least = floors.reduce((sum, floor) => sum + floor, 0);
  const keeps = (total: number) =>
    keepsTo(rule.target, strata, allocate({ total, floors, sizes: strata.map((s) => s.size) }));
  const total = leastThat(keeps, least, most);
  return allocate({ total, floors, sizes: strata.map(({ size }) => size) });
}

function keepsTo(target: SamplingTarget, strata: readonly Sized[], samples: readonly number[]) {
  const portions: Portion[] = strata.map(({ size }, index) => ({
    size,
    sample: samples[index] ?? 0,
  }));
  return expectedError(target, portions) <= target.margin + ROUNDING;
}

/** A number from `low` to `high` that holds while the one before does not; `high` always holds. */
function leastThat(holds: (total: number) => boolean, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  // Exact intervals move by whole officers, so that now and then one fewer does as well.
  while (to > low && holds(to - 1)) to -= 1;
  return to;
}

type Sharing = {
  readonly total: number;
  readonly floors: readonly number[];
  readonly sizes: readonly number[];
};

/**
 * Shares places among strata in proportion to their sizes: each has its floor, and every further
 * place goes to the stratum with the greatest size / (2 · places + 1) that still has officers left;
 * of equal ones to the first.
 *
 * Source: Sainte-Laguë's method of divisors, which favours neither large nor small strata.
 */
export function allocate({ total, floors, sizes }: Sharing): number[] {
  const places = [...floors];
  let left = total - places.reduce((sum, count) => sum + count, 0);
  for (; left > 0; left -= 1) {
    const next = neediest(places, sizes);
    if (next === -1) break;
    places[next] = (places[next] ?? 0) + 1;
  }
  return places;
}

function neediest(places: readonly number[], sizes: readonly number[]): number {
  let best = -1;
  let greatest = 0;
  sizes.forEach((size, index) => {
    const held = places[index] ?? 0;
    const claim = held < size ? size / (2 * held + 1) : 0;
    if (claim > greatest) [best, greatest] = [index, claim];
  });
  return best;
}
