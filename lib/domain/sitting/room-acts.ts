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
  | "walk_in"
  | "close";

/**
 * What is offered for a room, the next step first and the end last; `paused`: with how many stopped
 * together; `lists`: to somebody who may add to its list.
 */
export function roomActs(
  { state, startedAt }: { readonly state: SittingState; readonly startedAt: number | null },
  { paused, lists }: { readonly paused: number; readonly lists: boolean },
): RoomAct[] {
  const added: RoomAct[] = lists ? ["walk_in"] : [];
  switch (state) {
    case "draft":
    case "settled":
      return [];
    case "ready":
      return ["open", "incident_room", ...added];
    case "closed":
      return ["incident_room"];
    case "open":
      return [
        ...(startedAt === null ? (["start"] as const) : timeActs(paused)),
        ...(["message_room", "incident_room"] as const),
        ...added,
        "close",
      ];
  }
}

const timeActs = (paused: number): RoomAct[] => [
  "extend_room",
  ...(paused > 0 ? (["resume_room"] as const) : []),
  "pause_room",
];

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
  | "force_submit"
  | "sanction"
  | "request_extend"
  | "request_void"
  | "request_reopen"
  | "request_late";

type Person = Pick<RoomCandidate, "standing" | "absenceReason" | "late">;

/** What is offered for a candidate who stands so, the likeliest first and the gravest last. */
export function actsFor(candidate: Person, state: SittingState): CandidateAct[] {
  if (state === "draft" || state === "settled") return [];
  const over = state === "closed";
  switch (candidate.standing) {
    case "not_here":
    case "to_admit":
      return [...(over || state === "ready" ? [] : (["admit"] as const)), "slip", "excuse"];
    case "waiting":
    case "too_late":
      return ["message", "slip", "incident", "excuse", "sanction"];
    case "absent":
      return absentActs(candidate, over);
    case "submitted":
      return [
        "incident",
        ...(candidate.late > 0 ? (["request_late"] as const) : []),
        ...(["request_reopen", "request_void", "sanction"] as const),
      ];
    case "voided":
      return ["incident"];
    case "paused":
      return ["resume", ...workingActs];
    default:
      return ["pause", ...workingActs];
  }
}

function absentActs({ absenceReason }: Person, over: boolean): CandidateAct[] {
  if (absenceReason === null) return ["excuse"];
  return over ? ["unexcuse"] : ["unexcuse", "slip"];
}

/** Late answers wait until the paper is handed in: whoever works may answer again. */
const workingActs = [
  ...(["extend", "request_extend", "transfer", "message", "incident", "slip"] as const),
  ...(["force_submit", "request_void", "sanction"] as const),
];
