import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { selectOptionalPlan } from "@/db/queries/campaign-plans";
import { refreshVisitMembers, selectTeams } from "@/db/queries/campaign-teams";
import { selectCalendar, updateVisitSchedule, upsertVisitSlot } from "@/db/queries/visit-calendar";
import type { CampaignId, CampaignTeamId, VisitId } from "@/lib/domain/ids";
import { checkSlot, type Slot, type SlotRejection } from "@/lib/domain/inspection/slot";
import { hasReached } from "@/lib/domain/inspection/state";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Context, NotFound } from "@/lib/services/context";
import { type Engagement, findEngagement } from "./engagement";
import { lockedCampaign } from "./locked-campaign";

export type ScheduleVisit = Slot & {
  readonly campaignId: CampaignId;
  readonly visitId: VisitId;
  readonly teamId: CampaignTeamId;
  readonly place: string;
};

export type ScheduleRejection =
  | { readonly code: SlotRejection | "campaign_closed" | "begun" }
  | ({ readonly code: "engaged" } & Engagement);

/**
 * Puts a visit into the calendar: day, times, place and team. Rejected outside the days of the plan,
 * once the visit has begun, and while a member of the team is at another visit.
 */
export async function scheduleVisit(
  ctx: Context,
  { campaignId, visitId, teamId, place, ...slot }: ScheduleVisit,
): Promise<Result<void, ScheduleRejection>> {
  return ctx.db.transaction(async (tx) => {
    // The whole campaign: two people must not give one team two places at once.
    const campaign = await lockedCampaign(tx, ctx, campaignId);
    const visit = (await selectCalendar(tx, campaignId)).find(({ id }) => id === visitId);
    const team = (await selectTeams(tx, campaignId)).find(({ id }) => id === teamId);
    if (!visit || !team) throw new NotFound(`visit ${visitId}, team ${teamId}`);
    if (campaign.state === "closed") return rejected({ code: "campaign_closed" });
    const off = visit.state === "withdrawn" || visit.state === "escalated";
    if (off || hasReached(visit.state, "visited")) return rejected({ code: "begun" });
    const userIds = team.members.map(({ userId }) => userId);
    const refusal = await refuse(tx, { slot, userIds, campaignId, except: [visitId] });
    if (refusal) return rejected(refusal);
    const { day: scheduledOn, startsAt, endsAt } = slot;
    await updateVisitSchedule(tx, visitId, { scheduledOn, team: team.name });
    await upsertVisitSlot(tx, visitId, { teamId, startsAt, endsAt, place });
    await refreshVisitMembers(tx, { visitId });
    await insertAuditEvent(tx, ctx, {
      act: "visit.schedule",
      subject: ["visit", visitId],
      unitId: visit.unitId,
      detail: { from: visit.scheduledOn, to: scheduledOn, startsAt, endsAt, team: team.name },
    });
    return ok(undefined);
  });
}

type Asked = Parameters<typeof findEngagement>[1] & { readonly campaignId: CampaignId };

async function refuse(
  tx: Transaction,
  { campaignId, ...asked }: Asked,
): Promise<ScheduleRejection | null> {
  const plan = await selectOptionalPlan(tx, campaignId);
  const fits = checkSlot(asked.slot, plan ?? null);
  if (!fits.ok) return { code: fits.reason };
  const engaged = await findEngagement(tx, asked);
  return engaged && { code: "engaged", ...engaged };
}
