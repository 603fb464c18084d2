import { isSettled, type RecommendationState } from "./recommendation-state";

/** How much a shortcoming matters, worst first. */
export const severities = ["critical", "serious", "minor"] as const;
export type Severity = (typeof severities)[number];

/**
 * draft: only the team knows it · issued: told with the conclusion · ready: a short test held again
 * was passed, so the team may look · escalated: some of it was not remedied and went to the higher
 * authority, the rest is closed · settled: all that was recommended was remedied.
 */
export const findingStates = ["draft", "issued", "ready", "escalated", "settled"] as const;
export type FindingState = (typeof findingStates)[number];

type Standing = {
  readonly issued: boolean;
  /** Whether a test held again over it reached its mark. */
  readonly retestPassed: boolean;
  /** What was recommended over it. */
  readonly recommendations: readonly RecommendationState[];
};

/**
 * How far a finding has come. A test that was passed never settles it: the team looks, and only what
 * was recommended being closed does.
 */
export function stateOfFinding({ issued, retestPassed, recommendations }: Standing): FindingState {
  if (!issued) return "draft";
  if (recommendations.length > 0 && recommendations.every(isSettled)) {
    return recommendations.includes("escalated") ? "escalated" : "settled";
  }
  return retestPassed ? "ready" : "issued";
}

/** Whether nothing of a finding is left to the team. */
export function isThrough(state: FindingState): boolean {
  return state === "settled" || state === "escalated";
}

/** The worst first; of equal ones as they came. */
export function worstFirst(a: { severity: Severity }, b: { severity: Severity }): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}
