import type { RoomCandidate } from "@/lib/domain/sitting/room-snapshot";
import type { Target } from "./acts";

/** A candidate as the forms of acts name them. */
export function targetOf(candidate: RoomCandidate): Target {
  const { id: candidateId, attemptId, callId, number, name } = candidate;
  return {
    ids: {
      candidateId,
      ...(attemptId && { attemptId }),
      ...(callId && { incidentId: callId }),
    },
    number,
    name,
  };
}
