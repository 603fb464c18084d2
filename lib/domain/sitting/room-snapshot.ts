import type { TwoPersonAct } from "@/lib/domain/attempt/act";
import type { AttemptId, CandidateId, SittingId, UserId } from "@/lib/domain/ids";
import type { IncidentKind } from "./incident";
import type { InterventionAct, TimeAct } from "./intervention";
import type { SittingState } from "./lifecycle";
import type { Standing } from "./standing";
import type { Sanction } from "./violation";

/** A candidate as an invigilator sees them. Instants are milliseconds since 1970. */
export type RoomCandidate = {
  readonly id: CandidateId;
  readonly number: string;
  readonly name: string;
  /** "yyyy-mm-dd", for the check of identity. */
  readonly birthDate: string | null;
  readonly title: string;
  readonly unitName: string;
  readonly walkIn: boolean;
  readonly hasSlip: boolean;
  readonly standing: Standing;
  readonly attemptId: AttemptId | null;
  /** Questions with an answer on the server, of how many. */
  readonly saved: number;
  readonly items: number;
  /** Questions whose answer came too late and would change the paper: kept, not counted. */
  readonly late: number;
  /** Of these, from a machine that the test had been moved away from. */
  readonly lateFromBefore: number;
  /** Seconds beyond the allowance of the test, by a standing right. */
  readonly extraS: number;
  readonly absenceReason: string | null;
  /** What the standing lasts since, when that is known. */
  readonly since: number | null;
  readonly deadlineAt: number | null;
  /** Left while paused. */
  readonly remainingMs: number | null;
  /** Paused, and not with the room: it does not go on with the room either. */
  readonly pausedAlone: boolean;
  readonly callId: string | null;
  readonly transferAllowed: boolean;
};

/** Something that happened, the newest first; hands that are still up among it. */
export type RoomIncident = {
  readonly id: string;
  readonly kind: IncidentKind;
  /** Of a violation. */
  readonly sanction: Sanction | null;
  readonly note: string;
  readonly at: number;
  readonly resolvedAt: number | null;
  /** Null: it concerns the room. */
  readonly number: string | null;
  readonly name: string | null;
  readonly recordedBy: string | null;
  /** Whether the paper is void by it: only where a sanction asks for that. */
  readonly voiding: "asked" | "approved" | "refused" | null;
};

/** Something that was done to the course of the room or of one paper, the newest first. */
export type RoomIntervention = {
  readonly id: string;
  readonly act: InterventionAct | TimeAct;
  readonly reason: string;
  /** Seconds given, where time was. */
  readonly extraS: number | null;
  readonly at: number;
  /** Null: it concerns the room. */
  readonly number: string | null;
  readonly name: string | null;
  /** Who did it; of an act of two persons the second. Null: the candidate. */
  readonly by: string | null;
  /** Who asked for an act of two persons. */
  readonly requestedBy: string | null;
};

/** An act that waits for a second person. */
export type RoomRequest = {
  readonly id: string;
  readonly act: TwoPersonAct["act"];
  readonly attemptId: AttemptId;
  readonly number: string;
  readonly name: string;
  readonly reason: string;
  /** Seconds asked for, where time is. */
  readonly extraS: number | null;
  /** Questions whose late answer is to count, where that is asked for. */
  readonly answers: number | null;
  readonly requestedAt: number;
  readonly requestedBy: UserId;
  readonly requestedByName: string;
};

/** What was said to the room or to one candidate. */
export type RoomMessage = {
  readonly id: string;
  readonly kind: "message" | "erratum";
  readonly text: string;
  readonly at: number;
  readonly sentBy: string;
  /** Null: to everybody. */
  readonly number: string | null;
  /** How many have pressed that they read it, of how many who should. */
  readonly read: number;
  readonly readers: number;
  /** The numbers of those who have not, in order, as far as they go into a snapshot. */
  readonly unread: readonly string[];
};

/** A room at one instant, by the database's clock. */
export type RoomSnapshot = {
  readonly serverNow: number;
  readonly sitting: {
    readonly id: SittingId;
    readonly name: string;
    readonly room: string;
    readonly testName: string;
    readonly allowanceS: number;
    readonly state: SittingState;
    readonly startCode: string | null;
    /** Ends Safe Exam Browser on a candidate's machine before the test is handed in. */
    readonly quitCode: string | null;
    readonly windowFrom: number;
    readonly windowTo: number;
    readonly openedAt: number | null;
    readonly startedAt: number | null;
    readonly closedAt: number | null;
  };
  /** By number. */
  readonly candidates: readonly RoomCandidate[];
  readonly incidents: readonly RoomIncident[];
  readonly interventions: readonly RoomIntervention[];
  readonly requests: readonly RoomRequest[];
  readonly messages: readonly RoomMessage[];
};
