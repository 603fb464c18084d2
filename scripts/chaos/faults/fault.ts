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

/** Milliseconds that saves took which were acknowledged while `work` was done. */
export async function timingSaves(
  { network }: Theatre,
  work: () => Promise<void>,
): Promise<number[]> {
  const from = performance.now();
  await work();
  return network.traffic.saves.filter(({ at }) => at >= from).map(({ ms }) => ms);
}
