import { type Interaction, longestNumber, longestText, optionIds, promptsOf } from "./interaction";
import { readFileAnswer } from "./file-answer";
import { readPair } from "./pairs";

/**
 * What a candidate gave for one item: an option id, several, pairs of a prompt's and an option's
 * id, a text that was typed, the name of a file that was sent before, or "" when cleared.
 */
export type ResponseValue = string | readonly string[];

/**
 * Whether `value` is a response that `interaction` allows. Says nothing about right or wrong.
 *
 * "" and [] clear the answer and are always allowed. A matching may leave prompts open and an
 * ordering may hold the first few only: half an answer is kept like a whole one. A number is a
 * text that may turn out to be none: what was typed is never lost over it.
 */
export function isValidResponse(interaction: Interaction, value: unknown): value is ResponseValue {
  if (value === "") return true;
  const ids = optionIds(interaction);
  switch (interaction.type) {
    case "single_choice":
    case "true_false":
      return typeof value === "string" && ids.includes(value);
    case "multiple_choice":
    case "ordering":
      return isSetOfStrings(value) && value.every((id) => ids.includes(id));
    case "hotspot":
      return interaction.several
        ? isSetOfStrings(value) && value.every((id) => ids.includes(id))
        : typeof value === "string" && ids.includes(value);
    case "short_text":
      return isLine(value, longestText);
    case "numeric":
      return isLine(value, longestNumber);
    case "essay":
      return isProse(value, interaction.longest);
    case "file_upload":
      return readFileAnswer(value) !== null;
    case "matching":
    case "gap_match":
    case "inline_choice":
      return isSetOfStrings(value) && arePairs(interaction, value);
  }
}

function isSetOfStrings(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === "string") &&
    new Set(value).size === value.length
  );
}

/** A line that says something, without what no key types. */
function isLine(value: unknown, longest: number): boolean {
  return (
    typeof value === "string" &&
    value.length <= longest &&
    value.trim() !== "" &&
    !/\p{Cc}/u.test(value)
  );
}

/** Paragraphs that say something; of what no key types only line breaks and tabs. */
function isProse(value: unknown, longest: number): boolean {
  return (
    typeof value === "string" &&
    value.length <= longest &&
    value.trim() !== "" &&
    !/[^\P{Cc}\n\t]/u.test(value)
  );
}

/** Whether each names a prompt and an option open to it, and no prompt twice. */
function arePairs(interaction: Interaction, value: readonly string[]): boolean {
  const options = optionIds(interaction);
  const open = new Map(
    promptsOf(interaction).map((prompt) => [prompt.id, prompt.options ?? options]),
  );
  return value.every((text) => {
    const pair = readPair(text);
    const fits = pair !== null && (open.get(pair[0])?.includes(pair[1]) ?? false);
    // Taken out once met, so that a prompt's second option is refused.
    return fits && open.delete(pair[0]);
  });
}

/** Whether the candidate has left the item unanswered. */
export function isBlank(value: ResponseValue | undefined): boolean {
  return value === undefined || value.length === 0;
}
