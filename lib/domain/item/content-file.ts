import { z } from "zod";
import { partId } from "./content";
import { interactionTypes, levels } from "./interaction";

/** One option of a written item; `misconception` says which mistake leads a candidate to it. */
export const contentOption = z.strictObject({
  id: partId,
  text: z.string().trim().min(1),
  misconception: z.string().trim().min(1).optional(),
  pinned: z.boolean().optional(),
});

/** A line that an option is to be found for; the pair is in the key: "L1 B". */
const contentPrompt = z.strictObject({ id: partId, text: z.string().trim().min(1) });

/** An id, or the ids of a prompt and of the option that is right for it. */
const contentKey = z.string().regex(/^[A-Za-z0-9_]+(?: [A-Za-z0-9_]+)?$/);

/** One written item, in the form authors edit and a new installation reads. */
export const contentItem = z.strictObject({
  code: z.string().regex(/^T\d{2}-\d{3}$/),
  type: z.enum(interactionTypes),
  /** Code of the shared system the item is about, or null when it is about none. */
  system: z.string().nullable(),
  level: z.enum(levels),
  /** Plain text; a line break separates paragraphs. */
  stem: z.string().trim().min(1),
  options: z.array(contentOption).optional(),
  prompts: z.array(contentPrompt).optional(),
  /** Unless false, a form shows the options in another order. */
  shuffle: z.boolean().optional(),
  /** Ids of the right options; of all options in their order; or a pair for every prompt. */
  key: z.array(contentKey).min(1),
  explanation: z.string(),
  legal_basis: z.array(
    z.strictObject({ document: z.string().min(1), article: z.string().min(1).nullable() }),
  ),
  /** A fact in it was not verified against the original: "cần rà soát". */
  needs_check: z.boolean(),
  source: z.string().min(1),
});

/** A file of written items, all of one topic. */
export const contentFile = z
  .strictObject({ topic: z.string().regex(/^T\d{2}$/), items: z.array(contentItem).min(1) })
  .refine(({ topic, items }) => items.every(({ code }) => code.startsWith(`${topic}-`)), {
    error: "code_of_another_topic",
  })
  .refine(({ items }) => new Set(items.map(({ code }) => code)).size === items.length, {
    error: "duplicate_code",
  });

export type ContentOption = z.infer<typeof contentOption>;
export type ContentItem = z.infer<typeof contentItem>;
export type ContentFile = z.infer<typeof contentFile>;
