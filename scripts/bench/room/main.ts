import type { CampaignId, OfficerId, UnitId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { enrolOfficer } from "@/lib/services/officer/enrol-officer";
import { generator } from "@/lib/domain/random/generator";
import { addCandidates } from "@/lib/services/sitting/add-candidates";
import { admitCandidates } from "@/lib/services/sitting/admit-candidates";
import { createSitting, type CreateSitting } from "@/lib/services/sitting/create-sitting";
import { issueSlips } from "@/lib/services/sitting/issue-slips";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { startSitting } from "@/lib/services/sitting/start-sitting";
import { seedAdministrator } from "../../seed/accounts";
import { seedBank, seedCriteria, seedReference } from "../../seed/bank";
import { seedCampaignNow } from "../../seed/campaigns";
import { expect } from "../../seed/expect";
import { knownUnitGroups } from "../../seed/known";
import { drawName } from "../../seed/names";
import {
  type Founder,
  seedOrganisation2018,
  type SeedUnit,
  seedUnitKinds,
} from "../../seed/organisation";
import { everybody } from "../../seed/people";
import { windowNow } from "../../seed/sitting";
import { seedTestNow } from "../../seed/tests";
import { openWorld, type World } from "../../seed/world";
import { openAccount } from "../account";
import type { Room, Rooms, RoomSizes } from "./room";

/**
 * Fills an empty installation through the services that people use, as far as two sittings that are
 * under way, and tells who sits in them.
 */
async function fill(world: World, sizes: RoomSizes, watchers: number): Promise<Rooms> {
  const administrator = await seedAdministrator(world);
  const founder = { world, ctx: administrator };
  await seedReference(administrator);
  await seedUnitKinds(administrator);
  const organisation = await seedOrganisation2018(founder, await knownUnitGroups(world));
  const people = await everybody(world, administrator, organisation);
  const bankId = await seedBank(world, people);
  const criteriaSetId = await seedCriteria(world, administrator);
  const testId = await seedTestNow(world, people.organiser, bankId);
  const units = organisation.communes;
  const campaignId = await seedCampaignNow(world, people.teamLeader, {
    ownerUnitId: organisation.district,
    criteriaSetId,
    units,
    team: { leader: people.teamLeader.actor.userId, inspector: people.inspector.actor.userId },
  });
  const officers = await enrol(founder, units, Math.max(sizes.steady, sizes.day));
  const open = (name: keyof RoomSizes, campaign: CampaignId | null) =>
    openRoom(people.organiser, {
      ...{ testId, ownerUnitId: organisation.district, campaignId: campaign, name },
      officers: officers.slice(0, sizes[name]),
    });
  return {
    steady: await open("steady", null),
    day: await open("day", campaignId),
    watch: {
      cookies: await openWatchers(world, administrator, organisation.district, watchers),
      campaignId,
    },
  };
}

/** Cookies of so many people who look after every room of the district. */
function openWatchers(
  world: World,
  administrator: Context,
  unitId: UnitId,
  count: number,
): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      openAccount(world, administrator, {
        login: `bench.watcher${index}`,
        ...{ role: "organiser", unitId },
      }),
    ),
  );
}

/** Officers spread evenly over the units, many at a time. */
async function enrol(
  { ctx }: Founder,
  units: readonly SeedUnit[],
  count: number,
): Promise<OfficerId[]> {
  const random = generator("bench");
  const officers: OfficerId[] = [];
  for (let from = 0; from < count; from += units.length) {
    const wave = units.slice(0, count - from).map(async ({ id: unitId }, index) => {
      const post = { unitId, title: "Chuyên viên", jobGroupCode: "specialist", from: "2016-07-01" };
      const person = {
        ...drawName(random),
        birthDate: "1980-01-01",
        staffCode: `B${from + index}`,
      };
      return expect(await enrolOfficer(ctx, { ...person, ...post, demonstration: true }));
    });
    officers.push(...(await Promise.all(wave)));
  }
  return officers;
}

type Plan = Pick<CreateSitting, "testId" | "ownerUnitId" | "campaignId" | "name"> & {
  readonly officers: readonly OfficerId[];
};

/** A sitting from its draft to the raised start flag, with everybody at the door let in. */
async function openRoom(ctx: Context, { officers: officerIds, ...plan }: Plan): Promise<Room> {
  const draft = { ...plan, room: plan.name, ...windowNow() };
  const sittingId = expect(await createSitting(ctx, draft));
  expect(await addCandidates(ctx, { sittingId, officerIds }));
  expect(await prepareSitting(ctx, { sittingId }));
  expect(await openSitting(ctx, { sittingId }));
  expect(await startSitting(ctx, { sittingId }));
  const slips = expect(await issueSlips(ctx, { sittingId }));
  const candidateIds = slips.map(({ candidateId }) => candidateId);
  expect(await admitCandidates(ctx, { sittingId, candidateIds }));
  return { sittingId, slips: slips.map(({ number, code }) => ({ number, code })) };
}

const [steady = 0, day = 0, watchers = 0] = process.argv.slice(2).map(Number);
const world = openWorld();
try {
  process.send?.(await fill(world, { steady, day }, watchers));
} finally {
  await world.close();
}
