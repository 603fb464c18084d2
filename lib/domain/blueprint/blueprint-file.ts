import { z } from "zod";
import { type Level, levels } from "@/lib/domain/item/interaction";

const count = z.int().min(0).max(20);

/** A blueprint as it comes with the product: what each topic gives of NB, TH, VD and VDC. */
const writtenBlueprint = z.strictObject({
  name: z.string().trim().min(1),
  minutes: z.int().min(1),
  rows: z.record(z.string().regex(/^T\d{2}$/), z.tuple([count, count, count, count])),
});

/** The blueprints that come with the product. */
export const blueprintFile = z.array(writtenBlueprint).min(1);

export type WrittenBlueprint = z.infer<typeof writtenBlueprint>;

/** One line of a written blueprint, with its topic's code. */
export type WrittenCell = { readonly topic: string; readonly level: Level; readonly count: number };

/** The lines that ask for anything, topic by topic. */
export function writtenCells({ rows }: Pick<WrittenBlueprint, "rows">): WrittenCell[] {
  return Object.entries(rows).flatMap(([topic, counts]) =>
    levels.flatMap((level, index) => {
      const asked = counts[index] ?? 0;
      return asked > 0 ? [{ topic, level, count: asked }] : [];
    }),
  );
}
