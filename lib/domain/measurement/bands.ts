import { maximalCliques } from "./cliques";
import { areApart } from "./difference";
import type { Estimate } from "./mean";
import { CONFIDENCE } from "./proportion";

export type RankedUnit = { readonly id: string; readonly estimate: Estimate };

/**
 * Places of the order, from 0 and ascending, of units of which no two can be told apart: one bar beside
 * their rows. A row between them that is not among them is left out of the bar.
 */
export type Band = { readonly places: readonly number[] };

export type Ranking<Unit extends RankedUnit = RankedUnit> = {
  /** Highest mean first; equal means by id. */
  readonly order: readonly Unit[];
  readonly bands: readonly Band[];
  /** Unit → the units that it cannot be told apart from, in the order of the ranking. */
  readonly notApart: ReadonlyMap<string, readonly string[]>;
};

/**
 * Units in the order of their means, with bars over those that cannot be told apart. Two units share
 * a bar exactly where their own difference does not show at the given confidence, so "say better or
 * worse only of units that share no bar" forbids nothing that is clear and allows nothing that is not.
 * A unit that stands alone has no bar.
 *
 * Each pair is tested by itself; over many pairs a few will differ by chance.
 *
 * Source: visual language §7 (bands); over Welch intervals. Units of unequal size need bars with gaps:
 * Piepho 2004, An algorithm for a letter-based representation of all-pairwise comparisons.
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
    bands: maximalCliques(notApart, mostBars(order.length)).map((places) => ({ places })),
    notApart: new Map(
      order.map(({ id }, at) => [
        id,
        [...(notApart[at] ?? [])].flatMap((to) => order[to]?.id ?? []),
      ]),
    ),
  };
}

/** For each place the places it cannot be told apart from, ascending; every pair is asked once. */
function placesNotApart(order: readonly RankedUnit[], confidence: number): Set<number>[] {
  const places: Set<number>[] = order.map(() => new Set());
  order.forEach((unit, at) => {
    for (let to = at + 1; to < order.length; to += 1) {
      const other = order[to];
      if (!other || areApart(unit.estimate, other.estimate, confidence)) continue;
      places[at]?.add(to);
      places[to]?.add(at);
    }
  });
  return places;
}

/** More bars beside each other than anybody tells apart. */
const MOST_LANES = 16;

/** So many bars, of two rows at least, do not fit beside `rows` any more. */
const mostBars = (rows: number) => (MOST_LANES * rows) / 2 + 1;

/** A bar from its first row to its last, with the lane it is drawn in. */
export type Bar = Band & { readonly from: number; readonly to: number; readonly lane: number };

/** Bars in as few lanes as may be, and how many lanes that takes. `bands` as `rankUnits` gives them. */
export function inLanes(bands: readonly Band[]): { bars: readonly Bar[]; lanes: number } {
  const ends: number[] = [];
  const bars = bands.map(({ places }) => {
    const [from, to] = [Math.min(...places), Math.max(...places)];
    const free = ends.findIndex((end) => end < from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    return { places, from, to, lane };
  });
  return { bars, lanes: ends.length };
}

/** Whether bars over these units can be told from each other when they are drawn. */
export function areDrawn(bands: readonly Band[]): boolean {
  return inLanes(bands).lanes <= MOST_LANES;
}

/** Whether a bar leaves out a row between its first and its last. */
export function haveGaps(bands: readonly Band[]): boolean {
  return bands.some(({ places }) => stretchesOf(places).length > 1);
}

/** Rows, ascending, in stretches without a gap. */
export function stretchesOf(
  places: readonly number[],
): { readonly from: number; readonly to: number }[] {
  const from = places.filter((place) => !places.includes(place - 1));
  const to = places.filter((place) => !places.includes(place + 1));
  return from.map((first, n) => ({ from: first, to: to[n] ?? first }));
}
