/** Somebody who took part in a round, as far as their rank depends on it. */
export type Entrant = {
  /** Hundredths of a point. */
  readonly points: number;
  /** What they guessed, or null. */
  readonly guess: number | null;
  readonly finishedAt: Date;
};

export type Ranked<Of extends Entrant> = Of & {
  /** From 1; those who cannot be told apart share one, and the next is left out. */
  readonly rank: number;
  /** How far the guess was from the answer; null without a guess. */
  readonly off: number | null;
};

/**
 * The order of one audience: by points, then by the nearest guess, too high or too low alike, then
 * by who finished first. Without a guess one stands behind everybody who guessed.
 *
 * Source: rules of online contests, domain reference §4.2 (câu dự đoán).
 */
export function rankEntrants<Of extends Entrant>(
  entrants: readonly Of[],
  answer: number,
): Ranked<Of>[] {
  const ordered = entrants
    .map((entrant) => ({ ...entrant, off: offOf(entrant.guess, answer) }))
    .sort(compare);
  let rank = 0;
  return ordered.map((entrant, index) => {
    const before = ordered[index - 1];
    if (!before || compare(before, entrant) !== 0) rank = index + 1;
    return { ...entrant, rank };
  });
}

const offOf = (guess: number | null, answer: number) =>
  guess === null ? null : Math.abs(guess - answer);

type Judged = Entrant & { readonly off: number | null };

function compare(a: Judged, b: Judged): number {
  return (
    b.points - a.points ||
    (a.off ?? unguessed) - (b.off ?? unguessed) ||
    a.finishedAt.getTime() - b.finishedAt.getTime()
  );
}

/** Behind any guess that a form lets through. */
const unguessed = Number.MAX_SAFE_INTEGER;
