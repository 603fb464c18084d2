import type { Transaction } from "@/db/client";
import { selectOptionalCampaign } from "@/db/queries/campaigns";
import { selectOptionalTest } from "@/db/queries/tests";
import { lockUnit } from "@/db/queries/units";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { regulationLateLimit } from "@/lib/domain/sitting/late-limit";
import { windowProblem } from "@/lib/domain/sitting/window";
import { fold } from "@/lib/domain/text/fold";
import { type Context, NotFound } from "@/lib/services/context";
import type { CreateSitting, PlanProblem } from "./create-sitting";

type Plan = Omit<CreateSitting, "withStartCode">;

export type SettledPlan = Omit<Plan, "lateLimitS"> & {
  readonly lateLimitS: number | null;
  readonly searchText: string;
};

/** What is stored of a plan. For who does not reach its body, campaign or test there is none. */
export async function settlePlan(
  tx: Transaction,
  ctx: Pick<Context, "actor">,
  plan: Plan,
): Promise<Result<SettledPlan, PlanProblem>> {
  const { allowanceS } = await reachedTest(tx, ctx, plan);
  const problem = windowProblem(plan, allowanceS);
  if (problem !== null) return rejected(problem);
  const searchText = fold(`${plan.name} ${plan.room}`);
  if (plan.lateLimitS !== "regulation") {
    return ok({ ...plan, lateLimitS: plan.lateLimitS, searchText });
  }
  const lateLimitS = regulationLateLimit(allowanceS);
  return lateLimitS === null ? rejected("late_undecided") : ok({ ...plan, lateLimitS, searchText });
}

async function reachedTest(tx: Transaction, { actor }: Pick<Context, "actor">, plan: Plan) {
  const scope = scopeOf(actor, "sitting.write");
  if (!(await lockUnit(tx, scope, plan.ownerUnitId))) throw new NotFound("unit");
  if (plan.campaignId !== null) {
    const reached = scopeOf(actor, "campaign.read");
    const campaign = await selectOptionalCampaign(tx, reached, plan.campaignId);
    if (!campaign) throw new NotFound("campaign");
  }
  const found = await selectOptionalTest(tx, plan.testId);
  if (!found) throw new NotFound("test");
  return found.test;
}
