/** What an invigilator may record of a room or a candidate. */
export const recordedKinds = ["power", "network", "machine", "paper", "health", "other"] as const;
export type RecordedKind = (typeof recordedKinds)[number];

/** Why a machine was not let in, which the product records by itself. */
export const refusedEntries = ["outside_network", "safe_browser"] as const;
export type RefusedEntry = (typeof refusedEntries)[number];

/** Whether a reason for which somebody was refused is one that the room is told of. */
export const isRefusedEntry = (reason: string): reason is RefusedEntry =>
  refusedEntries.some((entry) => entry === reason);

/** `call` is the candidate's own raised hand; a `violation` is recorded with its sanction. */
export const incidentKinds = ["call", "violation", ...refusedEntries, ...recordedKinds] as const;
export type IncidentKind = (typeof incidentKinds)[number];
