import { ok, rejected, type Result } from "@/lib/domain/result";
import type { StepLimits } from "./limits";

/** The plan of a campaign: its number and day, and between which days the team visits. */
export type CampaignPlan = {
  readonly decisionSigner: string;
  /** Empty while the plan has no number yet. */
  readonly planNumber: string;
  readonly planOn: string | null;
  readonly visitsFrom: string;
  readonly visitsTo: string;
  readonly limits: StepLimits;
};

export type Founding = {
  readonly decisionOn: string;
  /** The time whose work is inspected. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly plan?: CampaignPlan;
};

export type FoundingRejection =
  | "period_order"
  | "visits_order"
  | "plan_before_decision"
  | "visits_before_decision";

/** Whether the days of a campaign fit each other. All days are "yyyy-mm-dd". */
export function checkFounding(founding: Founding): Result<void, FoundingRejection> {
  const { decisionOn, periodFrom, periodTo, plan } = founding;
  if (periodTo < periodFrom) return rejected("period_order");
  if (!plan) return ok(undefined);
  const { planOn, visitsFrom, visitsTo } = plan;
  if (planOn !== null && planOn < decisionOn) return rejected("plan_before_decision");
  if (visitsFrom < decisionOn) return rejected("visits_before_decision");
  return visitsTo < visitsFrom ? rejected("visits_order") : ok(undefined);
}
