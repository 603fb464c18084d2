import type { CriteriaSection } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import type { Grade } from "@/lib/domain/inspection/grading";
import type { RecordScore } from "@/lib/domain/inspection/score-record";
import type { Capacity } from "@/lib/domain/signing/capacity";
import type { UnitChange } from "@/lib/domain/measurement/over-campaigns";
import type { Interval } from "@/lib/domain/measurement/proportion";
import type { Revision } from "@/lib/domain/signing/frozen";

/** Whose paper it is, and when its figures were read. */
export type BodyFacts = {
  readonly parentBody: string;
  readonly ownBody: string;
  readonly demonstration: boolean;
  /** Of the body that set the campaign up; its file base64, in pixels. */
  readonly emblem: EmblemFacts | null;
  readonly readAt: Date;
};

export type EmblemFacts = {
  readonly mediaType: string;
  readonly data: string;
  readonly width: number;
  readonly height: number;
};

/** Days are "yyyy-mm-dd", clock times "08:30"; empty or null is what nobody has entered. */
export type CampaignFacts = {
  readonly name: string;
  readonly year: number;
  readonly ownerName: string;
  readonly decision: { readonly number: string; readonly on: string; readonly signer: string };
  readonly plan: { readonly number: string; readonly on: string } | null;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly selfReportDueOn: string | null;
  readonly criteria: { readonly name: string; readonly sections: readonly CriteriaSection[] };
  readonly team: readonly MemberFacts[];
  readonly visits: readonly VisitFacts[];
};

export type MemberFacts = {
  readonly name: string;
  readonly position: string;
  readonly task: "leader" | "deputy" | "secretary" | "member";
};

export type VisitFacts = {
  readonly unitName: string;
  readonly groupName: string;
  readonly on: string | null;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  /** Whether the team has been there. */
  readonly visited: boolean;
  readonly members: readonly MemberFacts[];
};

/** What a unit's test says, from its sittings. */
export type TestFacts = {
  readonly population: number;
  readonly listed: number;
  readonly present: number;
  readonly excused: number;
  readonly scored: number;
  readonly passed: number;
  /** 0 to 100, with its 95 % interval. */
  readonly mean: number | null;
  readonly interval: Interval | null;
  /** Shares of the whole unit, 0 to 1. */
  readonly passInterval: Interval | null;
  readonly isCensus: boolean;
  /** Names of the topics with the lowest mean; empty where the group is too small to tell. */
  readonly lowestTopics: readonly string[];
};

export type FindingFacts = {
  readonly text: string;
  /** What the criterion is called, where it stands on one. */
  readonly criterion: string;
  readonly cause: string;
};

export type RecommendationFacts = {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  /** What the unit reported, and what the team made of it. */
  readonly remedy: string;
  readonly outcome: string;
};

export type PhotoFacts = {
  readonly caption: string;
  readonly takenAt: Date | null;
  readonly type: "jpg" | "png";
  /** Base64. */
  readonly data: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
};

export type SealFacts = {
  readonly digest: string;
  readonly sealedAt: Date;
  readonly signers: readonly {
    readonly name: string;
    readonly capacity: Capacity;
    readonly at: Date;
  }[];
  /** What the unit said as it signed, or why it did not; mostly nothing. */
  readonly unitSaid: { readonly refused: boolean; readonly statement: string } | null;
  /** PNG, base64. */
  readonly code: string;
};

/** An addendum to a sealed record, and what the unit said to it. */
export type CorrectionFacts = {
  readonly number: string;
  readonly at: Date;
  /** The code of a line of the record; null for something else in the minutes. */
  readonly field: string | null;
  /** What the line, or the other thing, is called. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** Null: nothing yet. */
  readonly answer: { readonly agreed: boolean; readonly statement: string } | null;
};

/** What came after the signatures. It changes nothing that was signed. */
type SinceSigned = {
  readonly revision: Revision | null;
  readonly corrections: readonly CorrectionFacts[];
};

export type RecordFacts = SinceSigned & {
  readonly visit: VisitFacts;
  readonly attendees: readonly { readonly name: string; readonly position: string }[];
  readonly self: ReadonlyMap<string, FieldValue>;
  readonly verified: ReadonlyMap<string, FieldValue>;
  readonly notes: ReadonlyMap<string, string>;
  /** Why a line does not apply to the unit, by the line. */
  readonly exempt: ReadonlyMap<string, string>;
  readonly score: RecordScore;
  readonly test: TestFacts | null;
  readonly strengths: readonly string[];
  readonly findings: readonly FindingFacts[];
  readonly recommendations: readonly RecommendationFacts[];
  /** What the record itself asks for, in words, where there are no recommendations. */
  readonly advice: readonly string[];
  readonly opinion: string;
  /** The notice that told the unit, once it is issued. */
  readonly conclusion: { readonly number: string; readonly on: string } | null;
  readonly photos: readonly PhotoFacts[];
  readonly seal: SealFacts | null;
};

/** A unit's test against the campaign before. */
export type ChangeFacts = Pick<UnitChange, "kind" | "change"> & {
  readonly since: { readonly name: string; readonly year: number };
  /** What the units were called that it was; empty where it is the same. */
  readonly was: readonly string[];
};

/** What came of one unit, for the tables over all. */
export type OutcomeFacts = SinceSigned & {
  readonly visit: VisitFacts;
  /** Null while its record is not verified. */
  readonly score: Pick<RecordScore, "points" | "max" | "share"> | null;
  readonly grade: Grade | null;
  readonly test: TestFacts | null;
  /** Null: there was no campaign before. */
  readonly change: ChangeFacts | null;
  /** More may still come of the test. */
  readonly provisional: boolean;
  readonly findings: readonly FindingFacts[];
};
