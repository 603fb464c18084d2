import { isBlank } from "@/lib/domain/attempt/client/answer";
import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import { readFileAnswer } from "@/lib/domain/item/file-answer";
import type { ResponseValue } from "@/lib/domain/item/response";
import { optionLetter } from "./option-letter";

/** Whether options are chosen as such, one or several. */
export function isChoice({ interaction }: CandidateItem): boolean {
  return (
    interaction === "single_choice" ||
    interaction === "multiple_choice" ||
    interaction === "true_false" ||
    interaction === "hotspot"
  );
}

/** Whether several options may be chosen at once. */
export function takesSeveral({ interaction, several = false }: CandidateItem): boolean {
  return interaction === "multiple_choice" || several;
}

/** The value of an item whose answer was taken back. */
export function clearedValue(item: CandidateItem): ResponseValue {
  return takesSeveral(item) || item.interaction === "ordering" || item.prompts ? [] : "";
}

/** The ids chosen in a value, whatever its shape. */
export function chosenIds(value: ResponseValue): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return value;
}

/** The value after one option was switched on or off; several options stand in the order shown. */
export function nextValue(
  item: CandidateItem,
  chosen: readonly string[],
  { id, on }: { readonly id: string; readonly on: boolean },
): ResponseValue {
  if (!takesSeveral(item)) return on ? id : "";
  return item.options
    .map((option) => option.id)
    .filter((each) => (each === id ? on : chosen.includes(each)));
}

/** Whether some lines of a question were dealt with, and not all. */
export function isPartial(item: CandidateItem, value: ResponseValue = ""): boolean {
  // A text has no lines.
  return !isBlank(value) && !isChoice(item) && chosenIds(value).length < linesOf(item);
}

/** Positions of questions that are answered in part, in the order of the items. */
export function partialPositions(
  items: readonly CandidateItem[],
  shown: Readonly<Record<number, ResponseValue>>,
): number[] {
  return items.filter((item) => isPartial(item, shown[item.position])).map((item) => item.position);
}

function linesOf({ prompts, options }: CandidateItem): number {
  return (prompts ?? options).length;
}

/** An answer in few signs: the letters chosen, or how many of the lines were dealt with. */
export function shortAnswer(item: CandidateItem, value: ResponseValue): string {
  if (isBlank(value)) return "";
  const chosen = chosenIds(value);
  const file = readFileAnswer(value);
  if (item.interaction === "file_upload" && file) return shortened(file.name);
  if (!isChoice(item) && typeof value === "string") return shortened(value);
  if (!isChoice(item)) return `${chosen.length}/${linesOf(item)}`;
  return item.options
    .flatMap((option, index) => (chosen.includes(option.id) ? [optionLetter(index)] : []))
    .join(", ");
}

const shortLength = 12;

function shortened(text: string): string {
  return text.length > shortLength ? `${text.slice(0, shortLength - 1)}…` : text;
}
