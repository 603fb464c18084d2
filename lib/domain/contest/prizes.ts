/** Prizes by name, the highest first. */
export const prizeNames = ["first", "second", "third", "consolation"] as const;
export type Prize = (typeof prizeNames)[number];

/** How many of each prize an audience has in a round. */
export type PrizeCounts = Readonly<Record<Prize, number>>;

/**
 * The prize of each place of a ranking, highest rank first; null where there is none left, and for
 * whoever has no point: prizes without a winner stay with the organisers.
 *
 * Who shares a rank gets the same prize, so that no lot decides; the places so taken are gone.
 */
export function awardPrizes(
  ranking: readonly { readonly rank: number; readonly points: number }[],
  counts: PrizeCounts,
): (Prize | null)[] {
  const places = prizeNames.flatMap((prize) => Array<Prize>(counts[prize]).fill(prize));
  return ranking.map(({ rank, points }) => (points > 0 ? (places[rank - 1] ?? null) : null));
}
