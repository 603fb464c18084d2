import type { Level } from "@/lib/domain/item/interaction";
import type { TopicId } from "@/lib/domain/ids";
import type { ItemWording } from "./item-draft";
import { lintTypedItem } from "./lint-item";
import { typeItem } from "./type-item";

/** An item of a bank as the report looks at it. */
export type ReportedItem = {
  readonly id: string;
  readonly code: string;
  readonly approved: boolean;
  readonly topicId: TopicId;
  readonly level: Level;
  readonly wording: ItemWording;
};

/** What gives an answer away or is easily misread, in the order in which it is listed. */
export const wordingFaults = [
  "longest_option_is_key",
  "refers_to_letters",
  "negative_not_emphasised",
] as const;
export type WordingFault = (typeof wordingFaults)[number];

export type Faulty = { readonly id: string; readonly code: string };

export type WordingReport = {
  readonly total: number;
  readonly approved: number;
  /** How often A, B, C and D are right, among single choices of four. */
  readonly positions: readonly [number, number, number, number];
  readonly faults: Readonly<Record<WordingFault, readonly Faulty[]>>;
  /** Items of each topic and level, as "topic level". */
  readonly places: ReadonlyMap<string, { readonly total: number; readonly approved: number }>;
};

/** The name of a cell of topic and level in `places`. */
export const placeOf = (topicId: string, level: Level) => `${topicId} ${level}`;

/** Takes items into a report one batch after the other, since a bank may be large. */
export function openReport(): {
  readonly add: (items: readonly ReportedItem[]) => void;
  readonly close: () => WordingReport;
} {
  const positions: [number, number, number, number] = [0, 0, 0, 0];
  const faults: Record<WordingFault, Faulty[]> = {
    longest_option_is_key: [],
    refers_to_letters: [],
    negative_not_emphasised: [],
  };
  const places = new Map<string, { total: number; approved: number }>();
  const sum = { total: 0, approved: 0 };
  const take = (item: ReportedItem) => {
    const { id, code, topicId, level } = item;
    const one = item.approved ? 1 : 0;
    const place = places.get(placeOf(topicId, level)) ?? { total: 0, approved: 0 };
    places.set(placeOf(topicId, level), {
      total: place.total + 1,
      approved: place.approved + one,
    });
    sum.total += 1;
    sum.approved += one;
    const position = keyPosition(item.wording);
    if (position !== null) positions[position] += 1;
    for (const fault of faultsOf(item)) faults[fault].push({ id, code });
  };
  return {
    add: (items) => items.forEach(take),
    close: () => ({ ...sum, positions, faults, places }),
  };
}

function keyPosition({ interaction, key }: ItemWording): 0 | 1 | 2 | 3 | null {
  if (interaction.type !== "single_choice" || interaction.options.length !== 4) return null;
  const at = interaction.options.findIndex(({ id }) => id === key.correct[0]);
  return at < 0 ? null : (at as 0 | 1 | 2 | 3);
}

function faultsOf({ wording, topicId, level }: ReportedItem): WordingFault[] {
  const place = { topicId, level, sharedSystemId: null, needsCheck: false };
  const found = new Set<string>(
    lintTypedItem(typeItem({ wording, place })).map(({ code }) => code),
  );
  return wordingFaults.filter((fault) => found.has(fault));
}

/** Beyond it, at three degrees of freedom, chance explains a skew in one of a hundred banks. */
const critical = 11.345;

/**
 * Whether the right options stand so unevenly that somebody who always ticks one letter gains by it.
 *
 * Source: Pearson's chi-squared test of a uniform distribution, df = 3, level 0.01.
 */
export function isSkewed(positions: WordingReport["positions"]): boolean {
  const total = positions.reduce((sum, count) => sum + count, 0);
  if (total === 0) return false;
  const expected = total / positions.length;
  const statistic = positions.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return statistic > critical;
}
