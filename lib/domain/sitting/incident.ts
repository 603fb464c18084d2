/** What an invigilator may record of a room or a candidate. */
export const recordedKinds = ["power", "network", "machine", "paper", "health", "other"] as const;
export type RecordedKind = (typeof recordedKinds)[number];

/** `call` is the candidate's own raised hand; a `violation` is recorded with its sanction. */
export const incidentKinds = ["call", "violation", ...recordedKinds] as const;
export type IncidentKind = (typeof incidentKinds)[number];
