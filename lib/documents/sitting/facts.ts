import type { PersonName } from "@/lib/domain/person/name";
import type { TwoPersonAct } from "@/lib/domain/attempt/act";
import type { IncidentKind } from "@/lib/domain/sitting/incident";
import type { InterventionAct } from "@/lib/domain/sitting/intervention";
import type { Sanction } from "@/lib/domain/sitting/violation";

/** What every paper of a sitting states: whose it is, what was tested, when and where. */
export type SittingFacts = {
  readonly parentBody: string;
  readonly ownBody: string;
  readonly demonstration: boolean;
  /** The unit that organises it. */
  readonly ownerName: string;
  readonly campaign: {
    readonly name: string;
    readonly decisionNumber: string;
    /** "yyyy-mm-dd". */
    readonly decisionOn: string;
  } | null;
  readonly name: string;
  readonly room: string;
  readonly windowFrom: Date;
  readonly windowTo: Date;
  readonly openedAt: Date | null;
  readonly startedAt: Date | null;
  readonly closedAt: Date | null;
  readonly test: {
    readonly name: string;
    readonly allowanceS: number;
    readonly items: number;
    readonly cutPercent: number;
    /** The scale points are shown on: 10 or 100. */
    readonly scale: number;
  };
  /** By the server's clock. */
  readonly readAt: Date;
};

/** Somebody who acted in a sitting for the body that organises it. */
export type Official = { readonly name: string; readonly position: string };

/** A candidate as listed, with unit and title held then. */
export type ListedCandidate = {
  readonly number: string;
  readonly name: PersonName;
  /** "yyyy-mm-dd". */
  readonly birthDate: string | null;
  readonly unitName: string;
  readonly title: string;
};

/** A candidate after the sitting, with the paper handed in. */
export type SatCandidate = ListedCandidate & {
  readonly walkIn: boolean;
  /** Seconds beyond the allowance, by a standing right. */
  readonly extraS: number;
  /** What excuses the absence. */
  readonly absenceReason: string | null;
  /** Who was called up instead, and what was noted of an absence that nothing excuses. */
  readonly replaced: { readonly by: string; readonly note: string | null } | null;
  /** When the work began; null: never. */
  readonly startedAt: Date | null;
  readonly voided: boolean;
  readonly finish: Finish | null;
  readonly score: {
    readonly points: number;
    readonly possible: number;
    readonly passed: boolean;
  } | null;
  /** Questions whose answer came too late and would change the paper: kept, not counted. */
  readonly lateAnswers: number;
  /** Questions whose late answer two persons let count. */
  readonly admittedAnswers: number;
};

/** A paper as collected. */
export type Finish = {
  /** The receipt's number. */
  readonly number: number;
  /** Who ended the work: the system does when time is over. */
  readonly by: "candidate" | "invigilator" | "system";
  readonly finishedAt: Date;
  readonly answered: number;
  readonly total: number;
  /** SHA-256 of the answers, hex. */
  readonly digest: string;
};

/** Whom something concerns; null: the room. */
export type Concerned = { readonly number: string; readonly name: PersonName } | null;

/** What went wrong, as recorded. */
export type IncidentFacts = {
  readonly kind: Exclude<IncidentKind, "call">;
  /** Of a violation. */
  readonly sanction: Sanction | null;
  readonly at: Date;
  readonly note: string;
  readonly concerned: Concerned;
  readonly recordedBy: string | null;
};

/** Time given beyond the allowance. */
export type GrantFacts = {
  readonly at: Date;
  readonly extraS: number;
  readonly reason: string;
  readonly concerned: NonNullable<Concerned>;
  readonly grantedBy: string;
  readonly approvedBy: string | null;
};

/** An act upon the course of the sitting or of one paper in it. */
export type InterventionFacts = {
  readonly act: InterventionAct | "sitting.extend";
  readonly at: Date;
  readonly concerned: Concerned;
  readonly reason: string;
  /** Who did it; of an act of two persons the second. Null: the candidate. */
  readonly by: string | null;
  /** Who asked for an act of two persons. */
  readonly requestedBy: string | null;
};

/** What was put right in the paper while people worked on it. */
export type ErratumFacts = {
  readonly at: Date;
  readonly text: string;
  readonly concerned: Concerned;
  readonly by: string;
  /** How many said that they read it, of how many who should. */
  readonly read: number;
  readonly readers: number;
};

/** A second person said no to an act upon a paper. */
export type RefusalFacts = Omit<RequestFacts, "step"> & { readonly concerned: Concerned };

/** A second person is asked for an act upon a paper, or says no to it. */
export type RequestFacts = {
  readonly step: "asked" | "refused";
  readonly act: TwoPersonAct["act"];
  readonly at: Date;
  readonly reason: string;
  readonly by: string;
};
