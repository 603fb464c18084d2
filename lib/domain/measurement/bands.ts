import { areApart } from "./difference";
import type { Estimate } from "./mean";
import { CONFIDENCE } from "./proportion";

export type RankedUnit = { readonly id: string; readonly estimate: Estimate };

/** Neighbouring places of the order, first and last from 0: one bar beside the rows. */
export type Band = { readonly from: number; readonly to: number };

export type Ranking<Unit extends RankedUnit = RankedUnit> = {
  /** Highest mean first; equal means by id. */
  readonly order: readonly Unit[];
  readonly bands: readonly Band[];
  /** Unit → the units that it cannot be told apart from, in the order of the ranking. */
  readonly notApart: ReadonlyMap<string, readonly string[]>;
};

/**
 * Units in the order of their means, with bars over those that cannot be told apart.
 *
 * A bar runs from a unit to the lowest one it cannot be told apart from; bars inside another are
 * left out, and a unit that stands alone has none. So two units without a bar in common always
 * differ at the given confidence: "say better or worse only of units that share no bar" is safe.
 * The other way the bars are careful: units of very unequal size may share one though their own
 * difference is clear; `notApart` has the exact pairs.
 *
 * Each pair is tested by itself; over many pairs a few will differ by chance.
 *
 * Source: visual language §7 (bands); lines of Duncan-type displays over Welch intervals.
 */
export function rankUnits<Unit extends RankedUnit>(
  units: readonly Unit[],
  confidence = CONFIDENCE,
): Ranking<Unit> {
  const order = [...units].sort(
    (a, b) => b.estimate.mean - a.estimate.mean || (a.id < b.id ? -1 : 1),
  );
  const notApart = placesNotApart(order, confidence);
  return {
    order,
    bands: bandsOf(notApart.map((places) => Math.max(-1, ...places))),
    notApart: new Map(
      order.map(({ id }, at) => [id, (notApart[at] ?? []).flatMap((to) => order[to]?.id ?? [])]),
    ),
  };
}

/** For each place the places it cannot be told apart from, ascending; every pair is asked once. */
function placesNotApart(order: readonly RankedUnit[], confidence: number): number[][] {
  const places: number[][] = order.map(() => []);
  order.forEach((unit, at) => {
    for (let to = at + 1; to < order.length; to += 1) {
      const other = order[to];
      if (!other || areApart(unit.estimate, other.estimate, confidence)) continue;
      places[at]?.push(to);
      places[to]?.push(at);
    }
  });
  return places;
}

/** `lowest[i]`: the last place not apart from place i, which may lie before it. */
function bandsOf(lowest: readonly number[]): Band[] {
  const bands: Band[] = [];
  let reached = 0;
  lowest.forEach((to, from) => {
    if (to <= from || to <= reached) return;
    bands.push({ from, to });
    reached = to;
  });
  return bands;
}

/** A bar with the lane it is drawn in: bars that meet no common row share one. */
export type Bar = Band & { readonly lane: number };

/** Bars in as few lanes as may be, and how many lanes that takes. `bands` as `rankUnits` gives them. */
export function inLanes(bands: readonly Band[]): { bars: readonly Bar[]; lanes: number } {
  const ends: number[] = [];
  const bars = bands.map((band) => {
    const free = ends.findIndex((end) => end < band.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = band.to;
    return { ...band, lane };
  });
  return { bars, lanes: ends.length };
}
