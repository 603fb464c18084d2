import { z } from "zod";
import type { TypedProblem } from "@/lib/domain/bank/read-typed-item";
import { typedItem } from "@/lib/domain/bank/typed-item";
import type { FormState } from "./form";

/** The editor sends the whole item as one field; a page that sends anything else is not ours. */
export const typedItemField = z
  .string()
  .max(200_000)
  .transform((text, ctx) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      ctx.addIssue({ code: "custom", message: "unreadable" });
      return z.NEVER;
    }
  })
  .pipe(typedItem);

type ItemProblem = TypedProblem | "unknown_picture" | "unknown_stimulus";

/** Beside which part of the editor a problem is said. */
const fieldOf: Partial<Record<ItemProblem, string>> = {
  empty_stem: "stem",
  picture_without_words: "pictures",
  unknown_picture: "pictures",
  unknown_stimulus: "stimulus",
  no_picture: "picture",
  area_outside: "options",
  no_topic: "topicId",
  no_level: "level",
  no_correct_option: "correct",
  several_correct_options: "correct",
  unknown_option: "correct",
  duplicate_option: "correct",
  type_differs: "correct",
  unmatched_prompt: "correct",
  unsorted: "correct",
  no_accepted_text: "correct",
  unreadable_number: "correct",
  no_criterion: "correct",
  empty_criterion: "correct",
  unreadable_points: "correct",
  unreadable_length: "correct",
  unreadable_file: "correct",
  repeated_basis: "legalBases",
};

/** The editor with what is wrong said beside the part it is about. */
export function invalidItem(problems: readonly ItemProblem[]): FormState {
  const errors: Record<string, string> = {};
  for (const problem of problems) errors[fieldOf[problem] ?? "options"] ??= problem;
  return { status: "invalid", errors };
}
