import type { FormScore } from "./score-form";

/** What a candidate must reach: of the whole form, and of single parts of it. */
export type CutScore = {
  /** Whole per cent of the possible points, 0 to 100. */
  readonly overall: number;
  /** Part → whole per cent of that part's possible points. */
  readonly parts?: Readonly<Record<string, number>> | undefined;
};

export type Outcome = {
  readonly passed: boolean;
  readonly overall: boolean;
  readonly parts: readonly { readonly part: string; readonly reached: boolean }[];
};

/**
 * Whether points reach a cut score.
 *
 * Units: `cutPercent` is whole per cent of the possible points, 0 to 100. Compared in whole
 * numbers: 55 of 100 points reaches 55 %, whereas `0.55 * 100` is 55.00000000000001 and would
 * fail that officer. A form without points is never passed.
 */
export function reachesCutScore(
  { points, possible }: { readonly points: number; readonly possible: number },
  cutPercent: number,
): boolean {
  return possible > 0 && points * 100 >= cutPercent * possible;
}

/**
 * Pass or fail: the overall cut score and every part's must be reached.
 *
 * A part that has a cut score but no items on the form is not reached: the form was drawn wrong,
 * and nobody passes by that.
 */
export function outcomeOf(score: FormScore, cut: CutScore): Outcome {
  const overall = reachesCutScore(score, cut.overall);
  const parts = Object.entries(cut.parts ?? {}).map(([part, percent]) => {
    const own = score.byPart.find((row) => row.part === part);
    return { part, reached: own !== undefined && reachesCutScore(own, percent) };
  });
  return { passed: overall && parts.every(({ reached }) => reached), overall, parts };
}
