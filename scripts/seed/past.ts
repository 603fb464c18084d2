import { eq } from "drizzle-orm";
import { addDays } from "@/lib/domain/calendar/add-days";
import { visit } from "@/db/schema";
import type { CampaignId, CriteriaSetId, SittingId, TestId, VisitId } from "@/lib/domain/ids";
import { hasReached, type VisitState } from "@/lib/domain/inspection/state";
import { closeCampaign } from "@/lib/services/campaign/close-campaign";
import { markRead } from "@/lib/services/notification/mark-read";
import { seedCampaign2018 } from "./campaigns";
import { expect } from "./expect";
import type { SeedOfficer } from "./officers";
import type { Organisation2018, SeedUnit } from "./organisation";
import type { People } from "./people";
import { draftFindings, followRemedies, onDay } from "./follow-up";
import { inLanes } from "./lanes";
import { fillRecord, recordsOf } from "./records";
import { travel } from "./road";
import { signSeedRecord } from "./signing";
import { dateBack, holdSeedSitting } from "./sitting";
import type { World } from "./world";

export type Past = {
  readonly old: Organisation2018;
  readonly officers: readonly SeedOfficer[];
  readonly people: People;
  readonly criteriaSetId: CriteriaSetId;
  readonly testId: TestId;
};

/** How many officers of a unit were tested: some, as the team of 2018 did. */
const testedPerCommune = 9;
const testedPerAgency = 6;

const firstVisit = "2018-06-18";
const mark = "ĐKT 2018 (minh họa)";

/**
 * The campaign of 2018: two sittings held by simulated officers and dated back, every record filled,
 * verified, signed by both sides and sealed.
 */
export async function seedPast(world: World, past: Past): Promise<void> {
  const { old, people, criteriaSetId } = past;
  const units = [...old.agencies, ...old.communes];
  const team = { leader: people.teamLeader.actor.userId, inspector: people.inspector.actor.userId };
  const founding = { ownerUnitId: old.district, criteriaSetId, units, team };
  const campaignId = await seedCampaign2018(world, people.teamLeader, founding);
  await holdSittings(world, past, campaignId);
  await closeVisits(world, past, { campaignId, units });
  const closed = await closeCampaign(people.teamLeader, { campaignId });
  if (!closed.ok && closed.reason.code !== "closed_already") expect(closed);
}

async function holdSittings(world: World, past: Past, campaignId: CampaignId): Promise<void> {
  const { old, officers, people, testId } = past;
  const chosen = (of: readonly SeedUnit[], each: number) =>
    of
      .flatMap(({ id }) => officers.filter(({ unit }) => unit.id === id).slice(-each))
      .map(({ id }) => id);
  const days = [
    {
      name: "Ca 1: cơ quan chuyên môn",
      officers: chosen(old.agencies, testedPerAgency),
      start: "2018-06-18T01:00:00Z",
    },
    {
      name: "Ca 2: xã, thị trấn",
      officers: chosen(old.communes, testedPerCommune),
      start: "2018-06-19T01:00:00Z",
    },
  ];
  const plan = {
    testId,
    campaignId,
    ownerUnitId: old.district,
    invigilatorId: people.invigilatorId,
    room: "Hội trường UBND huyện",
  };
  const organiser = { world, ctx: people.organiser };
  const held: { sittingId: SittingId; start: string }[] = [];
  for (const { start, ...day } of days) {
    held.push({ sittingId: await holdSeedSitting(organiser, { ...plan, ...day }), start });
  }
  for (const { sittingId, start } of held) await dateBack(world, sittingId, start);
}

async function closeVisits(
  world: World,
  { officers, people }: Past,
  { campaignId, units }: { campaignId: CampaignId; units: readonly SeedUnit[] },
): Promise<void> {
  const { representative, inspector, teamLeader: leader } = people;
  const records = await recordsOf(world, campaignId);
  await inLanes(units, async (unit, index) => {
    const kept = records.get(unit.id);
    if (!kept) throw new Error(`no record of ${unit.name}`);
    const day = kept.scheduledOn ?? firstVisit;
    await fillRecord(world, {
      day,
      representative,
      inspector,
      recordId: kept.recordId,
      officers: officers.filter((officer) => officer.unit.id === unit.id).length,
      until: "verified",
      thorough: false,
    });
    const people = { leader, inspector, representative, mark };
    await travel(people, { ...kept, day }, "minutes_draft");
    await signSeedRecord(world, {
      ...{ leader, secretary: inspector, unit: representative, recordId: kept.recordId },
      ...{ number: `${index + 1}/BB-ĐKT`, heldOn: day, until: "sealed" },
    });
    const state = hasReached(kept.state, "minutes_signed") ? kept.state : "minutes_signed";
    const followed = { ...people, visitId: kept.visitId, day, state };
    await draftFindings(followed);
    const issuing = { ...people, leader: onDay(leader, addDays(day, 14)) };
    await travel(issuing, { ...kept, day, state }, "concluded");
    if (!hasReached(state, "rechecked")) {
      await followRemedies({ ...followed, leavesOne: index % 3 === 1 });
    }
    await travel(people, { ...kept, day, state: await stateOf(world, kept.visitId) }, "closed");
  });
  // All of that was read long ago.
  for (const ctx of [representative, inspector, leader]) await markRead(ctx, { id: null });
}

/** Where a visit stands now: a report of the unit takes it on. */
async function stateOf({ db }: World, visitId: VisitId): Promise<VisitState> {
  const [row] = await db.select({ state: visit.state }).from(visit).where(eq(visit.id, visitId));
  if (!row) throw new Error("no such visit");
  return row.state;
}
