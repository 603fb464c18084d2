import { type Interaction, optionIds, promptsOf } from "./interaction";
import { readPair } from "./pairs";

/**
 * What a candidate gave for one item: an option id, several, pairs of a prompt's and an option's
 * id, or "" when cleared.
 */
export type ResponseValue = string | readonly string[];

/**
 * Whether `value` is a response that `interaction` allows. Says nothing about right or wrong.
 *
 * "" and [] clear the answer and are always allowed. A matching may leave prompts open and an
 * ordering may hold the first few only: half an answer is kept like a whole one.
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
    case "matching":
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

/** Whether each names a prompt and an option, and no prompt twice. */
function arePairs(interaction: Interaction, value: readonly string[]): boolean {
  const prompts = new Set(promptsOf(interaction).map(({ id }) => id));
  const options = new Set(optionIds(interaction));
  return value.every((text) => {
    const pair = readPair(text);
    // Taken out once met, so that a prompt's second option is refused.
    return pair !== null && prompts.delete(pair[0]) && options.has(pair[1]);
  });
}

/** Whether the candidate has left the item unanswered. */
export function isBlank(value: ResponseValue | undefined): boolean {
  return value === undefined || value.length === 0;
}
