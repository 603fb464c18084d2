/** What was measured of one kind of request. */
export type Figures = {
  readonly count: number;
  /** Answers other than the one expected. */
  readonly errors: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
};

export function figuresOf(times: readonly number[], errors: number, seconds: number): Figures {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0, 2);
  return { count: sorted.length, errors, seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
