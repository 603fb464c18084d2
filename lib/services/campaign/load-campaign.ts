import { selectOptionalCampaign, selectOwnCampaign } from "@/db/queries/campaigns";
import { countOpenByVisit } from "@/db/queries/follow-up";
import { selectVisits } from "@/db/queries/visits";
import { selectCampaignDocuments, selectCourses, selectStandings } from "@/db/queries/visit-steps";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { CampaignId } from "@/lib/domain/ids";
import { standingOf } from "@/lib/domain/inspection/standing";
import { movesFrom } from "@/lib/domain/inspection/workflow";
import { scopeOf } from "@/lib/domain/policy/policy";
import { type Context, NotFound } from "@/lib/services/context";
import { reachesOf, sidesIn } from "./visit-sides";

/**
 * A campaign with its papers and the visits in reach, each with how far it has come today and the
 * steps that the actor may take of it.
 */
export async function loadCampaign(ctx: Context, { campaignId }: { campaignId: CampaignId }) {
  const scope = scopeOf(ctx.actor, "campaign.read", "campaign.write");
  const campaign = await selectOptionalCampaign(ctx.db, scope, campaignId);
  if (!campaign) throw new NotFound(`campaign ${campaignId}`);
  const early = scopeOf(ctx.actor, "result.read_early");
  const read = scopeOf(ctx.actor, "result.read");
  const write = scopeOf(ctx.actor, "campaign.write");
  const rows = await selectVisits(ctx.db, { scope, early, own: read }, campaignId);
  const ids = rows.map(({ id }) => id);
  const today = dayInVietNam(ctx.now);
  const reached = (action: "campaign.read" | "sample.read") =>
    selectOptionalCampaign(ctx.db, scopeOf(ctx.actor, action), campaignId);
  const [courses, sides, documents, own, counts, results, sample] = await Promise.all([
    selectCourses(ctx.db, ids),
    selectStandings(ctx.db, reachesOf(ctx.actor), campaignId),
    selectCampaignDocuments(ctx.db, { campaignId }),
    selectOwnCampaign(ctx.db, write, campaignId),
    countOpenByVisit(ctx.db, ids, today),
    reached("campaign.read"),
    reached("sample.read"),
  ]);
  const mayWrite = own !== undefined;
  const running = campaign.state === "running";
  const visits = rows.flatMap((row) => {
    const course = courses.get(row.id);
    if (!course) return [];
    const held = sidesIn(sides.get(row.id));
    const moves = running ? movesFrom(row.state, held) : [];
    const recommendations = counts.get(row.id) ?? { open: 0, overdue: 0 };
    const mayOpenVisit = mayWrite || row.isOpen;
    const standing = standingOf(course, today);
    return [{ ...row, standing, recommendations, moves, sides: held, mayOpenVisit }];
  });
  return {
    ...{ campaign, documents, visits, today, mayWrite },
    /** Whose body plans a campaign is not by that in its teams: what these found stays theirs. */
    opens: { results: results !== undefined, sample: sample !== undefined },
  };
}
