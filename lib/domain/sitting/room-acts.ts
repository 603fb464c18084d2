import type { SittingState } from "./lifecycle";
import type { RoomCandidate } from "./room-snapshot";

/** What an invigilator may do to the room as a whole. */
export type RoomAct =
  | "open"
  | "start"
  | "extend_room"
  | "resume_room"
  | "pause_room"
  | "message_room"
  | "incident_room"
  | "close";

/** What is offered for a room, the next step first and the end last. */
export function roomActs(
  { state, startedAt }: { readonly state: SittingState; readonly startedAt: number | null },
  { paused }: { readonly paused: number },
): RoomAct[] {
  switch (state) {
    case "draft":
    case "settled":
      return [];
    case "ready":
      return ["open", "incident_room"];
    case "closed":
      return ["incident_room"];
    case "open":
      if (startedAt === null) return ["start", "message_room", "incident_room", "close"];
      return [
        "extend_room",
        ...(paused > 0 ? (["resume_room"] as const) : []),
        "pause_room",
        "message_room",
        "incident_room",
        "close",
      ];
  }
}

/** What an invigilator may do for one candidate. */
export type CandidateAct =
  | "admit"
  | "slip"
  | "excuse"
  | "unexcuse"
  | "message"
  | "incident"
  | "pause"
  | "resume"
  | "extend"
  | "transfer"
  | "force_submit";

/** What is offered for a candidate who stands so, the likeliest first. */
export function actsFor(
  { standing, absenceReason }: Pick<RoomCandidate, "standing" | "absenceReason">,
  state: SittingState,
): CandidateAct[] {
  if (state === "draft" || state === "settled") return [];
  const over = state === "closed";
  switch (standing) {
    case "not_here":
    case "to_admit":
      return [...(state === "open" ? (["admit"] as const) : []), "slip", "excuse", "incident"];
    case "waiting":
      return ["slip", "message", "incident", "excuse"];
    case "absent":
      return absenceReason === null ? ["excuse"] : over ? ["unexcuse"] : ["unexcuse", "slip"];
    case "submitted":
    case "voided":
      return ["incident"];
    case "paused":
      return ["resume", "extend", "transfer", "message", "incident", "slip", "force_submit"];
    default:
      return ["pause", "extend", "transfer", "message", "incident", "slip", "force_submit"];
  }
}
