import { addDays, daysBetween } from "@/lib/domain/calendar/add-days";
import type { StepLimits } from "./limits";
import { hasReached, type VisitState } from "./state";

/** The steps that a campaign's board shows, in the order in which they are taken. */
export const boardSteps = [
  "notice",
  "self_report",
  "visit",
  "minutes",
  "explanation",
  "conclusion",
  "remedy",
  "recheck",
] as const;
export type BoardStep = (typeof boardSteps)[number];

/** Whose turn it is. */
export type Doer = "team" | "unit";

/** The course of one visit as far as it has come. Days are "yyyy-mm-dd". */
export type VisitCourse = {
  readonly state: VisitState;
  readonly scheduledOn: string | null;
  readonly limits: StepLimits;
  /** The day on which each state was entered last; states passed over are absent. */
  readonly reached: Readonly<Partial<Record<VisitState, string>>>;
  /** Set in the notice. */
  readonly selfReportDue: string | null;
  /** Set in the conclusion or at a re-check. */
  readonly remedyDue: string | null;
  /** Something was recommended, and the unit has reported all of it: nothing is owed by it now. */
  readonly remedied: boolean;
  readonly selfReportLate: boolean;
  /** The unit has sent its explanation in time: the team answers it before it concludes. */
  readonly explanationSent: boolean;
};

/**
 * done: taken, `late` when after its day · current: to be taken now, `overdueDays` over its day ·
 * skipped: the road went on without it · todo: later.
 */
export type StepStanding =
  | { readonly kind: "done"; readonly on: string | null; readonly late: boolean }
  | { readonly kind: "current"; readonly dueOn: string | null; readonly overdueDays: number }
  | { readonly kind: "skipped" }
  | { readonly kind: "todo"; readonly dueOn: string | null };

export type NextStep = {
  /** `answer`: the unit has explained, the team has yet to say what it makes of that. `close`: everything is done but for saying so. */
  readonly step: BoardStep | "answer" | "close";
  readonly by: Doer;
  readonly dueOn: string | null;
  /** 0 while there is time. */
  readonly overdueDays: number;
};

export type Standing = {
  readonly steps: ReadonlyMap<BoardStep, StepStanding>;
  /** What has to be done now; null where nothing is left. */
  readonly next: NextStep | null;
};

const doneAt = {
  notice: "announced",
  self_report: "self_reported",
  visit: "visited",
  minutes: "minutes_signed",
  explanation: "explained",
  conclusion: "concluded",
  remedy: "remedying",
  recheck: "rechecked",
} as const satisfies Record<BoardStep, VisitState>;

const doers = {
  notice: "team",
  self_report: "unit",
  visit: "team",
  minutes: "team",
  explanation: "unit",
  conclusion: "team",
  remedy: "unit",
  recheck: "team",
} as const satisfies Record<BoardStep, Doer>;

const closing: NextStep = { step: "close", by: "team", dueOn: null, overdueDays: 0 };

/** How far each step of a visit has come on a day, and what is to be done next by whom. */
export function standingOf(course: VisitCourse, today: string): Standing {
  const current = currentStep(course, today);
  const steps = new Map<BoardStep, StepStanding>();
  for (const step of boardSteps) steps.set(step, standingOfStep(course, step, { current, today }));
  if (course.state === "rechecked") return { steps, next: closing };
  if (current === null) return { steps, next: null };
  const dueOn = turnDue(course, current);
  const turn = isToAnswer(course, current)
    ? ({ step: "answer", by: "team" } as const)
    : { step: current, by: doers[current] };
  return { steps, next: { ...turn, dueOn, overdueDays: daysOver(dueOn, today) } };
}

/** Of an explanation the unit's part is done, the team's is not. */
function isToAnswer({ explanationSent }: VisitCourse, current: BoardStep): boolean {
  return current === "explanation" && explanationSent;
}

/** By when the current step has to be taken: an answer has no day of its own but that of the conclusion. */
function turnDue(course: VisitCourse, current: BoardStep): string | null {
  return dueOf(course, isToAnswer(course, current) ? "conclusion" : current);
}

