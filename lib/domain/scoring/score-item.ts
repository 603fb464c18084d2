import { isAcceptedNumber, readNumber } from "@/lib/domain/item/decimal";
import { isMarkedByHand, type TextReading } from "@/lib/domain/item/interaction";
import type { ItemKey } from "@/lib/domain/item/key";
import { isBlank, type ResponseValue } from "@/lib/domain/item/response";
import { isAccepted } from "@/lib/domain/item/same-text";

/** How much of an item's points a response that is not fully right can earn. */
export const scoringRules = ["all_or_nothing", "partial"] as const;
export type ScoringRule = (typeof scoringRules)[number];

/** The points that people agreed on and those their rubric has, in hundredths of a point. */
export type HandMark = { readonly points: number; readonly of: number };

/** One item of a form as scoring sees it. */
export type ScoredItem = {
  readonly key: ItemKey;
  /** How many options the item offers, right and wrong ones. */
  readonly optionCount: number;
  /** How a typed text is compared and the unit of a number, as the interaction says. */
  readonly reading?: TextReading | null | undefined;
  readonly unit?: string | null | undefined;
  /** What people gave for the response, of how much: where no rule can score it. */
  readonly mark?: HandMark | undefined;
  /** Hundredths of a point for a fully right response. */
  readonly points: number;
};

/**
 * Points a response earns, in hundredths of a point.
 *
 * `all_or_nothing`: all points when the response is fully right, else none.
 *
 * `partial`, by type:
 * - multiple choice: the share of the correct options that are marked, less the share of the wrong
 *   options that are marked, never below zero. Marking everything earns nothing.
 * - hotspot: one area is right or wrong; where several are to be chosen, as multiple choice.
 * - matching, a table of statements among them, and gaps: the share of the prompts that have their
 *   right option. A wrong one takes nothing off.
 * - ordering: the share of the neighbours in the right order (first and second, second and third…)
 *   that stand directly one after the other in the response. A line too early costs its own
 *   neighbours, not the places of all that follow; the order turned round earns nothing.
 * - essay and file: the share of the rubric's points that people gave, whatever the rule. Without a mark
 *   there is no score: asking for one throws.
 * - every other type has one correct answer and is scored all or nothing. A short text is right
 *   when it is one of the accepted ones as {@link isAccepted} compares them; a number when it lies
 *   within the tolerance of an accepted value, its ends included.
 *
 * Rounded once, half up, to whole hundredths. A blank response earns nothing.
 *
 * Source: QTI 3.0 response processing templates `match_correct` and `map_response` (each option,
 * area or pair mapped to its share, lower bound 0); for ordering Moodle `qtype_ordering`, grading type
 * "relative to the next item (excluding last)"; decisions 12.
 */
export function scoreItem(
  item: ScoredItem,
  response: ResponseValue | undefined,
  rule: ScoringRule,
): number {
  if (response === undefined || isBlank(response)) return 0;
  const share = shareOf(item, response);
  if (rule === "all_or_nothing" && !isMarkedByHand(item.key.type))
    return share.right === share.of ? item.points : 0;
  return roundedShare(item.points, share);
}

/** How much of a response is right, in whole numbers until the one rounding. */
type Share = { readonly right: number; readonly of: number };

function shareOf(item: ScoredItem, response: ResponseValue): Share {
  const { key, optionCount } = item;
  const given: readonly string[] = typeof response === "string" ? [response] : response;
  switch (key.type) {
    case "single_choice":
    case "true_false":
      return oneShare(key.correct, given);
    case "hotspot":
      // Where one area is right, one is chosen.
      if (key.correct.length === 1) return oneShare(key.correct, given);
      return markedShare(key.correct, given, optionCount);
    case "multiple_choice":
      return markedShare(key.correct, given, optionCount);
    case "short_text":
      return { right: isRightText(item, key.correct, given) ? 1 : 0, of: 1 };
    case "numeric":
      return { right: isRightNumber(item, key.correct, given) ? 1 : 0, of: 1 };
    case "matching":
    case "gap_match":
    case "inline_choice":
      return { right: count(key.correct, new Set(given)), of: key.correct.length };
    case "ordering":
      return { right: neighboursKept(key.correct, given), of: key.correct.length - 1 };
    case "essay":
    case "file_upload":
      if (!item.mark) throw new Error("nobody has marked this answer");
      return { right: item.mark.points, of: item.mark.of };
  }
}

function oneShare([right]: readonly string[], given: readonly string[]): Share {
  return { right: given.length === 1 && given[0] === right ? 1 : 0, of: 1 };
}

type Typed = readonly string[];

function isRightText({ reading }: ScoredItem, accepted: Typed, [text = ""]: Typed): boolean {
  return isAccepted(text, accepted, reading ?? { marks: true, capitals: false });
}

function isRightNumber({ unit }: ScoredItem, accepted: Typed, [text = ""]: Typed): boolean {
  const number = readNumber(text, unit ?? "");
  return number !== null && isAcceptedNumber(number, accepted);
}

/** right / correct − wrong / distractors, over one denominator. */
function markedShare(
  correct: readonly string[],
  given: readonly string[],
  optionCount: number,
): Share {
  const marked = new Set(given);
  const right = count(correct, marked);
  const wrong = marked.size - right;
  // Without wrong options nothing can be taken off; 1 keeps the fraction defined.
  const distractors = Math.max(optionCount - correct.length, 1);
  return {
    right: right * distractors - wrong * correct.length,
    of: correct.length * distractors,
  };
}

function neighboursKept(order: readonly string[], given: readonly string[]): number {
  return order.slice(1).filter((id, index) => {
    const place = given.indexOf(id);
    return place > 0 && given[place - 1] === order[index];
  }).length;
}

function count(correct: readonly string[], given: ReadonlySet<string>): number {
  return correct.filter((id) => given.has(id)).length;
}

function roundedShare(points: number, { right, of }: Share): number {
  if (right <= 0) return 0;
  return Math.floor((2 * points * right + of) / (2 * of));
}
