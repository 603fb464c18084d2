import { type Interaction, optionIds, promptsOf } from "./interaction";
import { pairText } from "./pairs";

/** What can be chosen at one place of an item, as responses and keys write it. */
export type ChoiceGroup = {
  /** The prompt it is chosen for; null where the item as a whole asks once. */
  readonly prompt: string | null;
  /** Each choice with the option it stands for. */
  readonly choices: readonly { readonly id: string; readonly option: string }[];
  /** Whether its options serve no other prompt. */
  readonly own: boolean;
};

/**
 * Everything that a response to `interaction` can be made of, prompt by prompt. Nothing where the
 * answer is typed, or otherwise not chosen.
 */
export function choiceGroups(interaction: Interaction): readonly ChoiceGroup[] {
  const ids = optionIds(interaction);
  if (ids.length === 0) return [];
  const prompts = promptsOf(interaction);
  if (prompts.length === 0) {
    return [{ prompt: null, own: true, choices: ids.map((id) => ({ id, option: id })) }];
  }
  return prompts.map(({ id: prompt, options }) => ({
    prompt,
    own: options !== undefined || prompts.length === 1,
    choices: (options ?? ids).map((option) => ({ id: pairText([prompt, option]), option })),
  }));
}
