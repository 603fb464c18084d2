/**
 * How far a recommendation has come. draft: only the team knows it · issued, returned: the unit's
 * turn · reported: the team's · accepted: re-checked and in order, to be closed by its leader ·
 * escalated: handed to the higher authority · closed: nothing is left.
 */
export const recommendationStates = [
  "draft",
  "issued",
  "returned",
  "reported",
  "accepted",
  "escalated",
  "closed",
] as const;
export type RecommendationState = (typeof recommendationStates)[number];

/** Something to be done, or people to be trained. */
export const recommendationKinds = ["remedy", "training"] as const;
export type RecommendationKind = (typeof recommendationKinds)[number];

/** Whether the unit is asked to do something. */
export function isUnitsTurn(state: RecommendationState): boolean {
  return state === "issued" || state === "returned";
}

/** Whether a visit may be closed over it. */
export function isSettled(state: RecommendationState): boolean {
  return state === "closed" || state === "escalated";
}

/** Whether the unit still owes something whose day is over. Days are "yyyy-mm-dd". */
export function isOverdue(
  { state, dueOn }: { readonly state: RecommendationState; readonly dueOn: string | null },
  today: string,
): boolean {
  return isUnitsTurn(state) && dueOn !== null && dueOn < today;
}
