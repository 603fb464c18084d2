/** How far the inspection of one unit has come (tiến độ kiểm tra một đơn vị). */
export const visitStates = [
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
export type VisitState = (typeof visitStates)[number];

export const recordStates = ["draft", "verified", "signed", "sealed"] as const;
