/** Below this, the series for the logarithm of the gamma function is not yet exact to a double. */
const STIRLING_FROM = 15;

/**
 * Natural logarithm of the gamma function, for x > 0.
 *
 * Source: NIST DLMF 5.11.1 (Stirling's series, five terms) after raising x by 5.5.1.
 */
export function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < STIRLING_FROM) {
    product *= shifted;
    shifted += 1;
  }
  const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI);
  return stirling + stirlingTail(shifted) - Math.log(product);
}

/** What Stirling's formula leaves of the logarithm of the gamma function, for x from 15. */
function stirlingTail(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  return (
    inverse *
    (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - (square * 1) / 1188))))
  );
}

/**
 * ln Γ(x + by) − ln Γ(x), for x above 0 and by from 0: the two logarithms grow without end, and
 * what sets them apart would be lost in their last digits.
 */
export function logGammaRise(x: number, by: number): number {
  if (x < STIRLING_FROM) return logGamma(x + by) - logGamma(x);
  const end = x + by;
  const stirling = (x - 0.5) * Math.log1p(by / x) + by * (Math.log(end) - 1);
  return stirling + stirlingTail(end) - stirlingTail(x);
}

/**
 * Regularised incomplete beta function I_x(a, b): the distribution function of a beta variable.
 *
 * Units: x from 0 to 1, a and b above 0, result from 0 to 1.
 *
 * Source: NIST DLMF 8.17.22 (continued fraction) and 8.17.4 (symmetry), evaluated by Lentz's
 * method.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast on this side of the mean only.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const [less, more] = a < b ? [a, b] : [b, a];
  const logFront = a * Math.log(x) + b * Math.log1p(-x) + logGammaRise(more, less) - logGamma(less);
  return Math.exp(logFront) / (a * betaFraction(x, a, b));
}

/** The continued fraction 1 + d₁/(1 + d₂/(1 + …)) under I_x(a, b). */
function betaFraction(x: number, a: number, b: number): number {
  let value = 1;
  let upper = 1;
  let lower = 0;
  for (let k = 1; k <= 20_000; k += 1) {
    const coefficient = betaCoefficient(k, x, a, b);
    lower = 1 / awayFromZero(1 + coefficient * lower);
    upper = awayFromZero(1 + coefficient / upper);
    const change = upper * lower;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

function betaCoefficient(k: number, x: number, a: number, b: number): number {
  const m = Math.floor(k / 2);
  const scale = (a + k - 1) * (a + k);
  return k % 2 === 0 ? (m * (b - m) * x) / scale : (-(a + m) * (a + b + m) * x) / scale;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
