import { z } from "zod";
import { area } from "./area";
import { content, partId } from "./content";
import { fileKinds, mostMegabytes } from "./file-answer";

/** Cognitive levels: nhận biết, thông hiểu, vận dụng, vận dụng cao. */
export const levels = ["NB", "TH", "VD", "VDC"] as const;
export type Level = (typeof levels)[number];

const option = z.strictObject({
  id: partId,
  content,
  /** Keeps its place when options are shuffled: "Cả A, B và C" only reads right at the end. */
  pinned: z.boolean().default(false),
});

const distinct = (parts: readonly { readonly id: string }[]) =>
  new Set(parts.map(({ id }) => id)).size === parts.length;

/** A candidate reads no more than eight options, and matches or orders no more than twelve lines. */
export const mostOptions = 8;
export const mostLines = 12;

const choices = z
  .array(option)
  .min(2)
  .max(mostOptions)
  .refine(distinct, { error: "duplicate_option_id" });

const lines = z
  .array(option)
  .min(2)
  .max(mostLines)
  .refine(distinct, { error: "duplicate_option_id" });

const prompt = z.strictObject({ id: partId, content });

const prompts = z
  .array(prompt)
  .min(1)
  .max(mostLines)
  .refine(distinct, { error: "duplicate_prompt_id" });

const gaps = z
  .array(z.strictObject({ ...prompt.shape, options: z.array(partId).min(2).max(mostOptions) }))
  .min(1)
  .max(mostLines)
  .refine(distinct, { error: "duplicate_prompt_id" });

const areas = z
  .array(z.strictObject({ ...option.shape, area }))
  .min(2)
  .max(mostLines)
  .refine(distinct, { error: "duplicate_option_id" });

/** The picture whose areas are chosen, with the size in which areas are measured. */
const areaPicture = z.strictObject({
  blob: z.string().regex(/^[0-9a-f]{64}$/),
  alt: z.string().min(1),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
});
export type AreaPicture = z.infer<typeof areaPicture>;

/** How closely a typed text must agree: whether missing marks, or other capitals, make it wrong. */
export const textReading = z.strictObject({ marks: z.boolean(), capitals: z.boolean() });
export type TextReading = z.infer<typeof textReading>;

/** The longest text and the longest number that a candidate can type. */
export const longestText = 200;
export const longestNumber = 60;

/** The longest essay, and the least that an author may allow. A save holds no longer text. */
export const longestEssay = 4000;
export const shortestEssay = 100;

/**
 * How an item is answered, without any part of its key.
 *
 * A true/false item has the fixed options `true` and `false`; their words are the interface's.
 *
 * A matching gives each prompt one of the options, which may serve several prompts or none. A
 * table of statements to be judged true or false is a matching whose options are the columns.
 *
 * An ordering has its options put in order; a form always shows them shuffled.
 *
 * A hotspot has areas of a picture for its options, named by words as well; `several` where more
 * than one is to be chosen.
 *
 * An essay is a text that people mark by a rubric; a file upload is a file that they mark so.
 *
 * The prompts of a gap match and of an inline choice are gaps of the stem, which names them in its
 * text as "(1) ____", "(2) ____" in their order. Gaps are filled from one list of options, or each
 * from a list of its own.
 */
export const interaction = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("single_choice"),
    options: choices,
    shuffle: z.boolean().default(true),
  }),
  z.strictObject({
    type: z.literal("multiple_choice"),
    options: choices,
    shuffle: z.boolean().default(true),
  }),
  z.strictObject({ type: z.literal("true_false") }),
  z.strictObject({
    type: z.literal("matching"),
    prompts,
    options: lines,
    shuffle: z.boolean().default(true),
  }),
  z.strictObject({ type: z.literal("ordering"), options: lines }),
  z.strictObject({ type: z.literal("short_text"), reading: textReading }),
  z.strictObject({ type: z.literal("numeric"), unit: z.string().trim().max(20) }),
  z.strictObject({
    type: z.literal("gap_match"),
    prompts,
    options: lines,
    shuffle: z.boolean().default(true),
  }),
  z.strictObject({
    type: z.literal("inline_choice"),
    prompts: gaps,
    options: z
      .array(option)
      .min(2)
      .max(mostLines * mostOptions)
      .refine(distinct, { error: "duplicate_option_id" }),
  }),
  z.strictObject({
    type: z.literal("hotspot"),
    picture: areaPicture,
    options: areas,
    several: z.boolean(),
  }),
  z.strictObject({
    type: z.literal("essay"),
    /** Characters that are taken at most. */
    longest: z.int().min(shortestEssay).max(longestEssay),
    /** Characters of an answer that says enough; null where the author names none. */
    expected: z.int().min(1).max(longestEssay).nullable(),
  }),
  z.strictObject({
    type: z.literal("file_upload"),
    /** What the file may be, told by its content. */
    kinds: z
      .array(z.enum(fileKinds))
      .min(1)
      .max(fileKinds.length)
      .refine((kinds) => new Set(kinds).size === kinds.length, { error: "duplicate_kind" }),
    /** The largest file that is taken. */
    megabytes: z.int().min(1).max(mostMegabytes),
  }),
]);

export type Interaction = z.infer<typeof interaction>;
export type InteractionType = Interaction["type"];

/** Interaction types this version can author, deliver and score. */
export const interactionTypes = [
  "single_choice",
  "multiple_choice",
  "true_false",
  "matching",
  "ordering",
  "short_text",
  "numeric",
  "gap_match",
  "inline_choice",
  "hotspot",
  "essay",
  "file_upload",
] as const;

/** Interaction types whose answers people mark. */
const markedByHand: ReadonlySet<InteractionType> = new Set(["essay", "file_upload"]);

/** Whether people mark the answers: no rule can score them. */
export function isMarkedByHand(type: InteractionType): boolean {
  return markedByHand.has(type);
}

/** Something to choose, to match or to put in order. */
export type Option = z.infer<typeof option>;

/** Something that an option is to be found for; `options` where it has a list of its own. */
export type Prompt = z.infer<typeof prompt> & { readonly options?: readonly string[] };

/** The options with their words, in the author's order; none where the interface words them. */
export function optionsOf(interaction: Interaction): readonly Option[] {
  return "options" in interaction ? interaction.options : [];
}

/** What options are to be found for, in the order shown. */
export function promptsOf(interaction: Interaction): readonly Prompt[] {
  return "prompts" in interaction ? interaction.prompts : [];
}

/** The ids a candidate may choose among. */
export function optionIds(interaction: Interaction): string[] {
  return interaction.type === "true_false"
    ? ["true", "false"]
    : optionsOf(interaction).map(({ id }) => id);
}

/** What stands in a text for its n-th gap, and names it. */
export function gapLabel(number: number): string {
  return `(${number}) ____`;
}
