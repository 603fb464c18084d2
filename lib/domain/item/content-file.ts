import { z } from "zod";
import { area } from "./area";
import { longestStimulus, longestStimulusTitle } from "@/lib/domain/stimulus/wording";
import { partId } from "./content";
import { fileKinds } from "./file-answer";
import { rubric } from "./rubric";
import { interactionTypes, isMarkedByHand, levels, longestText, textReading } from "./interaction";

/** One option of a written item; `misconception` says which mistake leads a candidate to it. */
export const contentOption = z.strictObject({
  id: partId,
  text: z.string().trim().min(1),
  misconception: z.string().trim().min(1).optional(),
  pinned: z.boolean().optional(),
  /** Of a hotspot: the part of its picture, in the dots of the file. */
  area: area.optional(),
});

/** A line that an option is to be found for; the pair is in the key: "L1 B". */
const contentPrompt = z.strictObject({
  id: partId,
  text: z.string().trim().min(1),
  /** The options open to a gap that has a list of its own. */
  options: z.array(partId).min(2).optional(),
});

/** An id, the ids of a prompt and of the option that is right for it, or what is to be typed. */
const contentKey = z.string().trim().min(1).max(longestText);

/** One written item, in the form authors edit and a new installation reads. */
export const contentItem = z.strictObject({
  code: z.string().regex(/^T\d{2}-\d{3}$/),
  type: z.enum(interactionTypes),
  /** Code of the shared system the item is about, or null when it is about none. */
  system: z.string().nullable(),
  level: z.enum(levels),
  /** Code of the stimulus of the file that it is asked about; left out where it stands alone. */
  stimulus: z.string().optional(),
  /**
   * Plain text; a line break separates paragraphs. Here, in options, prompts and the explanation a
   * line may be a picture: "![what it shows](content/pictures/file.png)".
   */
  stem: z.string().trim().min(1),
  options: z.array(contentOption).optional(),
  prompts: z.array(contentPrompt).optional(),
  /** Unless false, a form shows the options in another order. */
  shuffle: z.boolean().optional(),
  /** How closely a typed text must agree; without it marks count and capitals do not. */
  reading: textReading.optional(),
  unit: z.string().trim().max(20).optional(),
  /** Of an essay: the characters taken at most, what says enough; what markers look for. */
  longest: z.int().optional(),
  expected: z.int().optional(),
  rubric: rubric.optional(),
  /** Of a file upload: the kinds of file taken, and the megabytes at most. */
  kinds: z.array(z.enum(fileKinds)).optional(),
  megabytes: z.int().optional(),
  /** Of a hotspot: the picture whose areas are the options. */
  picture: z.strictObject({ image: z.string().min(1), alt: z.string().trim().min(1) }).optional(),
  /**
   * Ids of the right options; of all options in their order; a pair for every prompt; accepted
   * texts; or "value" and "value:tolerance" with a decimal point. Empty where people mark.
   */
  key: z.array(contentKey),
  explanation: z.string(),
  legal_basis: z.array(
    z.strictObject({ document: z.string().min(1), article: z.string().min(1).nullable() }),
  ),
  /** A fact in it was not verified against the original: "cần rà soát". */
  needs_check: z.boolean(),
  source: z.string().min(1),
});

/** What several items of a file are asked about, one after the other in the order of the file. */
const contentStimulus = z.strictObject({
  code: z.string().regex(/^T\d{2}-NL\d{1,2}$/),
  title: z.string().trim().min(1).max(longestStimulusTitle),
  /** Written as a stem is. */
  text: z.string().trim().min(1).max(longestStimulus),
  source: z.string().min(1),
});

/** A file of written items, all of one topic. */
export const contentFile = z
  .strictObject({
    topic: z.string().regex(/^T\d{2}$/),
    stimuli: z.array(contentStimulus).optional(),
    items: z.array(contentItem).min(1),
  })
  .refine(({ topic, items }) => items.every(({ code }) => code.startsWith(`${topic}-`)), {
    error: "code_of_another_topic",
  })
  .refine(({ items }) => new Set(items.map(({ code }) => code)).size === items.length, {
    error: "duplicate_code",
  })
  .refine(({ items }) => items.every(({ type, key }) => key.length > 0 || isMarkedByHand(type)), {
    error: "missing_key",
  });

export type ContentOption = z.infer<typeof contentOption>;
export type ContentItem = z.infer<typeof contentItem>;
export type ContentStimulus = z.infer<typeof contentStimulus>;
export type ContentFile = z.infer<typeof contentFile>;
