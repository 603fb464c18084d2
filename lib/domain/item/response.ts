import { type Interaction, optionIds } from "./interaction";

/** What a candidate gave for one item: an option id, several, or "" when cleared. */
export type ResponseValue = string | readonly string[];

/**
 * Whether `value` is a response that `interaction` allows. Says nothing about right or wrong.
 *
 * "" and [] clear the answer and are always allowed.
 */
export function isValidResponse(interaction: Interaction, value: unknown): value is ResponseValue {
  if (value === "") return true;
  const ids = optionIds(interaction);
  if (interaction.type !== "multiple_choice")
    return typeof value === "string" && ids.includes(value);
  return (
    Array.isArray(value) &&
    value.length <= ids.length &&
    new Set(value).size === value.length &&
    value.every((id) => typeof id === "string" && ids.includes(id))
  );
}

/** Whether the candidate has left the item unanswered. */
export function isBlank(value: ResponseValue | undefined): boolean {
  return value === undefined || value.length === 0;
}
