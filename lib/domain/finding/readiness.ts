import { isSettled, type RecommendationState } from "./recommendation-state";

/** What of a recommendation decides whether its visit may go on. */
export type Pending = {
  readonly state: RecommendationState;
  readonly ownerUnitId: string | null;
  readonly dueOn: string | null;
};

export type IssueObstacle = "owner_missing" | "recommended_due_missing" | "recommended_due_passed";

/** Why the drafts of a visit cannot be issued on a day; null when they can, also when there are none. */
export function issueObstacle(pending: readonly Pending[], on: string): IssueObstacle | null {
  const drafts = pending.filter(({ state }) => state === "draft");
  if (drafts.some(({ ownerUnitId }) => ownerUnitId === null)) return "owner_missing";
  if (drafts.some(({ dueOn }) => dueOn === null)) return "recommended_due_missing";
  const passed = drafts.some(({ dueOn }) => dueOn !== null && dueOn < on);
  return passed ? "recommended_due_passed" : null;
}

/** Whether each was re-checked with success or handed on: what a re-check as a whole can say. */
export function areChecked(pending: readonly Pending[]): boolean {
  return pending.every(({ state }) => state === "accepted" || isSettled(state));
}

/** Whether nothing of a visit is left to follow up. */
export function areSettled(pending: readonly Pending[]): boolean {
  return pending.every(({ state }) => isSettled(state));
}
