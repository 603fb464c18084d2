import { plainText } from "@/lib/domain/item/content";
import { type Interaction, optionsOf, promptsOf } from "@/lib/domain/item/interaction";
import { fold } from "@/lib/domain/text/fold";
import type { ItemWording } from "./item-draft";

/** What two items are compared by: words, without marks, capitals and punctuation. */
export type Sayings = { readonly stem: string; readonly parts: readonly string[] };

/** From here on two items ask nearly the same. */
export const nearlySame = 0.8;

/** The stem of an item and, in any order, its options and prompts. */
export function sayingsOf({
  stem,
  interaction,
}: Pick<ItemWording, "stem" | "interaction">): Sayings {
  return { stem: plainText(stem), parts: partsOf(interaction) };
}

function partsOf(interaction: Interaction): string[] {
  const parts = [...optionsOf(interaction), ...promptsOf(interaction)];
  return parts.map(({ content }) => plainText(content));
}

/** The folded words that the database finds candidates by. */
export function printedText({ stem, parts }: Sayings): string {
  return fold([stem, ...parts].join(" "));
}

/**
 * How alike two items are, 0 to 1: the stem or the options, whichever are less so. The same stem over
 * other options asks something else, and so do the same options under another stem. The order of
 * options counts for nothing.
 */
export function likeness(one: Sayings, other: Sayings): number {
  return Math.min(textLikeness(one.stem, other.stem), partsLikeness(one.parts, other.parts));
}

/**
 * Dice's coefficient over pairs of neighbouring words; of single words where a text has only one.
 *
 * Source: L. R. Dice, Measures of the amount of ecologic association between species, 1945.
 */
function textLikeness(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)];
  if (left.length + right.length === 0) return 1;
  const rest = new Map<string, number>();
  for (const pair of left) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const count = rest.get(pair) ?? 0;
    if (count > 0) shared += 1;
    rest.set(pair, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

function pairsOf(text: string): string[] {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length < 2) return words;
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

/** Each part with the one that is most like it; parts without a partner count as unlike. */
function partsLikeness(one: readonly string[], other: readonly string[]): number {
  const most = Math.max(one.length, other.length);
  if (most === 0) return 1;
  const pairs = one.flatMap((left, i) =>
    other.map((right, j) => ({ i, j, like: textLikeness(left, right) })),
  );
  const [left, right] = [new Set<number>(), new Set<number>()];
  let sum = 0;
  for (const { i, j, like } of pairs.sort((a, b) => b.like - a.like)) {
    if (left.has(i) || right.has(j)) continue;
    left.add(i);
    right.add(j);
    sum += like;
  }
  return sum / most;
}