/** The day by which a step has to be taken, or null where nothing sets one yet. */
export function dueOf(course: VisitCourse, step: BoardStep): string | null {
  const { limits, reached, scheduledOn } = course;
  switch (step) {
    case "notice":
      return after(scheduledOn, -limits.notice);
    case "self_report":
      return course.selfReportDue;
    case "visit":
      return scheduledOn;
    case "minutes":
      return after(reached.visited ?? scheduledOn, limits.minutes);
    case "explanation":
      return after(reached.minutes_signed, limits.explanation);
    case "conclusion":
      return after(reached.minutes_signed, limits.conclusion);
    case "remedy":
      return course.remedyDue ?? after(reached.concluded, limits.remedy);
    case "recheck":
      return after(dueOf(course, "remedy"), limits.recheck);
  }
}

/** The step on which everything waits, or null at the end of the road and off it. */
function currentStep(course: VisitCourse, today: string): BoardStep | null {
  switch (course.state) {
    case "planned":
      return "notice";
    case "announced":
      return pastSelfReport(course, today) ? "visit" : "self_report";
    case "self_reported":
      return "visit";
    case "visited":
    case "minutes_draft":
      return "minutes";
    case "minutes_signed":
      // A right of the unit, not a duty: once its days are over the team goes on.
      if (course.explanationSent) return "explanation";
      return isOver(course, "explanation", today) ? "conclusion" : "explanation";
    case "explained":
      return "conclusion";
    case "concluded":
      return "remedy";
    case "remedying":
      // The unit is at work until it has reported everything, or its day is over; then the team looks.
      return course.remedied || isOver(course, "remedy", today) ? "recheck" : "remedy";
    case "rechecked":
    case "closed":
    case "escalated":
    case "withdrawn":
      return null;
  }
}

/** The unit is called late until the team comes: from the day of the visit on, that comes first. */
function pastSelfReport({ scheduledOn, selfReportDue }: VisitCourse, today: string): boolean {
  return (
    scheduledOn !== null &&
    today >= scheduledOn &&
    (selfReportDue === null || today > selfReportDue)
  );
}

function standingOfStep(
  course: VisitCourse,
  step: BoardStep,
  { current, today }: { readonly current: BoardStep | null; readonly today: string },
): StepStanding {
  if (step === current) {
    const turnOn = turnDue(course, step);
    return { kind: "current", dueOn: turnOn, overdueDays: daysOver(turnOn, today) };
  }
  const dueOn = dueOf(course, step);
  const state = doneAt[step];
  const on = course.reached[state];
  if (on !== undefined && hasReachedBy(course, step)) {
    return { kind: "done", on, late: isLate(course, step, on) };
  }
  if (hasReachedBy(course, step)) {
    return optional(step) ? { kind: "skipped" } : { kind: "done", on: null, late: false };
  }
  return passedOver(course, step, current) ? { kind: "skipped" } : { kind: "todo", dueOn };
}

/** Steps that the road may go on without. */
function optional(step: BoardStep): boolean {
  return (
    step === "self_report" || step === "explanation" || step === "remedy" || step === "recheck"
  );
}

function hasReachedBy(course: VisitCourse, step: BoardStep): boolean {
  if (course.state !== "escalated") return hasReached(course.state, doneAt[step]);
  return step !== "remedy" && step !== "recheck";
}

function passedOver(course: VisitCourse, step: BoardStep, current: BoardStep | null): boolean {
  if (course.state === "escalated") return true;
  return current !== null && boardSteps.indexOf(step) < boardSteps.indexOf(current);
}

function isLate(course: VisitCourse, step: BoardStep, on: string): boolean {
  if (step === "self_report") return course.selfReportLate;
  // That work has begun says nothing of when it was done.
  if (step === "remedy") return false;
  // The unit was in time; the day in the history is that of the answer.
  if (step === "explanation" && course.explanationSent) return false;
  const dueOn = dueOf(course, step);
  return dueOn !== null && on > dueOn;
}

function isOver(course: VisitCourse, step: BoardStep, today: string): boolean {
  const dueOn = dueOf(course, step);
  return dueOn !== null && today > dueOn;
}

function daysOver(dueOn: string | null, today: string): number {
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today));
}

function after(day: string | null | undefined, count: number): string | null {
  return day == null ? null : addDays(day, count);
}
