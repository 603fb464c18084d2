import { selectOptionalPlan } from "@/db/queries/campaign-plans";
import { selectInspectors, selectTeams } from "@/db/queries/campaign-teams";
import { selectCalendar } from "@/db/queries/visit-calendar";
import { selectOwnCampaign } from "@/db/queries/campaigns";
import type { CampaignId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** The plan of a campaign for whoever writes it: its days, teams, calendar, and who may inspect. */
export async function loadCampaignPlan(ctx: Context, { campaignId }: { campaignId: CampaignId }) {
  const scope = scopeOf(ctx.actor, "campaign.write");
  const campaign = await selectOwnCampaign(ctx.db, scope, campaignId);
  if (!campaign) throw new NotFound(`campaign ${campaignId}`);
  const [plan, teams, visits, inspectors] = await Promise.all([
    selectOptionalPlan(ctx.db, campaignId),
    selectTeams(ctx.db, campaignId),
    selectCalendar(ctx.db, campaignId),
    selectInspectors(ctx.db),
  ]);
  return { campaign, plan: plan ?? null, teams, visits, inspectors };
}
