import { z } from "zod";

/** Ids of options, gaps and other addressable parts of an item. */
export const partId = z
  .string()
  .regex(/^[A-Za-z0-9_]+$/)
  .max(32);

const run = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
});

const block = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("paragraph"), runs: z.array(run) }),
  z.strictObject({ kind: z.literal("list"), ordered: z.boolean(), items: z.array(z.array(run)) }),
  z.strictObject({
    kind: z.literal("image"),
    /** SHA-256 of the stored file, lower-case hex. */
    blob: z.string().regex(/^[0-9a-f]{64}$/),
    alt: z.string().min(1),
  }),
]);

/** A stretch of text with one set of marks. */
export type Run = z.infer<typeof run>;

/** A paragraph, list or picture of an item: structured text, never HTML. */
export type Block = z.infer<typeof block>;

export const content = z.array(block).min(1).max(50);

/** The text of blocks as one plain string: paragraphs and list items on lines of their own. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join("\n");
}

/** Blocks of plain text: each line that is not empty becomes a paragraph. */
export function paragraphs(text: string): Block[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ kind: "paragraph", runs: [{ text: line }] }));
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return runsText(block.runs);
    case "list":
      return block.items.map(runsText).join("\n");
    case "image":
      return block.alt;
  }
}

function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}
