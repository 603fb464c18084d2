import { selectOptionalCampaign, selectVisits } from "@/db/queries/campaigns";
import { selectCourses } from "@/db/queries/visit-steps";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { CampaignId } from "@/lib/domain/ids";
import { standingOf } from "@/lib/domain/inspection/standing";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";

/** A campaign with the visits in reach, each with how far it has come today. */
export async function loadCampaign(ctx: Context, { campaignId }: { campaignId: CampaignId }) {
  const scope = scopeOf(ctx.actor, "campaign.read", "campaign.write");
  const campaign = await selectOptionalCampaign(ctx.db, scope, campaignId);
  if (!campaign) throw new NotFound(`campaign ${campaignId}`);
  const early = scopeOf(ctx.actor, "result.read_early");
  const rows = await selectVisits(ctx.db, { scope, early }, campaignId);
  const courses = await selectCourses(
    ctx.db,
    rows.map(({ id }) => id),
  );
  const today = dayInVietNam(ctx.now);
  const visits = rows.flatMap((row) => {
    const course = courses.get(row.id);
    return course ? [{ ...row, standing: standingOf(course, today) }] : [];
  });
  return { campaign, visits };
}
