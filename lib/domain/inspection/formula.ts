import { z } from "zod";

/** Hundredths of a point. */
export const points = z.int().min(0).max(1_000_000);

/** A text of a criteria set in both languages. */
export const words = z.strictObject({
  vi: z.string().trim().min(1).max(500),
  en: z.string().trim().min(1).max(500),
});

export type Words = z.infer<typeof words>;

/** How a line's points follow from its verified field. */
export const formula = z.discriminatedUnion("kind", [
  /** Recorded, not scored. */
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("yes_no") }),
  z.strictObject({ kind: z.literal("ratio") }),
  /** The points of the highest step that the value (or the ratio in per cent) reaches. */
  z.strictObject({
    kind: z.literal("steps"),
    steps: z.array(z.strictObject({ from: z.number().min(0).max(1e9), points })).min(1),
  }),
  z.strictObject({
    kind: z.literal("choice"),
    choices: z
      .array(
        z.strictObject({
          code: z
            .string()
            .regex(/^[a-z0-9_]+$/)
            .max(64),
          name: words,
          points,
        }),
      )
      .min(2),
  }),
  /** Each counted thing earns `each`, up to the line's maximum. */
  z.strictObject({ kind: z.literal("capped_count"), each: points }),
  /** The highest value of the unit group earns the maximum, the others their share of it. */
  z.strictObject({ kind: z.literal("best_of_group") }),
  /** A judgement in points, from `from` (0 when absent) to the line's maximum. */
  z.strictObject({ kind: z.literal("manual"), from: points.optional() }),
  /**
   * Takes points away: `each` a counted thing or for a "yes", `most` at the most. Neither the
   * section nor the record, whichever is named, falls below nothing.
   */
  z.strictObject({
    kind: z.literal("penalty"),
    each: points,
    most: points,
    floor: z.enum(["section", "record"]),
  }),
  /** Share of tested officers who passed, from the sitting. */
  z.strictObject({ kind: z.literal("test_pass_rate") }),
  /** Mean score of the tested officers over the scale, from the sitting. */
  z.strictObject({ kind: z.literal("test_mean") }),
]);

export type Formula = z.infer<typeof formula>;
export type FormulaKind = Formula["kind"];

export const fieldKinds = ["number", "ratio", "yes_no", "choice", "text", "date"] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** The formulas that can score a field of each kind, the usual one first. */
export const formulasOf: Readonly<Record<FieldKind, readonly FormulaKind[]>> = {
  number: ["none", "capped_count", "steps", "best_of_group", "manual", "penalty", "test_mean"],
  ratio: ["ratio", "steps", "best_of_group", "test_pass_rate", "none"],
  yes_no: ["yes_no", "penalty", "none"],
  choice: ["choice"],
  text: ["none"],
  date: ["none"],
};

/** Whether the sitting fills the line, and nobody types into it. */
export function isFromTest({ kind }: Formula): boolean {
  return kind === "test_pass_rate" || kind === "test_mean";
}
