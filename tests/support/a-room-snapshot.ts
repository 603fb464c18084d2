import type { AttemptId, CandidateId, SittingId } from "@/lib/domain/ids";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";
import type { RoomCandidate, RoomSnapshot } from "@/lib/domain/sitting/room-snapshot";

/** Somebody who works on a test of thirty questions. */
export const aRoomCandidate = (over: Partial<RoomCandidate> = {}): RoomCandidate => ({
  ...{
    id: "a" as CandidateId,
    number: "001",
    name: "Nguyễn Thị Hà",
    birthDate: "1975-04-30",
    title: "Công chức Văn phòng – Thống kê",
    unitName: "Xã Quảng Thọ",
    walkIn: false,
    hasSlip: true,
    standing: "working",
    attemptId: "t" as AttemptId,
    saved: 3,
    items: 30,
    late: 0,
    lateFromBefore: 0,
    extraS: 0,
    absenceReason: null,
    since: null,
    deadlineAt: 1_000_000,
    remainingMs: null,
    pausedAlone: false,
    callId: null,
    transferAllowed: false,
  },
  ...over,
});

type Told = {
  readonly serverNow?: number;
  readonly state?: SittingState;
  readonly candidates?: readonly RoomCandidate[];
  /** Of each message said to the room, how many have read it. */
  readonly reads?: readonly number[];
};

/** A room of one sitting. */
export const aRoomSnapshot = (told: Told): RoomSnapshot => ({
  serverNow: told.serverNow ?? 500_000,
  sitting: {
    id: "s" as SittingId,
    name: "Ca sáng",
    room: "P.1",
    testName: "Kỹ năng số",
    allowanceS: 1_800,
    state: told.state ?? "open",
    startCode: "K7M",
    quitCode: null,
    windowFrom: 0,
    windowTo: 2_000_000,
    openedAt: 0,
    startedAt: 0,
    closedAt: null,
  },
  candidates: told.candidates ?? [],
  incidents: [],
  interventions: [],
  requests: [],
  messages: (told.reads ?? []).map((read, index) => ({
    ...{ id: `m${index}`, kind: "message", text: "Còn 10 phút", at: 0, sentBy: "Hà" },
    ...{ number: null, read, readers: 2, unread: [] },
  })),
});
