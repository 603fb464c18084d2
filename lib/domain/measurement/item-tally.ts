/** One answer to an item, beside what the same person earned on the rest of the form. */
export type CountedAnswer = {
  /** Hundredths of a point, of the item and of all other items of the form. */
  readonly points: number;
  readonly possible: number;
  readonly restPoints: number;
  readonly restPossible: number;
  readonly answered: boolean;
  /** What was chosen, of what can be chosen: ids of options, or pairs. */
  readonly choices: readonly string[];
  /** The day the attempt ended. */
  readonly day: string;
};

/** How many persons, by the whole per cent they reached on the rest of the form. */
export type ByRest = Readonly<Record<string, number>>;

/**
 * What is kept of all answers to an item in one test, instead of the answers.
 *
 * Whole numbers throughout: the sums of shares are in ten-thousandths (`x` the item, `r` the rest of
 * the form). So answers can be added, taken away again and put together in any order with the same
 * result, to the last digit.
 */
export type ItemTally = {
  readonly n: number;
  readonly omitted: number;
  readonly full: number;
  readonly x: number;
  readonly xx: number;
  readonly r: number;
  readonly rr: number;
  readonly xr: number;
  readonly rests: ByRest;
  readonly choices: Readonly<Record<string, ByRest>>;
  readonly days: ByRest;
};

/** The unit of the shares in a tally. */
export const SHARE_UNIT = 10_000;

type Counts = Record<string, number>;
type OpenTally = { -readonly [K in keyof ItemTally]: ItemTally[K] } & {
  rests: Counts;
  choices: Record<string, Counts>;
  days: Counts;
};

/** No answers. */
export function emptyTally(): ItemTally {
  return {
    ...{ n: 0, omitted: 0, full: 0, x: 0, xx: 0, r: 0, rr: 0, xr: 0 },
    ...{ rests: {}, choices: {}, days: {} },
  };
}

/**
 * A tally with an answer put in, or taken out again where `times` is −1. Changes the tally that is
 * given: millions of answers go through here.
 */
export function countAnswer(tally: ItemTally, answer: CountedAnswer, times: 1 | -1): void {
  const open = tally as OpenTally;
  const x = shareOf(answer.points, answer.possible);
  const r = shareOf(answer.restPoints, answer.restPossible);
  open.n += times;
  if (!answer.answered) open.omitted += times;
  if (answer.points === answer.possible) open.full += times;
  open.x += times * x;
  open.xx += times * x * x;
  open.r += times * r;
  open.rr += times * r * r;
  open.xr += times * x * r;
  const percent = String(Math.round((100 * r) / SHARE_UNIT));
  add(open.rests, percent, times);
  add(open.days, answer.day, times);
  for (const choice of answer.choices) addTo(open.choices, choice, { [percent]: times });
}

/** Two tallies as one. */
export function mergeTallies(one: ItemTally, other: ItemTally): ItemTally {
  const merged = structuredClone(one) as OpenTally;
  for (const name of ["n", "omitted", "full", "x", "xx", "r", "rr", "xr"] as const) {
    merged[name] += other[name];
  }
  for (const [percent, count] of Object.entries(other.rests)) add(merged.rests, percent, count);
  for (const [day, count] of Object.entries(other.days)) add(merged.days, day, count);
  for (const [choice, counts] of Object.entries(other.choices)) {
    addTo(merged.choices, choice, counts);
  }
  return merged;
}

function shareOf(points: number, possible: number): number {
  return possible === 0 ? 0 : Math.round((SHARE_UNIT * points) / possible);
}

/** What comes to nothing is left out, so that equal tallies are written alike. */
function add(counts: Counts, name: string, by: number) {
  const sum = (counts[name] ?? 0) + by;
  if (sum === 0) Reflect.deleteProperty(counts, name);
  else counts[name] = sum;
}

function addTo(all: Record<string, Counts>, name: string, counts: ByRest) {
  const own = (all[name] ??= {});
  for (const [percent, count] of Object.entries(counts)) add(own, percent, count);
  if (Object.keys(own).length === 0) Reflect.deleteProperty(all, name);
}
