import { combineMeans, type Estimate, meanOf } from "./mean";

/** The tested officers of one stratum of a unit, out of all who are in it. */
export type Stratum = {
  readonly name: string;
  readonly values: readonly number[];
  readonly population: number;
};

/**
 * The mean of a unit from a stratified draw: each stratum weighs as many officers as it holds,
 * whatever the number drawn from it.
 *
 * Null when a stratum that holds officers has none tested: its mean is not known. Where that can
 * happen, pool the thin strata first. The order of the strata makes no difference.
 */
export function stratifiedMean(strata: readonly Stratum[]): Estimate | null {
  const parts = [];
  for (const { values, population } of byName(strata)) {
    if (population === 0 && values.length === 0) continue;
    const estimate = meanOf(values, population);
    if (estimate === null) return null;
    parts.push({ estimate, population: Math.max(population, values.length) });
  }
  return combineMeans(parts);
}

/**
 * Merges every stratum that cannot tell its own spread (fewer than two tested, though not all of
 * it) with the next by name, or the one before where it is the last, until none is left or all
 * are one.
 *
 * Merging treats the two as one draw: the interval grows by what sets the strata apart, and the
 * mean leans towards the stratum that was tested more.
 *
 * Source: collapsed strata, Cochran, Sampling Techniques, 3rd ed., §5A.12.
 */
export function poolThinStrata(strata: readonly Stratum[]): Stratum[] {
  const pooled = byName(strata).filter(({ population }) => population > 0);
  while (pooled.length > 1) {
    const thin = pooled.findIndex(isThin);
    if (thin === -1) break;
    const at = Math.min(thin, pooled.length - 2);
    pooled.splice(at, 2, ...merge(pooled.slice(at, at + 2)));
  }
  return pooled;
}

function isThin({ values, population }: Stratum): boolean {
  return values.length < 2 && values.length < population;
}

function merge(strata: readonly Stratum[]): Stratum[] {
  return [
    {
      name: strata.map(({ name }) => name).join(" + "),
      values: strata.flatMap(({ values }) => values),
      population: strata.reduce((sum, { population }) => sum + population, 0),
    },
  ];
}

function byName(strata: readonly Stratum[]): Stratum[] {
  return [...strata].sort((a, b) => (a.name < b.name ? -1 : 1));
}
