import { z } from "zod";
import { partId } from "./content";
import { localNumber } from "./decimal";

/** Points of criteria go in quarters of a point. Hundredths of a point, as everywhere. */
export const pointStep = 25;

/** No marker keeps more than eight criteria apart. */
export const mostCriteria = 8;

/** One thing that markers look for in an answer, and what it is worth at most. */
const criterion = z.strictObject({
  id: partId,
  text: z.string().trim().min(1).max(1000),
  /** Hundredths of a point. */
  points: z.int().min(pointStep).max(10_000).multipleOf(pointStep),
});

/** How people mark an answer that no rule can score: the key of such an item. */
export const rubric = z.strictObject({
  criteria: z.array(criterion).min(1).max(mostCriteria),
  /** What a good answer may say, for markers; "" where nobody wrote one. */
  model: z.string().trim().max(10_000),
});

export type Criterion = z.infer<typeof criterion>;
export type Rubric = z.infer<typeof rubric>;

/** What an answer can earn by a rubric, in hundredths of a point. */
export function rubricPoints({ criteria }: Pick<Rubric, "criteria">): number {
  return criteria.reduce((sum, { points }) => sum + points, 0);
}

/** A rubric line by line, for papers and files that keep it as text. */
export function rubricText({ criteria, model }: Rubric): string {
  const lines = criteria.map(({ text, points }) => `${text}: ${localNumber(String(points / 100))}`);
  return [...lines, ...(model === "" ? [] : [model])].join("\n");
}

export type RubricProblem = "no_criterion" | "empty_criterion" | "unreadable_points";

/** Why a rubric cannot be one; empty when nothing keeps it from it. */
export function rubricProblems({ criteria }: Pick<Rubric, "criteria">): RubricProblem[] {
  const problems: RubricProblem[] = [];
  if (criteria.length === 0) problems.push("no_criterion");
  if (criteria.some(({ text }) => text.trim() === "")) problems.push("empty_criterion");
  if (!criteria.every(({ points }) => criterion.shape.points.safeParse(points).success)) {
    problems.push("unreadable_points");
  }
  return problems;
}
