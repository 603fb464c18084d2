import type { StepLimits } from "./limits";
import type { VisitCourse } from "./standing";
import { type VisitState, visitRoad } from "./state";
import type { VisitMove } from "./workflow";

/** A step as it was written down; a correction is one too. */
export type TakenMove = VisitMove | "correct";

/** One line of the history of a visit. */
export type TakenStep = {
  readonly move: TakenMove;
  readonly toState: VisitState;
  readonly onDay: string;
  readonly dueOn: string | null;
  readonly late: boolean;
};

type Planned = {
  readonly state: VisitState;
  readonly scheduledOn: string | null;
  readonly limits: StepLimits;
};

/**
 * The course of a visit from its history, oldest step first.
 *
 * Of what was recommended and of what the unit explained it knows nothing. What was put back by a correction, or restored after a withdrawal, no longer counts.
 */
export function courseOf(planned: Planned, steps: readonly TakenStep[]): VisitCourse {
  const reached = new Map<VisitState, string>();
  let selfReportDue: string | null = null;
  let remedyDue: string | null = null;
  let selfReportLate = false;
  for (const step of steps) {
    if (step.move === "correct" || step.move === "restore") forget(reached, step.toState);
    else reached.set(step.toState, step.onDay);
    if (step.move === "announce") selfReportDue = step.dueOn;
    if (step.move === "self_report") selfReportLate = step.late;
    if (step.dueOn !== null && remedyMoves.has(step.move)) remedyDue = step.dueOn;
  }
  const left = Object.fromEntries(reached) as VisitCourse["reached"];
  const late = selfReportLate && left.self_reported !== undefined;
  return {
    ...{ ...planned, reached: left, selfReportDue, remedyDue },
    ...{ remedied: false, explanationSent: false, selfReportLate: late },
  };
}

/** The day of the latest step that stands: one that was put back holds up nothing. Null before the first. */
export function lastStepDay({ reached }: Pick<VisitCourse, "reached">): string | null {
  return Object.values(reached).sort().at(-1) ?? null;
}

const remedyMoves: ReadonlySet<TakenMove> = new Set(["conclude", "remedy", "remedy_again"]);

function forget(reached: Map<VisitState, string>, back: VisitState) {
  const road: readonly VisitState[] = visitRoad;
  for (const state of reached.keys()) {
    if (road.indexOf(state) === -1 || road.indexOf(state) > road.indexOf(back)) {
      reached.delete(state);
    }
  }
}
