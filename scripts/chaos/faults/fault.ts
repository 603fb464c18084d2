import type { Theatre } from "../theatre";

/** One thing that goes wrong. It ends by itself and leaves everything healed. */
export type Fault = {
  /** Rows of the fault matrix that it stands for. */
  readonly rows: readonly string[];
  readonly inject: (theatre: Theatre) => Promise<void>;
  /** Why it cannot be done here; null when it can. */
  readonly obstacle?: (theatre: Theatre) => string | null;
};

/** The quantile of numbers, 0 when there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

/**
 * Whether saves acknowledged while `work` was done took no longer than `limitMs`, beyond what they
 * took before: a crowded machine is slow without any fault. Null when there were too few to say.
 */
export async function savesWithin(
  { network: { traffic } }: Theatre,
  { part, limitMs }: { readonly part: number; readonly limitMs: number },
  work: () => Promise<void>,
): Promise<boolean | null> {
  const from = performance.now();
  await work();
  const taken = (during: boolean) =>
    traffic.saves.filter(({ at }) => at >= from === during).map(({ ms }) => ms);
  if (taken(true).length < 20) return null;
  return quantile(taken(true), part) <= limitMs + quantile(taken(false), part);
}
