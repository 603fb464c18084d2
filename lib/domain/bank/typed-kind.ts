import {
  type InteractionType,
  isMarkedByHand,
  mostLines,
  mostOptions,
} from "@/lib/domain/item/interaction";

/** As many options as a candidate can keep apart, by what is done with them. */
export function mostOptionsOf(type: InteractionType): number {
  return isMarked(type) && type !== "hotspot" ? mostOptions : mostLines;
}

/** Whether the order that lines are typed in says what is right. */
export function isSorted(type: InteractionType): boolean {
  return type === "ordering" || type === "inline_choice";
}

/** Whether the author marks the right ones among the options, rather than pairing or ordering. */
export function isMarked(type: InteractionType): boolean {
  return isChosen(type) || type === "hotspot";
}

/** Whether words alone are chosen, whose key can be kept when one such type becomes another. */
export function isChosen(type: InteractionType): boolean {
  return type === "single_choice" || type === "multiple_choice" || type === "true_false";
}

/** Whether there is one list of options for the whole item. */
export function hasOptions(type: InteractionType): boolean {
  return !isMarkedByHand(type) && !["short_text", "numeric", "inline_choice"].includes(type);
}

/** Whether options are to be found for lines or gaps. */
export function hasPrompts(type: InteractionType): boolean {
  return type === "matching" || hasGaps(type);
}

/** Whether these are gaps of the stem. */
export function hasGaps(type: InteractionType): boolean {
  return type === "gap_match" || type === "inline_choice";
}
