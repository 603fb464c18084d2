import {
  areChecked,
  areSettled,
  issueObstacle,
  type IssueObstacle,
  type Pending,
} from "@/lib/domain/finding/readiness";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { QuotedDocument } from "./document";
import { hasReached, type VisitState, visitRoad } from "./state";
import { type MoveRule, ruleOf, type Side, type VisitMove } from "./workflow";

/** What a step is judged by: the visit as it stands before it. Days are "yyyy-mm-dd". */
export type MovingVisit = {
  readonly state: VisitState;
  readonly campaignClosed: boolean;
  /** The day planned for the visit. */
  readonly scheduledOn: string | null;
  readonly hasLeader: boolean;
  /** The day of the latest step that stands, or null before the first. */
  readonly lastOn: string | null;
  /** The day by which the step that is due now has to be taken, or null where none is set. */
  readonly dueOn: string | null;
  /** The unit has sent its explanation, which needs no paper behind it and has to be answered. */
  readonly explanationSent: boolean;
  /** What the team recommends to the unit, drafts included. */
  readonly recommendations: readonly Pending[];
};

export type Step = {
  readonly move: VisitMove;
  /** The day on which it was done, which may be before the day on which it is written down. */
  readonly on: string;
  readonly document?: QuotedDocument;
  readonly reason?: string;
  /** By when the unit has to act; see `MoveRule.due`. */
  readonly dueOn?: string;
};

export type MoveRejection =
  | "campaign_closed"
  | "not_yours"
  | "not_from_here"
  | "unscheduled"
  | "no_leader"
  | "in_future"
  | "before_last_step"
  | "document_missing"
  | "document_in_future"
  | "reason_missing"
  | "due_missing"
  | "due_before_step"
  | "due_after_visit"
  | "explanation_unanswered"
  | IssueObstacle
  | "recommendations_unchecked"
  | "recommendations_open";

/**
 * Whether a step may be taken, and whether it comes late.
 *
 * Refused with the first thing that stands against it: who asks, where the visit stands, what has to
 * be there before, days out of order, then what is missing.
 */
export function checkMove(
  visit: MovingVisit,
  step: Step,
  { sides, today }: { readonly sides: ReadonlySet<Side>; readonly today: string },
): Result<{ readonly to: VisitState; readonly late: boolean }, MoveRejection> {
  const rule = ruleOf(step.move);
  const refusal =
    checkPlace(visit, rule, sides) ??
    checkDays(visit, step, today) ??
    checkPapers(visit, rule, step) ??
    checkDue(visit, rule, step) ??
    checkOpenMatters(visit, step);
  if (refusal) return rejected(refusal);
  // A unit that explained in time is not called late because its team took long to answer.
  const late = visit.dueOn !== null && step.on > visit.dueOn && !isAnswer(visit, step);
  return ok({ to: rule.to, late });
}

/** Whether the step answers what the unit sent. */
function isAnswer({ explanationSent }: MovingVisit, { move }: Step): boolean {
  return move === "explain" && explanationSent;
}

function checkPlace(
  visit: MovingVisit,
  rule: MoveRule,
  sides: ReadonlySet<Side>,
): MoveRejection | null {
  if (!rule.by.some((side) => sides.has(side))) return "not_yours";
  if (visit.campaignClosed) return "campaign_closed";
  if (!rule.from.includes(visit.state)) return "not_from_here";
  // Whom the notice announces, and when they come.
  if (rule.to === "announced" && visit.scheduledOn === null) return "unscheduled";
  if (rule.to === "announced" && !visit.hasLeader) return "no_leader";
  return null;
}

function checkDays(visit: MovingVisit, step: Step, today: string): MoveRejection | null {
  if (step.on > today) return "in_future";
  if (visit.lastOn !== null && step.on < visit.lastOn) return "before_last_step";
  if (step.document && step.document.issuedOn > today) return "document_in_future";
  return null;
}

function checkPapers(visit: MovingVisit, rule: MoveRule, step: Step): MoveRejection | null {
  const quoted = rule.quoted && !isAnswer(visit, step);
  if (quoted && !step.document?.number.trim()) return "document_missing";
  const asked = rule.reason === true || rule.reason?.includes(visit.state);
  return asked && !step.reason?.trim() ? "reason_missing" : null;
}

function checkDue(visit: MovingVisit, rule: MoveRule, step: Step): MoveRejection | null {
  if (step.dueOn === undefined) return rule.due ? "due_missing" : null;
  if (step.dueOn < step.on) return "due_before_step";
  const after = visit.scheduledOn !== null && step.dueOn > visit.scheduledOn;
  return rule.to === "announced" && after ? "due_after_visit" : null;
}

/** A conclusion leaves no explanation without an answer and issues what is drafted; a visit ends when nothing of that is left. */
function checkOpenMatters(
  { state, explanationSent, recommendations }: MovingVisit,
  { move, on }: Step,
): MoveRejection | null {
  switch (move) {
    case "conclude":
      if (explanationSent && state !== "explained") return "explanation_unanswered";
      return issueObstacle(recommendations, on);
    case "recheck":
      return areChecked(recommendations) ? null : "recommendations_unchecked";
    case "close":
      return areSettled(recommendations) ? null : "recommendations_open";
    default:
      return null;
  }
}

export type CorrectionRejection =
  | "campaign_closed"
  | "not_yours"
  | "past_signing"
  | "minutes_stand"
  | "not_earlier"
  | "reason_missing";

/**
 * Whether a visit may be put back to an earlier state, because a step was written down by mistake.
 *
 * Only the leader of the team may, with a reason, and never once the minutes are signed: what was
 * signed is changed by an addendum alone. Minutes that wait for signatures are taken back first: the
 * last signature would find the visit elsewhere.
 */
export function checkCorrection(
  visit: Pick<MovingVisit, "state" | "campaignClosed"> & { readonly minutesStand: boolean },
  { to, reason }: { readonly to: VisitState; readonly reason: string },
  sides: ReadonlySet<Side>,
): Result<void, CorrectionRejection> {
  if (!sides.has("leader")) return rejected("not_yours");
  if (visit.campaignClosed) return rejected("campaign_closed");
  const onRoad = (visitRoad as readonly VisitState[]).includes(visit.state);
  if (!onRoad || hasReached(visit.state, "minutes_signed")) return rejected("past_signing");
  if (visit.minutesStand) return rejected("minutes_stand");
  if (!earlierStates(visit.state).includes(to)) return rejected("not_earlier");
  return reason.trim() === "" ? rejected("reason_missing") : ok(undefined);
}

/** The states before one on the road. */
export function earlierStates(state: VisitState): VisitState[] {
  const road: readonly VisitState[] = visitRoad;
  return road.slice(0, Math.max(0, road.indexOf(state)));
}
