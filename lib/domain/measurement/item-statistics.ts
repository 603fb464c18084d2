import { type ByRest, type ItemTally, SHARE_UNIT } from "./item-tally";
import { CONFIDENCE, type Interval, wilson } from "./proportion";
import { normalQuantile } from "./quantile";

/** How often one thing was chosen, as a share of the persons who met the item. */
export type ChoiceStatistics = {
  readonly id: string;
  readonly count: number;
  readonly share: number;
  /** Among those best and those worst at the rest of the form; null where the two cannot be told. */
  readonly high: number | null;
  readonly low: number | null;
};

/** How an item has done in the tests that used it. Shares are from 0 to 1. */
export type ItemStatistics = {
  /** How many attempts met it. */
  readonly n: number;
  readonly lastDay: string | null;
  readonly omitted: number;
  /** Fully right. */
  readonly full: number;
  /** The mean share of its points: of an item that is right or wrong, the share of right answers. */
  readonly facility: number;
  readonly facilityInterval: Interval;
  readonly discrimination: number | null;
  readonly discriminationInterval: Interval | null;
  /** How many stand in the best and in the worst group of the choices. */
  readonly highN: number;
  readonly lowN: number;
  readonly choices: readonly ChoiceStatistics[];
};

/**
 * Statistics of an item from its tallies, one a test; null when nobody met it. `choices` names all
 * that can be chosen, also what nobody chose.
 *
 * Facility: the mean share of the points, with Wilson's interval. Where an answer can be partly
 * right the interval is rather too wide than too narrow: no share between 0 and 1 varies more than
 * right and wrong do.
 *
 * Discrimination: the correlation of the share of the item's points with the share of the points on
 * the rest of the form ("corrected item–rest correlation", Pearson), from the deviations within each
 * test: that officers of one test do better than those of another says nothing about the item. Null
 * without variation. Its interval is by Fisher's z.
 *
 * Source: Lord & Novick 1968, ch. 15 (item–rest correlation); Fisher 1921 (interval).
 */
export function itemStatistics(
  tallies: readonly ItemTally[],
  choices: readonly string[],
): ItemStatistics | null {
  const met = tallies.filter(({ n }) => n > 0);
  const sum = (of: (tally: ItemTally) => number) =>
    met.reduce((total, tally) => total + of(tally), 0);
  const n = sum((tally) => tally.n);
  if (n === 0) return null;
  const facility = sum((tally) => tally.x) / (n * SHARE_UNIT);
  const discrimination = withinTests(met);
  return {
    n,
    lastDay:
      met
        .flatMap(({ days }) => Object.keys(days))
        .sort()
        .at(-1) ?? null,
    omitted: sum((tally) => tally.omitted) / n,
    full: sum((tally) => tally.full) / n,
    facility,
    facilityInterval: wilson(facility * n, n),
    discrimination,
    discriminationInterval: discrimination === null ? null : fisher(discrimination, n),
    ...choiceStatistics(met, choices, n),
  };
}

/** From the deviations within each test, summed over the tests. */
function withinTests(tallies: readonly ItemTally[]): number | null {
  let [xx, rr, xr] = [0, 0, 0];
  for (const tally of tallies) {
    const { n, x, r } = tally;
    const rests = n * tally.rr - r * r;
    // Where all others are equally good, nothing can be told from them.
    if (rests === 0) continue;
    xx += (n * tally.xx - x * x) / n;
    rr += rests / n;
    xr += (n * tally.xr - x * r) / n;
  }
  return xx <= 0 || rr <= 0 ? null : Math.max(-1, Math.min(1, xr / Math.sqrt(xx * rr)));
}

function fisher(correlation: number, n: number): Interval | null {
  if (n < 4 || Math.abs(correlation) === 1) return null;
  const reach = normalQuantile((1 + CONFIDENCE) / 2) / Math.sqrt(n - 3);
  const z = Math.atanh(correlation);
  return [Math.tanh(z - reach), Math.tanh(z + reach)];
}

/** The best and the worst are each so large a share of those tested. */
const GROUP_SHARE = 0.27;

/** From which per cent on somebody is among the best, and up to which among the worst. */
type Cuts = { readonly high: number; readonly low: number };

/**
 * Everyone at or above the g-th best result on the rest of the form, and everyone at or below the
 * g-th worst, g = 27 % of those tested; null where the two would share people.
 *
 * Source: Kelley 1939; ties stay together, as in "D27 tie-inclusive".
 */
function cutsOf(rests: ByRest, n: number): Cuts | null {
  const g = Math.round(GROUP_SHARE * n);
  if (g === 0) return null;
  const ascending = Object.entries(rests)
    .map(([percent, count]) => ({ percent: Number(percent), count }))
    .sort((a, b) => a.percent - b.percent);
  const low = reached(ascending, g);
  const high = reached([...ascending].reverse(), g);
  return low < high ? { low, high } : null;
}

function reached(steps: readonly { percent: number; count: number }[], g: number): number {
  let sum = 0;
  for (const { percent, count } of steps) {
    sum += count;
    if (sum >= g) return percent;
  }
  return steps.at(-1)?.percent ?? 0;
}

function choiceStatistics(tallies: readonly ItemTally[], ids: readonly string[], n: number) {
  const groups = tallies.flatMap((tally) => {
    const cuts = cutsOf(tally.rests, tally.n);
    return cuts === null ? [] : [{ tally, cuts }];
  });
  const among = (side: keyof Cuts, of: (tally: ItemTally) => ByRest | undefined) =>
    groups.reduce((sum, { tally, cuts }) => sum + within(of(tally), side, cuts), 0);
  const highN = among("high", ({ rests }) => rests);
  const lowN = among("low", ({ rests }) => rests);
  const choices = ids.map((id) => {
    const chosen = (tally: ItemTally) => tally.choices[id];
    const count = tallies.reduce((sum, tally) => sum + total(chosen(tally)), 0);
    return {
      ...{ id, count, share: count / n },
      high: highN === 0 ? null : among("high", chosen) / highN,
      low: lowN === 0 ? null : among("low", chosen) / lowN,
    };
  });
  return { highN, lowN, choices };
}

function within(counts: ByRest | undefined, side: keyof Cuts, cuts: Cuts): number {
  return Object.entries(counts ?? {})
    .filter(([percent]) =>
      side === "high" ? Number(percent) >= cuts.high : Number(percent) <= cuts.low,
    )
    .reduce((sum, [, count]) => sum + count, 0);
}

function total(counts: ByRest | undefined): number {
  return Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
}
