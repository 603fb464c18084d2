import { z } from "zod";
import { content, partId } from "./content";

/** Cognitive levels: nhận biết, thông hiểu, vận dụng, vận dụng cao. */
export const levels = ["NB", "TH", "VD", "VDC"] as const;
export type Level = (typeof levels)[number];

const option = z.strictObject({
  id: partId,
  content,
  /** Keeps its place when options are shuffled: "Cả A, B và C" only reads right at the end. */
  pinned: z.boolean().default(false),
});

const choices = z
  .array(option)
  .min(2)
  .max(8)
  .refine((options) => new Set(options.map(({ id }) => id)).size === options.length, {
    error: "duplicate_option_id",
  });

/**
 * How an item is answered, without any part of its key.
 *
 * A true/false item has the fixed options `true` and `false`; their words are the interface's.
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
]);

export type Interaction = z.infer<typeof interaction>;
export type InteractionType = Interaction["type"];

/** Interaction types this version can author, deliver and score. */
export const interactionTypes = ["single_choice", "multiple_choice", "true_false"] as const;

/** The ids a candidate may choose among. */
export function optionIds(interaction: Interaction): string[] {
  return interaction.type === "true_false"
    ? ["true", "false"]
    : interaction.options.map(({ id }) => id);
}
