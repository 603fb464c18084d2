import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import {
  lockTeam,
  refreshVisitMembers,
  selectInspectors,
  selectTeams,
  upsertTeamMember,
} from "@/db/queries/campaign-teams";
import { selectCalendar } from "@/db/queries/visit-calendar";
import type { CampaignId, CampaignTeamId, UserId } from "@/lib/domain/ids";
import type { TeamTask } from "@/lib/domain/inspection/team";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { type Engagement, findEngagement } from "./engagement";
import { lockedCampaign } from "./locked-campaign";

export type SetTeamMember = {
  readonly campaignId: CampaignId;
  readonly teamId: CampaignTeamId;
  readonly userId: UserId;
  readonly task: TeamTask;
  /** What this person looks at. */
  readonly duty: string;
};

export type MemberRejection =
  | { readonly code: "campaign_closed" | "no_inspector" }
  | { readonly code: "other_leader"; readonly person: string }
  | ({ readonly code: "engaged" } & Engagement);

/**
 * Puts somebody on the roll of a team, or changes what they are in it; the visits of the team that are
 * not signed yet follow. Rejected for a second leader, for an account without the role, and for
 * somebody who is at another visit at the same time.
 */
export async function setTeamMember(
  ctx: Context,
  { campaignId, teamId, ...member }: SetTeamMember,
): Promise<Result<void, MemberRejection>> {
  return ctx.db.transaction(async (tx) => {
    const campaign = await lockedCampaign(tx, ctx, campaignId);
    const team = await lockTeam(tx, scopeOf(ctx.actor, "campaign.write"), teamId);
    if (team?.campaignId !== campaignId) throw new NotFound(`team ${teamId}`);
    if (campaign.state === "closed") return rejected({ code: "campaign_closed" });
    const refusal = await refuse(tx, { campaignId, teamId, ...member });
    if (refusal) return rejected(refusal);
    await upsertTeamMember(tx, teamId, member);
    await refreshVisitMembers(tx, { teamId });
    await insertAuditEvent(tx, ctx, {
      act: "campaign.set_member",
      subject: ["campaign", campaignId],
      detail: { team: team.name, member: member.userId, task: member.task },
    });
    return ok(undefined);
  });
}

async function refuse(
  tx: Transaction,
  { campaignId, teamId, userId, task }: SetTeamMember,
): Promise<MemberRejection | null> {
  const inspectors = await selectInspectors(tx);
  if (!inspectors.some(({ id }) => id === userId)) return { code: "no_inspector" };
  const team = (await selectTeams(tx, campaignId)).find(({ id }) => id === teamId);
  const leader = team?.members.find((known) => known.task === "leader" && known.userId !== userId);
  if (task === "leader" && leader) return { code: "other_leader", person: leader.name };
  const own = (await selectCalendar(tx, campaignId)).filter((visit) => visit.teamId === teamId);
  const except = own.map(({ id }) => id);
  for (const { scheduledOn: day, startsAt, endsAt } of own) {
    if (day === null) continue;
    const slot = { day, startsAt, endsAt };
    const engaged = await findEngagement(tx, { userIds: [userId], slot, except });
    if (engaged) return { code: "engaged", ...engaged };
  }
  return null;
}
