/** Where values lie across a plot, in per cent of its width; a little air at both ends. */
export type Scale = {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
};

const AIR = 3;

/** The place of a value in hundredths of the width; what lies outside is drawn at the edge. */
export function shareOf({ min, max }: Scale, value: number): string {
  const share = max > min ? (value - min) / (max - min) : 0;
  const clamped = Math.min(1, Math.max(0, share));
  return (AIR + clamped * (100 - 2 * AIR)).toFixed(2);
}

/** The same as a length. */
export function placeOf(scale: Scale, value: number): string {
  return `${shareOf(scale, value)}%`;
}

/** A scale of whole steps that holds all values: means of 4,92 to 7,62 give 4 to 8; without values it names no step. */
export function wholeScale(values: readonly number[], step = 1): Scale {
  const finite = values.filter(Number.isFinite);
  const min = Math.floor(Math.min(...finite, Infinity) / step) * step;
  const max = Math.ceil(Math.max(...finite, -Infinity) / step) * step;
  if (!Number.isFinite(min) || !Number.isFinite(max)) return { min: 0, max: step, ticks: [] };
  const end = max === min ? min + step : max;
  const count = Math.round((end - min) / step);
  const every = Math.ceil(count / 8);
  const ticks = Array.from({ length: count + 1 }, (_, i) => min + i * step);
  return { min, max: end, ticks: ticks.filter((_, i) => i % every === 0) };
}
