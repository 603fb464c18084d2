import type { ContentItem } from "./content-file";

/** How often each position holds the key, among single-choice items with four options. */
export type PositionSkew = { total: number; shares: Record<"A" | "B" | "C" | "D", number> };

/** The share of each position (0–1) among the keys of single-choice items with four options. */
export function positionSkew(items: readonly ContentItem[]): PositionSkew {
  const counts = [0, 0, 0, 0];
  const counted = items.filter(
    ({ type, options }) => type === "single_choice" && options?.length === 4,
  );
  for (const { options = [], key } of counted) {
    const position = options.findIndex(({ id }) => id === key[0]);
    counts[position] = (counts[position] ?? 0) + 1;
  }
  const [A, B, C, D] = counts.map((count) => (counted.length === 0 ? 0 : count / counted.length));
  return { total: counted.length, shares: { A: A ?? 0, B: B ?? 0, C: C ?? 0, D: D ?? 0 } };
}
