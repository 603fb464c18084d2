import type { DocumentKind } from "./document";
import type { VisitState } from "./state";

/**
 * On whose behalf somebody acts in one visit. `office`: the body that ordered the campaign. `leader`:
 * the head of the team. `team`: any other member. `unit`: the unit under inspection.
 */
export type Side = "office" | "leader" | "team" | "unit";

/** One step of the road: where it may be taken from, where it leads, by whom, on which paper. */
export type MoveRule = {
  readonly from: readonly VisitState[];
  readonly to: VisitState;
  readonly by: readonly Side[];
  /** The paper behind the step; without one the step has none of its own. */
  readonly document?: DocumentKind;
  /** Whether number and day of that paper must be given. */
  readonly quoted?: true;
  /** Whether a reason must be given, from every state or from the states named. */
  readonly reason?: true | readonly VisitState[];
  /** Whether a day must be set by which the unit has to act. */
  readonly due?: true;
};

const inspectors = ["leader", "team"] as const;

/**
 * Every step of an inspection. A correction is none of them: see `checkCorrection`.
 *
 * Source: the workflow of an inspection, `docs/decisions/0027-campaign-workflow.md`.
 */
export const moveRules = {
  announce: {
    from: ["planned"],
    to: "announced",
    by: ["office", ...inspectors],
    document: "notice",
    quoted: true,
    due: true,
  },
  self_report: {
    from: ["announced"],
    to: "self_reported",
    by: ["unit"],
    document: "self_report",
  },
  /** Also without a self-report: a unit that is late cannot hold up the team. */
  visit: { from: ["announced", "self_reported"], to: "visited", by: inspectors },
  draft_minutes: { from: ["visited"], to: "minutes_draft", by: inspectors },
  sign_minutes: {
    from: ["minutes_draft"],
    to: "minutes_signed",
    by: [...inspectors, "unit"],
    document: "minutes",
    quoted: true,
  },
  explain: {
    from: ["minutes_signed"],
    to: "explained",
    by: inspectors,
    document: "explanation",
    quoted: true,
  },
  conclude: {
    from: ["minutes_signed", "explained"],
    to: "concluded",
    by: ["office", "leader"],
    document: "conclusion",
    quoted: true,
  },
  remedy: {
    from: ["concluded"],
    to: "remedying",
    by: [...inspectors, "unit"],
    document: "remedy",
  },
  /** A re-check found work left: the unit goes on, by a new day. */
  remedy_again: {
    from: ["remedying"],
    to: "remedying",
    by: inspectors,
    document: "recheck",
    reason: true,
    due: true,
  },
  recheck: {
    from: ["remedying"],
    to: "rechecked",
    by: inspectors,
    document: "recheck",
    quoted: true,
  },
  /** From the conclusion where nothing was recommended, which is then the reason. */
  close: {
    from: ["concluded", "rechecked"],
    to: "closed",
    by: ["office", "leader"],
    reason: ["concluded"],
  },
  escalate: {
    from: ["concluded", "remedying", "rechecked"],
    to: "escalated",
    by: ["office", "leader"],
    document: "escalation",
    quoted: true,
    reason: true,
  },
  withdraw: {
    from: ["planned", "announced", "self_reported"],
    to: "withdrawn",
    by: ["office"],
    reason: true,
  },
  restore: { from: ["withdrawn"], to: "planned", by: ["office"], reason: true },
} as const satisfies Record<string, MoveRule>;

export type VisitMove = keyof typeof moveRules;
export const visitMoves = Object.keys(moveRules) as VisitMove[];

/** The rule of a step. */
export function ruleOf(move: VisitMove): MoveRule {
  return moveRules[move];
}

/** The steps open to `sides` from a state, in the order of the road. */
export function movesFrom(state: VisitState, sides: ReadonlySet<Side>): VisitMove[] {
  return visitMoves.filter((move) => {
    const { from, by } = ruleOf(move);
    return from.includes(state) && by.some((side) => sides.has(side));
  });
}
