/** States of an attempt; "started" is the event created → in_progress. */
export const attemptStates = [
  "created",
  "in_progress",
  "paused",
  "submitted",
  "expired",
  "voided",
] as const;
export type AttemptState = (typeof attemptStates)[number];

/** Why a save was kept as late and not counted. */
export const lateReasons = ["closed", "late", "lease", "paused"] as const;
export type LateReason = (typeof lateReasons)[number];
