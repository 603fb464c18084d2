import { selectOptionalPlan } from "@/db/queries/campaign-plans";
import { selectInspectors, selectTeams } from "@/db/queries/campaign-teams";
import { selectCalendar } from "@/db/queries/visit-calendar";
import { selectHeaded, selectOwnCampaign } from "@/db/queries/campaigns";
import type { CampaignId } from "@/lib/domain/ids";
import { headingObstacle } from "@/lib/domain/inspection/heading";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** The plan of a campaign for whoever writes it: its days, teams, calendar, and who may inspect. */
export async function loadCampaignPlan(ctx: Context, { campaignId }: { campaignId: CampaignId }) {
  const scope = scopeOf(ctx.actor, "campaign.write");
  const campaign = await selectOwnCampaign(ctx.db, scope, campaignId);
  if (!campaign) throw new NotFound(`campaign ${campaignId}`);
  const [plan, teams, visits, inspectors, headed] = await Promise.all([
    selectOptionalPlan(ctx.db, campaignId),
    selectTeams(ctx.db, campaignId),
    selectCalendar(ctx.db, campaignId),
    selectInspectors(ctx.db),
    selectHeaded(ctx.db, campaignId),
  ]);
  const closed = campaign.state === "closed";
  return {
    ...{ campaign, plan: plan ?? null, teams, visits, inspectors },
    /** Why the bodies that head the papers stay as they are; null while they may be changed. */
    headingObstacle: headingObstacle({ closed, ...headed }),
  };
}
