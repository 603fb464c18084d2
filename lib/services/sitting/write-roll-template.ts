import { writeSheet } from "@/lib/documents/sheet/write-sheet";
import { type Context, requirePermission } from "@/lib/services/context";

/** The words of the example list, in the language of who asks for it. */
export type RollTemplateWords = {
  readonly sheet: string;
  readonly titles: readonly string[];
  /** Of: ordinal, staff code, name, birth date, unit. */
  readonly headings: readonly string[];
  /** Lines that show how to fill it in. */
  readonly examples: readonly (readonly string[])[];
};

const widths = [6, 14, 30, 14, 36];

/** An example of a list of people that the product reads. */
export async function writeRollTemplate(
  ctx: Context,
  words: RollTemplateWords,
): Promise<Uint8Array> {
  requirePermission(ctx, "sitting.write");
  return writeSheet({
    name: words.sheet,
    titles: words.titles,
    columns: words.headings.map((header, index) => ({ header, width: widths[index] ?? 14 })),
    rows: words.examples,
  });
}
