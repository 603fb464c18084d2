import type { HandMark } from "@/lib/domain/scoring/score-item";
import { decidingRound } from "./assign";

/** How far two markers may lie apart, in whole per cent of the rubric's points, unless said otherwise. */
export const usualTolerance = 10;
export const greatestTolerance = 50;

/** What one marker gave in all, in hundredths of a point. */
export type RoundMark = { readonly round: number; readonly points: number };

export type Agreement =
  | { readonly kind: "open" }
  /** Two marks too far apart, and nobody has decided yet. */
  | { readonly kind: "disputed" }
  | { readonly kind: "agreed"; readonly by: "mean" | "third"; readonly mark: HandMark };

/**
 * What the marks of one answer come to.
 *
 * Two marks that differ by no more than `tolerancePercent` of the rubric's points: their mean. By
 * more: what the third person gives, alone. The mean is kept as the sum of both over twice the
 * rubric's points, so that nothing is rounded before the item's own points are.
 *
 * Units: hundredths of a point; whole per cent, compared in whole numbers, the limit itself counts as
 * agreement.
 *
 * Source: two markers who work independently and a third who decides, as in examinations of Viet Nam
 * and in the two correction rounds of Artemis (peers reference, row 99); decision on marking by hand.
 */
export function agreementOf(
  marks: readonly RoundMark[],
  of: number,
  tolerancePercent: number,
): Agreement {
  const pointsIn = (round: number) => marks.find((mark) => mark.round === round)?.points;
  const [first, second, third] = [pointsIn(1), pointsIn(2), pointsIn(decidingRound)];
  if (first === undefined || second === undefined) return { kind: "open" };
  if (Math.abs(first - second) * 100 <= tolerancePercent * of) {
    return { kind: "agreed", by: "mean", mark: { points: first + second, of: 2 * of } };
  }
  if (third === undefined) return { kind: "disputed" };
  return { kind: "agreed", by: "third", mark: { points: third, of } };
}
