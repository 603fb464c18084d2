import { incompleteBeta } from "./special";

/**
 * The value below which a standard normal variable falls with probability p.
 *
 * Units: p strictly between 0 and 1; exact to a double for p from 10⁻⁶ to 1 − 10⁻⁶.
 */
export function normalQuantile(p: number): number {
  if (p < 0.5) return -normalQuantile(1 - p);
  return solveIncreasing((z) => 0.5 + normalBody(z), p, 0, 40);
}

/**
 * The value below which a variable of Student's t distribution falls with probability p.
 *
 * Units: degrees of freedom above 0, not necessarily whole; infinite gives the normal quantile.
 */
export function tQuantile(p: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p);
  if (p < 0.5) return -tQuantile(1 - p, df);
  const key = `${p} ${df}`;
  const kept = solved.get(key) ?? solveT(p, df);
  if (solved.size >= MOST_SOLVED) solved.clear();
  solved.set(key, kept);
  return kept;
}

/**
 * Quantiles solved before. The topics of a unit, and units of one size, ask for the same one over
 * and over, and each takes a thousand evaluations.
 */
const solved = new Map<string, number>();
const MOST_SOLVED = 1000;

function solveT(p: number, df: number): number {
  const below = (t: number) => 1 - incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2;
  let high = 1;
  while (below(high) < p && high < 1e300) high *= 2;
  return solveIncreasing(below, p, 0, high);
}

/** The value below which a beta variable with parameters a and b falls with probability p. */
export function betaQuantile(p: number, a: number, b: number): number {
  return solveIncreasing((x) => incompleteBeta(x, a, b), p, 0, 1);
}

/** Φ(z) − ½ for z ≥ 0. Source: NIST DLMF 7.6.2, all terms positive. */
function normalBody(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** Halves the bracket until no double lies between its ends: slow, and it cannot go astray. */
function solveIncreasing(
  f: (x: number) => number,
  target: number,
  low: number,
  high: number,
): number {
  let [below, above] = [low, high];
  for (let step = 0; step < 1100; step += 1) {
    const middle = (below + above) / 2;
    if (middle <= below || middle >= above) break;
    if (f(middle) < target) below = middle;
    else above = middle;
  }
  return above;
}
