import { ok, rejected, type Result } from "@/lib/domain/result";
import { hasReached, type VisitState } from "./state";
import type { Side } from "./workflow";

/** Characters of one explanation; longer ones are a paper of the unit's own. */
export const longestExplanation = 10_000;

/** The most files of one sending. */
export const explanationFilesMost = 60;

/** What an explanation is judged by. Days are "yyyy-mm-dd". */
export type ExplainedVisit = {
  readonly state: VisitState;
  readonly campaignClosed: boolean;
  /** The last day on which the unit may explain; null where none is set. */
  readonly dueOn: string | null;
};

/** `answered`: the team has said whether it takes the explanation. */
export type ExplanationHindrance =
  | "campaign_closed"
  | "not_signed"
  | "answered"
  | "concluded"
  | "deadline_passed";

/** Why a unit cannot explain on a day, or null while it can: a right for so many days after the signing. */
export function explanationHindrance(
  { state, campaignClosed, dueOn }: ExplainedVisit,
  today: string,
): ExplanationHindrance | null {
  if (state === "escalated" || hasReached(state, "concluded")) return "concluded";
  if (state === "explained") return "answered";
  if (state !== "minutes_signed") return "not_signed";
  if (campaignClosed) return "campaign_closed";
  return dueOn !== null && today > dueOn ? "deadline_passed" : null;
}

/** Whether there is or just was a time to explain: later the unit speaks of what was concluded. */
export function isExplainable(state: VisitState): boolean {
  return state === "minutes_signed" || state === "explained" || state === "concluded";
}

/** What a unit does not agree with and why, and its own paper where it has one. */
export type Explanation = {
  readonly text: string;
  readonly document?: { readonly number: string; readonly issuedOn: string };
};

export type ExplanationRejection =
  | ExplanationHindrance
  | "not_yours"
  | "document_in_future"
  | "files_changed";

/** Why no file may be laid to the explanation that is to come. */
export type ExplanationFileObstacle = ExplanationHindrance | "not_yours" | "too_many";

type Sender = { readonly sides: ReadonlySet<Side>; readonly today: string };

/** The same for a visit of which so many files would go along already, those sent before among them. */
export function explanationFileObstacle(
  visit: ExplainedVisit,
  files: number,
  { sides, today }: Sender,
): ExplanationFileObstacle | null {
  if (!sides.has("unit")) return "not_yours";
  const hindrance = explanationHindrance(visit, today);
  return hindrance ?? (files >= explanationFilesMost ? "too_many" : null);
}

/**
 * Whether a unit may send an explanation, or send it again corrected.
 *
 * Source: the explanation period, `docs/decisions/0027-campaign-workflow.md`.
 */
export function checkExplanation(
  visit: ExplainedVisit,
  { document }: Explanation,
  { sides, today }: Sender,
): Result<void, ExplanationRejection> {
  if (!sides.has("unit")) return rejected("not_yours");
  const hindrance = explanationHindrance(visit, today);
  if (hindrance !== null) return rejected(hindrance);
  const early = document !== undefined && document.issuedOn > today;
  return early ? rejected("document_in_future") : ok(undefined);
}
