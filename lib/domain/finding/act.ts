import { ok, rejected, type Result } from "@/lib/domain/result";
import { isOverdue, type RecommendationState } from "./recommendation-state";

/** On whose behalf somebody acts. `leader`: the head of the team that made the recommendation. */
export type FollowUpSide = "unit" | "team" | "leader";

/** What happens to a recommendation; `issue` comes with the conclusion, the rest after it. */
export const recommendationActs = [
  "issue",
  "comment",
  "report",
  "accept",
  "return",
  "extend",
  "escalate",
  "close",
] as const;
export type RecommendationAct = (typeof recommendationActs)[number];

/** What people do one by one. */
export type FollowUpAct = Exclude<RecommendationAct, "issue">;

/** How a re-check was held. */
export const recheckMethods = ["on_site", "on_papers", "by_test"] as const;
export type RecheckMethod = (typeof recheckMethods)[number];

export type ActRule = {
  readonly from: readonly RecommendationState[];
  /** Null: it stays where it is. */
  readonly to: RecommendationState | null;
  readonly by: readonly FollowUpSide[];
  /** What must be said with it. */
  readonly needs: readonly ("text" | "files" | "check" | "due" | "overdue")[];
};

const team = ["team", "leader"] as const;

/** Every act after the conclusion: from where, to where, by whom, with what. */
const actRules = {
  comment: {
    from: ["issued", "returned", "reported", "accepted", "escalated"],
    to: null,
    by: ["unit", ...team],
    needs: ["text"],
  },
  report: {
    from: ["issued", "returned", "escalated"],
    to: "reported",
    by: ["unit"],
    needs: ["text", "files"],
  },
  accept: { from: ["reported"], to: "accepted", by: team, needs: ["check"] },
  return: {
    from: ["reported", "accepted"],
    to: "returned",
    by: team,
    needs: ["text", "check", "due"],
  },
  extend: { from: ["issued", "returned"], to: null, by: ["leader"], needs: ["text", "due"] },
  escalate: {
    from: ["issued", "returned"],
    to: "escalated",
    by: ["leader"],
    needs: ["text", "overdue"],
  },
  close: { from: ["accepted"], to: "closed", by: ["leader"], needs: [] },
} as const satisfies Record<FollowUpAct, ActRule>;

export const followUpActs = Object.keys(actRules) as FollowUpAct[];

/** The rule of an act. */
export function actRuleOf(act: FollowUpAct): ActRule {
  return actRules[act];
}

/** What an act is judged by: the recommendation as it stands before it. Days are "yyyy-mm-dd". */
export type FollowedUp = {
  readonly state: RecommendationState;
  readonly dueOn: string | null;
  /** The visit or its campaign is closed: nothing of it is written any more. */
  readonly ended: boolean;
  /** Files that the unit laid to the report which is to come. */
  readonly files: number;
  /** The day of the unit's latest report, or null before the first. */
  readonly reportedOn: string | null;
};

export type Act = {
  readonly act: FollowUpAct;
  readonly text?: string;
  /** The new day, of an extension or of what is handed back. */
  readonly dueOn?: string;
  /** Of a re-check: when and how it was held. */
  readonly heldOn?: string;
  readonly method?: RecheckMethod;
};

export type ActRejection =
  | "ended"
  | "not_yours"
  | "not_from_here"
  | "text_missing"
  | "no_evidence"
  | "check_missing"
  | "check_in_future"
  | "check_before_report"
  | "not_overdue"
  | "due_missing"
  | "due_passed"
  | "due_not_later";

/**
 * The state after an act, or the first thing that stands against it: who asks, where the
 * recommendation stands, then what is missing.
 */
export function checkAct(
  one: FollowedUp,
  act: Act,
  { sides, today }: { readonly sides: ReadonlySet<FollowUpSide>; readonly today: string },
): Result<RecommendationState, ActRejection> {
  const rule = actRuleOf(act.act);
  const refusal =
    checkPlace(one, rule, sides) ??
    rule.needs.map((need) => missing(need, { one, act, today })).find((code) => code !== null);
  return refusal ? rejected(refusal) : ok(rule.to ?? one.state);
}

function checkPlace(
  { ended, state }: FollowedUp,
  { by, from }: ActRule,
  sides: ReadonlySet<FollowUpSide>,
): ActRejection | null {
  if (!by.some((side) => sides.has(side))) return "not_yours";
  if (ended) return "ended";
  return from.includes(state) ? null : "not_from_here";
}

type Looked = { readonly one: FollowedUp; readonly act: Act; readonly today: string };

function missing(need: ActRule["needs"][number], looked: Looked): ActRejection | null {
  const { one, act, today } = looked;
  switch (need) {
    case "text":
      return act.text?.trim() ? null : "text_missing";
    case "files":
      return one.files > 0 ? null : "no_evidence";
    case "overdue":
      return isOverdue(one, today) ? null : "not_overdue";
    case "check":
      return checkHeld(looked);
    case "due":
      return checkDue(looked);
  }
}

function checkHeld({ one: { reportedOn }, act, today }: Looked): ActRejection | null {
  const { heldOn, method } = act;
  if (heldOn === undefined || method === undefined) return "check_missing";
  if (heldOn > today) return "check_in_future";
  return reportedOn !== null && heldOn < reportedOn ? "check_before_report" : null;
}

function checkDue({ one, act, today }: Looked): ActRejection | null {
  if (act.dueOn === undefined) return "due_missing";
  if (act.dueOn < today) return "due_passed";
  const later = one.dueOn === null || act.dueOn > one.dueOn;
  return act.act === "extend" && !later ? "due_not_later" : null;
}

/** The acts open to `sides`, in the order in which they come. */
export function actsFrom(
  one: FollowedUp,
  { sides, today }: { readonly sides: ReadonlySet<FollowUpSide>; readonly today: string },
): FollowUpAct[] {
  return followUpActs.filter((act) => {
    const rule = actRuleOf(act);
    if (checkPlace(one, rule, sides) !== null) return false;
    return !rule.needs.includes("overdue") || isOverdue(one, today);
  });
}
