import { CONFIDENCE, type Interval } from "./proportion";
import { logGamma, logGammaRise } from "./special";

/** A draw of `n` from a population of `population`, `marked` of which are counted. */
type Draw = { readonly population: number; readonly marked: number; readonly n: number };

// A tail of exactly 2.5 % is refused, whatever the last digit of its computed value.
const TIE = 1e-12;

/**
 * How many of a whole unit would pass, from x passes among n officers drawn without replacement:
 * the counts that neither one-sided test refuses.
 *
 * Units: whole officers out of `population`. A census (n = population) gives [x, x].
 *
 * Source: inversion of the one-sided hypergeometric tests, each at half of what the confidence
 * leaves; the exact counterpart of Clopper and Pearson for a finite population.
 */
export function hypergeometricInterval(
  x: number,
  n: number,
  population: number,
  confidence = CONFIDENCE,
): Interval {
  const tail = (1 - confidence) / 2 + TIE;
  const lowest = x;
  const highest = population - n + x;
  const notTooFew = (marked: number) => atLeast(x, { population, marked, n }) > tail;
  const notTooMany = (marked: number) => 1 - atLeast(x + 1, { population, marked, n }) > tail;
  return [
    firstThat(notTooFew, lowest, highest),
    lowest + highest - firstThat((m) => notTooMany(lowest + highest - m), lowest, highest),
  ];
}

/** The least whole number from `low` to `high` for which `holds`, which stays true from there. */
function firstThat(holds: (value: number) => boolean, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Probability that at least x of the n drawn are marked. */
function atLeast(x: number, draw: Draw): number {
  const { population, marked, n } = draw;
  const mode = Math.floor(((n + 1) * (marked + 1)) / (population + 2));
  // Summed away from the mode, so that the first term is the largest and none is lost.
  return x > mode ? sumAway(x, 1, draw) : 1 - sumAway(x - 1, -1, draw);
}

function sumAway(start: number, step: 1 | -1, draw: Draw): number {
  let term = probability(start, draw);
  let sum = 0;
  for (let k = start; term > sum * 1e-18; k += step) {
    sum += term;
    term *= step === 1 ? ratio(k, draw) : 1 / ratio(k - 1, draw);
  }
  return sum;
}

/** P(k + 1) / P(k). */
function ratio(k: number, { population, marked, n }: Draw): number {
  return ((marked - k) * (n - k)) / ((k + 1) * (population - marked - n + k + 1));
}

function probability(k: number, { population, marked, n }: Draw): number {
  if (k < Math.max(0, n + marked - population) || k > Math.min(n, marked)) return 0;
  // The same seen from those not marked or not drawn: the fewer are chosen, the fewer digits are lost.
  if (2 * marked > population) {
    return probability(n - k, { population, marked: population - marked, n });
  }
  if (2 * n > population) {
    return probability(marked - k, { population, marked, n: population - n });
  }
  const [few, many] = marked < n ? [marked, n] : [n, marked];
  return Math.exp(
    logChoose(many, k) + logChoose(population - many, few - k) - logChoose(population, few),
  );
}

function logChoose(n: number, k: number): number {
  const less = Math.min(k, n - k);
  return logGammaRise(n - less + 1, less) - logGamma(less + 1);
}
