import { pointStep, type Rubric } from "@/lib/domain/item/rubric";

/** Points by the ids of criteria, in hundredths of a point; a criterion not yet judged is absent. */
export type CriterionPoints = Readonly<Record<string, number>>;

export type MarkProblem = "unknown_criterion" | "unreadable_points" | "too_many_points";

/** What keeps points from being kept: those of some criteria may still be missing. */
export function markProblem({ criteria }: Rubric, points: CriterionPoints): MarkProblem | null {
  for (const [id, given] of Object.entries(points)) {
    const criterion = criteria.find((each) => each.id === id);
    if (!criterion) return "unknown_criterion";
    if (!Number.isInteger(given) || given < 0 || given % pointStep !== 0) {
      return "unreadable_points";
    }
    if (given > criterion.points) return "too_many_points";
  }
  return null;
}

/** Whether every criterion was judged. */
export function isComplete({ criteria }: Rubric, points: CriterionPoints): boolean {
  return criteria.every(({ id }) => points[id] !== undefined);
}

/** What was given in all, in hundredths of a point. */
export function sumOf(points: CriterionPoints): number {
  return Object.values(points).reduce((sum, given) => sum + given, 0);
}
