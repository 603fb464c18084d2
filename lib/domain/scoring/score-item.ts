import type { ItemKey } from "@/lib/domain/item/key";
import { isBlank, type ResponseValue } from "@/lib/domain/item/response";

/** How much of an item's points a response that is not fully right can earn. */
export const scoringRules = ["all_or_nothing", "partial"] as const;
export type ScoringRule = (typeof scoringRules)[number];

/** One item of a form as scoring sees it. */
export type ScoredItem = {
  readonly key: ItemKey;
  /** How many options the item offers, right and wrong ones. */
  readonly optionCount: number;
  /** Hundredths of a point for a fully right response. */
  readonly points: number;
};

/**
 * Points a response earns, in hundredths of a point.
 *
 * `all_or_nothing`: all points when the marked options are exactly the correct ones, else none.
 *
 * `partial`: for multiple choice, the share of the correct options that are marked, less the
 * share of the wrong options that are marked, never below zero. Marking everything earns
 * nothing. Every other type has one correct option and is scored all or nothing.
 *
 * Rounded once, half up, to whole hundredths. A blank response earns nothing.
 *
 * Source: QTI 3.0 response processing templates `match_correct` and `map_response` (each option
 * mapped to its share, lower bound 0); decisions 12.
 */
export function scoreItem(
  item: ScoredItem,
  response: ResponseValue | undefined,
  rule: ScoringRule,
): number {
  if (isBlank(response)) return 0;
  const marked = markedOptions(response);
  const correct = new Set<string>(item.key.correct);
  const right = [...marked].filter((id) => correct.has(id)).length;
  const wrong = marked.size - right;
  if (rule === "partial" && item.key.type === "multiple_choice") {
    return partialPoints(item, correct.size, right, wrong);
  }
  return wrong === 0 && right === correct.size ? item.points : 0;
}

/** points × (right / correct − wrong / distractors), in whole numbers until the one rounding. */
function partialPoints(item: ScoredItem, correct: number, right: number, wrong: number): number {
  // Without wrong options nothing can be taken off; 1 keeps the fraction defined.
  const distractors = Math.max(item.optionCount - correct, 1);
  const numerator = item.points * (right * distractors - wrong * correct);
  const denominator = correct * distractors;
  if (numerator <= 0) return 0;
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

function markedOptions(response: ResponseValue | undefined): Set<string> {
  return new Set(typeof response === "string" ? [response] : response);
}
