import { z } from "zod";

const count = z.int().min(0).max(10_000_000);

/**
 * What stands in one field of an inspection record.
 *
 * A ratio keeps both counts: 0 of 0 is "không phát sinh", never 0 %.
 */
export const fieldValue = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("number"), number: z.number().min(0).max(1e9) }),
  z
    .strictObject({ kind: z.literal("ratio"), numerator: count, denominator: count })
    .refine(({ numerator, denominator }) => numerator <= denominator, {
      error: "part_exceeds_whole",
      path: ["numerator"],
    }),
  z.strictObject({ kind: z.literal("yes_no"), yes: z.boolean() }),
  z.strictObject({ kind: z.literal("choice"), choice: z.string().max(64) }),
  z.strictObject({ kind: z.literal("text"), text: z.string().max(10_000) }),
  z.strictObject({ kind: z.literal("date"), date: z.iso.date() }),
]);

export type FieldValue = z.infer<typeof fieldValue>;
