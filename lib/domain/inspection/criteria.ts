import { z } from "zod";
import { fieldKinds, formula, points, words } from "./formula";
import { grading, usualGrading } from "./grading";

const lineCode = z.string().regex(/^[A-Z][0-9]{1,2}[a-z]?$/);

/** One line of a record: what is asked, and what it is worth. */
export const criteriaLine = z.strictObject({
  code: lineCode,
  name: words,
  /** What to look at on site. */
  help: words.optional(),
  field: z.enum(fieldKinds),
  unitOfMeasure: words.optional(),
  max: points,
  formula,
  /** The bad answer here caps the grade: a "no", or the "yes" of a penalty. */
  gate: z.boolean().default(false),
  sharedSystem: z.string().optional(),
  /** Only the team writes here; the unit does not report it. */
  teamOnly: z.boolean().optional(),
  /** A day outside the period that is inspected asks for a note. */
  withinPeriod: z.boolean().optional(),
  /** Unit groups that have no such thing: the line leaves their points and their maximum. */
  notFor: z.strictObject({ groups: z.array(z.string().min(1)).min(1), reason: words }).optional(),
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

/** A count in a record: a number line, or one of the two counts of a ratio line. */
const countRef = z.strictObject({
  line: lineCode,
  of: z.enum(["value", "numerator", "denominator"]),
});

export type CountRef = z.infer<typeof countRef>;

/** Some counts together are part of others together: computers in the network of all computers. */
export const linesCheck = z.strictObject({
  part: z.array(countRef).min(1),
  whole: z.array(countRef).min(1),
});

export type LinesCheck = z.infer<typeof linesCheck>;

/** What holds for a criteria set as a whole. */
export const criteriaRules = z.strictObject({
  grading: grading.default(usualGrading),
  checks: z.array(linesCheck).default([]),
});

export type CriteriaRules = z.infer<typeof criteriaRules>;

/** The rules of a set that names none. */
export const usualRules: CriteriaRules = { grading: usualGrading, checks: [] };

/** A criteria set as a data file holds it. */
export const criteriaFile = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z0-9_]+$/)
      .max(64),
    name: z.string().trim().min(1).max(200),
    sections: z.array(criteriaSection).min(1),
    rules: criteriaRules.default(usualRules),
  })
  .refine(({ sections }) => unique(linesOf(sections).map(({ code }) => code)), {
    error: "duplicate_line_code",
  });

export type CriteriaFile = z.infer<typeof criteriaFile>;

/** All lines of a record, in order. */
export function linesOf(sections: readonly CriteriaSection[]): readonly CriteriaLine[] {
  return sections.flatMap(({ lines }) => lines);
}

/** The most points a record by these sections can earn, in hundredths. */
export function maximum(sections: readonly CriteriaSection[]): number {
  return linesOf(sections).reduce((sum, { max }) => sum + max, 0);
}

function unique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
