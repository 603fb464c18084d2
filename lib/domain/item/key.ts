import { z } from "zod";
import { partId } from "./content";
import { readKey } from "./decimal";
import { type Interaction, longestText, mostLines, optionIds, promptsOf } from "./interaction";
import { readPair } from "./pairs";
import { type Rubric, rubric, type RubricProblem, rubricProblems } from "./rubric";

const pair = z
  .string()
  .regex(/^[A-Za-z0-9_]+ [A-Za-z0-9_]+$/)
  .max(65);

/**
 * The part of an item that decides its score. Never leaves the server.
 *
 * One shape for every type. The ids of the correct options; a true/false item's are `true` or
 * `false`, a hotspot's name areas. For a matching one pair for every prompt, its id and the right option's: "L1 R2". For
 * an ordering the ids of all options in the right order. For a short text the accepted texts; for
 * a number "value" or "value:tolerance", with a decimal point. For what people mark, the rubric.
 */
export const itemKey = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("single_choice"), correct: z.array(partId).length(1) }),
  z.strictObject({ type: z.literal("multiple_choice"), correct: z.array(partId).min(1).max(8) }),
  z.strictObject({
    type: z.literal("true_false"),
    correct: z.array(z.enum(["true", "false"])).length(1),
  }),
  z.strictObject({ type: z.literal("matching"), correct: z.array(pair).min(1).max(mostLines) }),
  ...(["gap_match", "inline_choice"] as const).map((type) =>
    z.strictObject({ type: z.literal(type), correct: z.array(pair).min(1).max(mostLines) }),
  ),
  z.strictObject({
    type: z.literal("short_text"),
    correct: z.array(z.string().trim().min(1).max(longestText)).min(1).max(20),
  }),
  z.strictObject({
    type: z.literal("numeric"),
    correct: z.array(z.string().max(65)).min(1).max(20),
  }),
  z.strictObject({ type: z.literal("hotspot"), correct: z.array(partId).min(1).max(mostLines) }),
  z.strictObject({ type: z.literal("ordering"), correct: z.array(partId).min(2).max(mostLines) }),
  ...(["essay", "file_upload"] as const).map((type) =>
    z.strictObject({ type: z.literal(type), correct: z.array(z.string()).max(0), rubric }),
  ),
]);

export type ItemKey = z.infer<typeof itemKey>;

/** What people mark by; null where a rule scores. */
export function rubricOf(key: ItemKey): Rubric | null {
  return "rubric" in key ? key.rubric : null;
}

/** The same where people mark. Throws where they do not: nobody gives such an answer to a marker. */
export function requireRubric(key: ItemKey): Rubric {
  const rubric = rubricOf(key);
  if (rubric === null) throw new Error(`nobody marks a ${key.type} by hand`);
  return rubric;
}

export type KeyProblem =
  | "type_differs"
  | "no_correct_option"
  | "several_correct_options"
  | "duplicate_option"
  | "unknown_option"
  | "unmatched_prompt"
  | "no_accepted_text"
  | "unreadable_number"
  | "incomplete_order"
  | RubricProblem;

/** What keeps `key` from being the key of `interaction`; empty when nothing does. */
export function checkKey(interaction: Interaction, key: ItemKey): KeyProblem[] {
  if (interaction.type !== key.type) return ["type_differs"];
  switch (key.type) {
    case "matching":
    case "gap_match":
    case "inline_choice":
      return pairProblems(interaction, key.correct);
    case "ordering":
      return orderProblems(interaction, key.correct);
    case "short_text":
      return key.correct.some((text) => text.trim() !== "") ? [] : ["no_accepted_text"];
    case "numeric":
      return numberProblems(key.correct);
    case "essay":
    case "file_upload":
      return rubricProblems(key.rubric);
    default:
      return choiceProblems(interaction, key);
  }
}

/**
 * Whether there is no key, or only some pairs of one: nothing that is wrong, but nothing to score by.
 * An ordering and the lists of gaps have theirs in the order that an author wrote them in; from a file
 * that names none they come without.
 */
export function lacksKey(interaction: Interaction, key: ItemKey): boolean {
  if (rubricOf(key) !== null) return false;
  if (key.correct.length === 0) return true;
  const problems = checkKey(interaction, key);
  return problems.length > 0 && problems.every((problem) => problem === "unmatched_prompt");
}

function choiceProblems(interaction: Interaction, key: ItemKey): KeyProblem[] {
  const known = optionIds(interaction);
  const correct: readonly string[] = key.correct;
  const problems: KeyProblem[] = [];
  if (correct.length === 0) problems.push("no_correct_option");
  if (correct.length > 1 && !takesSeveral(interaction)) problems.push("several_correct_options");
  if (new Set(correct).size < correct.length) problems.push("duplicate_option");
  if (correct.some((id) => !known.includes(id))) problems.push("unknown_option");
  return problems;
}

/** Whether more than one option may be chosen as such. */
function takesSeveral(interaction: Interaction): boolean {
  if (interaction.type === "hotspot") return interaction.several;
  return interaction.type === "multiple_choice";
}

/** Every prompt has exactly one right option. */
function pairProblems(interaction: Interaction, correct: readonly string[]): KeyProblem[] {
  const options = optionIds(interaction);
  const open = new Map(promptsOf(interaction).map((each) => [each.id, each.options ?? options]));
  const prompts = [...open.keys()];
  const pairs = correct.map(readPair);
  const given = pairs.flatMap((each) => each?.[0] ?? []);
  const problems: KeyProblem[] = [];
  if (new Set(given).size < given.length) problems.push("several_correct_options");
  if (prompts.some((id) => !given.includes(id))) problems.push("unmatched_prompt");
  const fits = pairs.every((each) => each !== null && open.get(each[0])?.includes(each[1]));
  if (!fits) problems.push("unknown_option");
  return problems;
}

function numberProblems(correct: readonly string[]): KeyProblem[] {
  const readable = correct.every((text) => readKey(text).every((number) => number !== null));
  return correct.length > 0 && readable ? [] : ["unreadable_number"];
}

function orderProblems(interaction: Interaction, correct: readonly string[]): KeyProblem[] {
  const known = optionIds(interaction);
  const problems: KeyProblem[] = [];
  if (new Set(correct).size < correct.length) problems.push("duplicate_option");
  if (known.some((id) => !correct.includes(id))) problems.push("incomplete_order");
  if (correct.some((id) => !known.includes(id))) problems.push("unknown_option");
  return problems;
}
