import { z } from "zod";

/** Hundredths of a point. */
const points = z.int().min(0).max(1_000_000);

const words = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

/** How a line's points follow from its verified field. */
const formula = z.discriminatedUnion("kind", [
  /** Recorded, not scored. */
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("yes_no") }),
  z.strictObject({ kind: z.literal("ratio") }),
  /** The points of the highest step that the value (or the ratio in per cent) reaches. */
  z.strictObject({
    kind: z.literal("steps"),
    steps: z.array(z.strictObject({ from: z.number(), points })).min(1),
  }),
  z.strictObject({
    kind: z.literal("choice"),
    choices: z.array(z.strictObject({ code: z.string(), name: words, points })).min(2),
  }),
  /** Each counted thing earns `each`, up to the line's maximum. */
  z.strictObject({ kind: z.literal("capped_count"), each: points }),
  /** A judgement between 0 and the line's maximum, in points. */
  z.strictObject({ kind: z.literal("manual") }),
  /** Share of tested officers who passed, from the sitting. */
  z.strictObject({ kind: z.literal("test_pass_rate") }),
  /** Mean score of the tested officers over the scale, from the sitting. */
  z.strictObject({ kind: z.literal("test_mean") }),
]);

const fieldKinds = ["number", "ratio", "yes_no", "choice", "text", "date"] as const;

/** One line of a record: what is asked, and what it is worth. */
export const criteriaLine = z.strictObject({
  code: z.string().regex(/^[A-Z][0-9]{1,2}[a-z]?$/),
  name: words,
  /** What to look at on site. */
  help: words.optional(),
  field: z.enum(fieldKinds),
  unitOfMeasure: words.optional(),
  max: points,
  formula,
  /** A "no" here caps the grade at Trung bình. */
  gate: z.boolean().default(false),
  sharedSystem: z.string().optional(),
});

export type CriteriaLine = z.infer<typeof criteriaLine>;

/** The parts of a record that the mission names. */
export const recordParts = [
  "general",
  "assignment",
  "infrastructure",
  "staffing",
  "systems",
  "portal",
  "security",
  "training",
  "test",
  "assessment",
] as const;
export type RecordPart = (typeof recordParts)[number];

export const criteriaSection = z.strictObject({
  part: z.enum(recordParts),
  name: words,
  lines: z.array(criteriaLine),
});

export type CriteriaSection = z.infer<typeof criteriaSection>;

/** A criteria set as a data file holds it. */
export const criteriaFile = z
  .strictObject({
    code: z.string().regex(/^[a-z0-9_]+$/),
    name: z.string().min(1),
    sections: z.array(criteriaSection).min(1),
  })
  .refine(
    ({ sections }) => unique(sections.flatMap(({ lines }) => lines).map(({ code }) => code)),
    {
      error: "duplicate_line_code",
    },
  );

/** The most points a record by these sections can earn, in hundredths. */
export function maximum(sections: readonly CriteriaSection[]): number {
  return sections.flatMap(({ lines }) => lines).reduce((sum, { max }) => sum + max, 0);
}

function unique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
