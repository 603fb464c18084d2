import { generator } from "@/lib/domain/random/generator";

/** Choices that the seed alone decides. */
export type Dice = {
  /** A whole number from `least` to `most`, both possible. */
  readonly whole: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly one: <Value>(values: readonly [Value, ...Value[]]) => Value;
  readonly shuffle: <Value>(values: readonly Value[]) => Value[];
  /** In [0, 1). */
  readonly fraction: () => number;
};

/** Dice for one part of a run: what other parts throw changes nothing here. */
export function dice(...labels: readonly (string | number)[]): Dice {
  const { below, shuffle } = generator(labels.join("/"));
  const fraction = () => below(1_000_000) / 1_000_000;
  return {
    whole: (least, most) => least + below(most - least + 1),
    chance: (probability) => fraction() < probability,
    one: (values) => values[below(values.length)] ?? values[0],
    shuffle,
    fraction,
  };
}
