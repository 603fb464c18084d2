import type { CriteriaSetId, TestId } from "@/lib/domain/ids";
import { closeCampaign } from "@/lib/services/campaign/close-campaign";
import { moveVisit } from "@/lib/services/campaign/move-visit";
import { seedCampaign2018 } from "./campaigns";
import { expect } from "./expect";
import type { SeedOfficer } from "./officers";
import type { Organisation2018 } from "./organisation";
import type { People } from "./people";
import { fillRecord, recordsOf } from "./records";
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

/**
 * The campaign of 2018: two sittings held by simulated officers, every record filled and verified,
 * then dated back and closed.
 */
export async function seedPast(world: World, past: Past): Promise<void> {
  const { old, officers, people, criteriaSetId, testId } = past;
  const units = [...old.agencies, ...old.communes];
  const team = { leader: people.teamLeader.actor.userId, inspector: people.inspector.actor.userId };
  const founding = { ownerUnitId: old.district, criteriaSetId, units, team };
  const campaignId = await seedCampaign2018(world, people.teamLeader, founding);

  const chosen = (of: readonly { id: string }[], each: number) =>
    of
      .flatMap(({ id }) => officers.filter(({ unit }) => unit.id === id).slice(-each))
      .map(({ id }) => id);
  const common = {
    testId,
    campaignId,
    ownerUnitId: old.district,
    invigilatorId: people.invigilatorId,
  };
  const organiser = { world, ctx: people.organiser };
  const agencies = await holdSeedSitting(organiser, {
    ...common,
    name: "Ca 1: cơ quan chuyên môn",
    room: "Hội trường UBND huyện",
    officers: chosen(old.agencies, testedPerAgency),
  });
  const communes = await holdSeedSitting(organiser, {
    ...common,
    name: "Ca 2: xã, thị trấn",
    room: "Hội trường UBND huyện",
    officers: chosen(old.communes, testedPerCommune),
  });
  await dateBack(world, agencies, "2018-06-18T01:00:00Z");
  await dateBack(world, communes, "2018-06-19T01:00:00Z");

  const records = await recordsOf(world, campaignId);
  for (const unit of units) {
    const kept = records.get(unit.id);
    if (!kept) throw new Error(`no record of ${unit.name}`);
    await fillRecord(world, {
      representative: people.representative,
      inspector: people.inspector,
      recordId: kept.recordId,
      officers: officers.filter((officer) => officer.unit.id === unit.id).length,
      until: "verified",
    });
    expect(await moveVisit(people.inspector, { visitId: kept.visitId, state: "closed" }));
  }
  const closed = await closeCampaign(people.teamLeader, { campaignId });
  if (!closed.ok && closed.reason !== "closed_already") expect(closed);
}
