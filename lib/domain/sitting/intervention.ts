/** What is done to the course of a sitting or of one paper in it, as the log names it. */
export const interventionActs = [
  "sitting.pause",
  "sitting.resume",
  "attempt.pause",
  "attempt.resume",
  "attempt.transfer",
  "attempt.take_over",
  "attempt.force_submit",
  "attempt.void",
  "attempt.reopen",
  "attempt.admit_late",
] as const;

/** Giving time: minutes tell it by its grants, paper by paper. */
export const timeActs = ["sitting.extend", "attempt.extend"] as const;

export type InterventionAct = (typeof interventionActs)[number];
export type TimeAct = (typeof timeActs)[number];
