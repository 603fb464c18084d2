import { z } from "zod";
import { partId } from "./content";
import { type Interaction, optionIds } from "./interaction";

/**
 * The part of an item that decides its score. Never leaves the server.
 *
 * One shape for every type: the ids of the correct options. A true/false item's are `true` or
 * `false`.
 */
export const itemKey = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("single_choice"), correct: z.array(partId).length(1) }),
  z.strictObject({ type: z.literal("multiple_choice"), correct: z.array(partId).min(1).max(8) }),
  z.strictObject({
    type: z.literal("true_false"),
    correct: z.array(z.enum(["true", "false"])).length(1),
  }),
]);

export type ItemKey = z.infer<typeof itemKey>;

export type KeyProblem =
  | "type_differs"
  | "no_correct_option"
  | "several_correct_options"
  | "duplicate_option"
  | "unknown_option";

/** What keeps `key` from being the key of `interaction`; empty when nothing does. */
export function checkKey(interaction: Interaction, key: ItemKey): KeyProblem[] {
  if (interaction.type !== key.type) return ["type_differs"];
  const known = optionIds(interaction);
  const correct: readonly string[] = key.correct;
  const problems: KeyProblem[] = [];
  if (correct.length === 0) problems.push("no_correct_option");
  if (correct.length > 1 && key.type !== "multiple_choice")
    problems.push("several_correct_options");
  if (new Set(correct).size < correct.length) problems.push("duplicate_option");
  if (correct.some((id) => !known.includes(id))) problems.push("unknown_option");
  return problems;
}
