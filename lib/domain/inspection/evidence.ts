/** The largest file that may stand as evidence. */
export const evidenceLimit = 20 * 1024 * 1024;

/** The most files of one record. */
export const evidencePerRecord = 300;

/** Why a file does not become evidence. */
export const evidenceRejections = [
  "not_draft",
  "submitted",
  "too_many",
  "too_large",
  "empty",
  "forbidden_type",
  "damaged",
] as const;

export type EvidenceRejection = (typeof evidenceRejections)[number];
