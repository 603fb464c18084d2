/** The road of an inspection, in its order (tiến độ kiểm tra một đơn vị). */
export const visitRoad = [
  "planned",
  "announced",
  "self_reported",
  "visited",
  "minutes_draft",
  "minutes_signed",
  "explained",
  "concluded",
  "remedying",
  "rechecked",
  "closed",
] as const;

/**
 * How far the inspection of one unit has come: a place on the road, or off it. `escalated`: handed
 * to the higher authority. `withdrawn`: taken out of the campaign before the visit.
 */
export const visitStates = [...visitRoad, "escalated", "withdrawn"] as const;
export type VisitState = (typeof visitStates)[number];

/** Whether `state` lies at `mark` on the road or beyond it; what is off the road is not. */
export function hasReached(state: VisitState, mark: (typeof visitRoad)[number]): boolean {
  const road: readonly VisitState[] = visitRoad;
  return road.indexOf(state) >= road.indexOf(mark);
}

/** Whether the team has been at the unit; who is handed to the higher authority was visited before. */
export function isVisited(state: VisitState): boolean {
  return state === "escalated" || hasReached(state, "visited");
}

export const recordStates = ["draft", "verified", "signed", "sealed"] as const;
