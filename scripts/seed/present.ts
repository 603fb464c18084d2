import type { CampaignId, OfficerId, TestId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { dayFromNow, seedCampaignNow, visitDays } from "./campaigns";
import { seedContest } from "./contest";
import { seedEntrants } from "./entrants";
import { seedOpenSitting } from "./open-sitting";
import type { OrganisationNow, SeedUnit } from "./organisation";
import type { Past } from "./past";
import { seedMarking } from "./marking";
import { moveOn } from "./people";
import { inLanes } from "./lanes";
import { fillRecord, recordsOf } from "./records";
import { draftFindings } from "./follow-up";
import { pursue } from "./pursue";
import { travel, type Travellers } from "./road";
import { handIn } from "./reports";
import { type SeedDraw, seedSample } from "./sample";
import { scanDecision } from "./scans";
import { dateBack, holdSeedSitting, type Organiser, scoreAll } from "./sitting";
import { type PostsNow, transferAll } from "./transfers";
import type { World } from "./world";

export type Present = Past & {
  readonly now: OrganisationNow;
  readonly administrator: Context;
  readonly contestTestId: TestId;
  readonly markedTestId: TestId;
};

/** In the order in which they are visited. */
const visited = ["Phường Hóa Châu", "Phường Phong Quảng", "Xã Quảng Điền", "Xã Đan Điền"];

/**
 * The campaign of this year on the successor units: one that is remedying what was concluded, one
 * whose minutes are to be signed, one with its sitting open, one that the team has yet to visit.
 */
export async function seedPresent(world: World, present: Present): Promise<void> {
  const { now, people, administrator, criteriaSetId } = present;
  await moveOn(world, administrator, now);
  const posts = await transferAll(administrator, present);
  const leader = await world.contextOf(people.teamLeader.actor.userId);
  const inspector = await world.contextOf(people.inspector.actor.userId);
  const representative = await world.contextOf(people.representative.actor.userId);
  const organiser = { world, ctx: await world.contextOf(people.organiser.actor.userId) };

  const units = visited.flatMap((name) => now.communes.filter((unit) => unit.name === name));
  const team = { leader: leader.actor.userId, inspector: inspector.actor.userId };
  const founding = { ownerUnitId: now.city, criteriaSetId, units, team };
  const campaignId = await seedCampaignNow(world, leader, founding);
  await scanDecision(leader, campaignId);
  const places = placesOf(units, posts);
  await holdSittings(organiser, present, { ...places, campaignId });
  await holdContest(organiser, present, places);
  await holdPractical(organiser, present, places);
  const visitors = { campaignId, leader, inspector, representative, mark: "ĐKT (minh họa)" };
  await advance(world, visitors, stepsOf(places));
  await scoreAll(organiser.ctx);
}

type Place = SeedUnit & { readonly officers: readonly OfficerId[] };

type Places = {
  readonly done: Place;
  readonly visited: Place;
  readonly running: Place;
  readonly waiting: Place;
};

function placesOf(units: readonly SeedUnit[], posts: PostsNow): Places {
  const [done, visited, running, waiting] = units.map((unit) => ({
    ...unit,
    officers: posts.get(unit.id) ?? [],
  }));
  if (!done || !visited || !running || !waiting) throw new Error("successor units are missing");
  return { done, visited, running, waiting };
}

async function holdSittings(
  organiser: Organiser,
  { testId, now, people }: Present,
  { campaignId, done, visited, running, waiting }: Places & { readonly campaignId: CampaignId },
): Promise<void> {
  const { invigilatorId } = people;
  const draws: readonly SeedDraw[] = [
    { unitIds: [done.id, visited.id], days: -58, witness: "7412" },
    { unitIds: [running.id], days: -2, witness: "0386" },
    { unitIds: [waiting.id], days: -1, witness: null },
  ];
  const sample = await seedSample(organiser, { campaignId, draws });
  const plan = ({ id, name, officers }: Place, room: string) => ({
    testId,
    campaignId,
    ownerUnitId: now.city,
    invigilatorId,
    name: `Ca sát hạch ${name}`,
    room,
    officers: sample.get(id)?.selected ?? officers,
    ...(sample.has(id) && { drawnIn: id }),
  });
  const first = await holdSeedSitting(organiser, plan(done, "Phòng họp số 1"));
  await dateBack(organiser.world, first, `${dayFromNow(visitDays.done)}T01:00:00Z`);
  const second = await holdSeedSitting(organiser, plan(visited, "Hội trường phường"));
  await dateBack(organiser.world, second, `${dayFromNow(visitDays.visited)}T01:00:00Z`);
  await seedOpenSitting(organiser, {
    plan: plan(running, "Hội trường, tầng 2"),
    spare: sample.get(running.id)?.reserves ?? [],
  });
}

/** Every tenth officer of the communes takes part in the contest. */
async function holdContest(
  organiser: Organiser,
  { now, administrator, contestTestId: testId }: Present,
  { done, visited, running, waiting }: Places,
): Promise<void> {
  const officers = [done, visited, running, waiting].flatMap((place) =>
    place.officers.filter((_, index) => index % 10 === 3),
  );
  const entrants = await seedEntrants(organiser.world, administrator, officers);
  await seedContest(organiser, { city: now.city, testId, entrants });
}

/** Two officers of each of three units, none of whom sits the test that is open. */
async function holdPractical(
  organiser: Organiser,
  { now, administrator, markedTestId: testId, people: { invigilatorId } }: Present,
  { done, visited, waiting }: Places,
): Promise<void> {
  const officers = [done, visited, waiting].flatMap((place) => place.officers.slice(0, 2));
  const plan = { administrator, testId, city: now.city, officers, invigilatorId };
  await seedMarking(organiser, plan);
}

type Step = {
  readonly unit: Place;
  readonly until: "self_reported" | "visited" | "verified" | null;
  readonly state: "minutes_draft" | "self_reported" | "announced";
  /** Whether both sides signed, a conclusion followed and the unit has set about its remedies. */
  readonly concluded?: true;
};

function stepsOf({ done, visited, running, waiting }: Places): Step[] {
  return [
    { unit: done, until: "verified", state: "minutes_draft", concluded: true },
    { unit: visited, until: "verified", state: "minutes_draft" },
    { unit: running, until: "self_reported", state: "self_reported" },
    { unit: waiting, until: null, state: "announced" },
  ];
}

type Visitors = Travellers & { readonly campaignId: CampaignId };

/** Each unit's record as far as it has come, and its place in the register. */
async function advance(world: World, visitors: Visitors, steps: readonly Step[]) {
  const records = await recordsOf(world, visitors.campaignId);
  await inLanes(steps, async ({ unit, until, state, concluded }) => {
    const kept = records.get(unit.id);
    if (!kept) throw new Error(`no record of ${unit.name}`);
    const { recordId } = kept;
    const day = kept.scheduledOn ?? dayFromNow(0);
    const filling = { ...visitors, recordId, officers: unit.officers.length, day };
    if (until) await fillRecord(world, { ...filling, until, thorough: true });
    await travel(visitors, { ...kept, day }, state);
    await handIn(visitors, { recordId, until });
    if (until !== "verified") return;
    await draftFindings({ ...visitors, ...kept, day });
    if (concluded) await pursue(world, { ...visitors, ...kept, day });
  });
}
