/** What an invigilator may record; `call` is the candidate's own raised hand. */
export const recordedKinds = [
  "power",
  "network",
  "machine",
  "paper",
  "violation",
  "health",
  "other",
] as const;
export type RecordedKind = (typeof recordedKinds)[number];
