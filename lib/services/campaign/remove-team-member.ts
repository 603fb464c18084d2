import { insertAuditEvent } from "@/db/queries/audit";
import { deleteTeamMember, lockTeam, refreshVisitMembers } from "@/db/queries/campaign-teams";
import type { CampaignTeamId, UserId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";

/**
 * Takes somebody off the roll of a team, unless they are off it already; visits whose minutes are
 * signed keep who was there.
 */
export async function removeTeamMember(
  ctx: Context,
  { teamId, userId }: { teamId: CampaignTeamId; userId: UserId },
): Promise<Result<void, "campaign_closed">> {
  return ctx.db.transaction(async (tx) => {
    const team = await lockTeam(tx, scopeOf(ctx.actor, "campaign.write"), teamId);
    if (!team) throw new NotFound(`team ${teamId}`);
    if (team.campaignState === "closed") return rejected("campaign_closed");
    if (!(await deleteTeamMember(tx, { teamId, userId }))) return ok(undefined);
    await refreshVisitMembers(tx, { teamId });
    await insertAuditEvent(tx, ctx, {
      act: "campaign.remove_member",
      subject: ["campaign", team.campaignId],
      detail: { team: team.name, member: userId },
    });
    return ok(undefined);
  });
}
