import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { campaign, roleAssignment, visit } from "@/db/schema";
import type { UserId } from "@/lib/domain/ids";
import { usualLimits } from "@/lib/domain/inspection/limits";
import { createCampaign, type CreateCampaign } from "@/lib/services/campaign/create-campaign";
import { createTeam } from "@/lib/services/campaign/create-team";
import { loadCampaignPlan } from "@/lib/services/campaign/load-campaign-plan";
import { setTeamMember } from "@/lib/services/campaign/set-team-member";
import { someone } from "../bank/a-world";
import { must } from "../sitting/a-sitting";
import type { Planned } from "./a-visit";

export const plan = {
  ...{ decisionSigner: "Giám đốc Sở", planNumber: "30/KH-SKHCN", planOn: "2026-10-07" },
  ...{ visitsFrom: "2026-11-20", visitsTo: "2026-12-31", limits: usualLimits },
};

/** A campaign as the form founds it, over both communes. */
export async function found(world: Planned, over: Partial<CreateCampaign> = {}) {
  const { office, district, north, south, database } = world;
  const [kept] = await database.select().from(campaign).where(eq(campaign.id, world.campaignId));
  if (!kept) throw new Error("no campaign");
  const visits = [north, south].map((unitId) => ({
    ...{ unitId, scheduledOn: null, team: "", members: [] },
  }));
  return createCampaign(office, {
    ...{ code: randomUUID(), name: "Đợt mới", year: 2026, decisionNumber: "118/QĐ" },
    ...{ decisionOn: "2026-10-05", periodFrom: "2025-10-01", periodTo: "2026-09-30" },
    ...{ ownerUnitId: district, criteriaSetId: kept.criteriaSetId, plan, visits },
    ...over,
  });
}

/** An inspector whom the database knows as one. */
export async function anInspector(world: Planned): Promise<UserId> {
  const { actor } = await someone(world, "inspector");
  await world.database
    .insert(roleAssignment)
    .values({ userId: actor.userId, role: "inspector", unitId: world.district });
  return actor.userId;
}

/** A founded campaign with one team of a leader, and its two visits. */
export async function aFounded(world: Planned) {
  const { office, north, south } = world;
  const campaignId = must(await found(world));
  const teamId = must(await createTeam(office, { campaignId, name: "Đoàn số 1" }));
  const leaderId = await anInspector(world);
  const member = { campaignId, teamId, userId: leaderId, task: "leader", duty: "" } as const;
  must(await setTeamMember(office, member));
  const { visits } = await loadCampaignPlan(office, { campaignId });
  const visitOf = (unitId: string) => {
    const own = visits.find((row) => row.unitId === unitId);
    if (!own) throw new Error("no visit");
    return own.id;
  };
  return { campaignId, teamId, leaderId, northId: visitOf(north), southId: visitOf(south) };
}

export const slot = { day: "2026-12-01", startsAt: "08:00", endsAt: "11:30", place: "Trụ sở" };

export const setState = async (
  world: Planned,
  id: string,
  state: "visited" | "closed" | "escalated",
) => {
  await world.database
    .update(visit)
    .set({ state })
    .where(eq(visit.id, id as Planned["visitId"]));
};
