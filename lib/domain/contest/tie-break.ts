/**
 * What is guessed to tell equal scores apart: how many will answer everything right, or how many
 * will take part. Both count the round as a whole, all audiences together.
 */
export const tieBreaks = ["all_right", "entrants"] as const;
export type TieBreak = (typeof tieBreaks)[number];

type Scored = { readonly points: number; readonly possible: number };

/** The number that was to be guessed, once the round is over. */
export function tieBreakAnswer(kind: TieBreak, entrants: readonly Scored[]): number {
  if (kind === "entrants") return entrants.length;
  return entrants.filter(({ points, possible }) => points === possible).length;
}
