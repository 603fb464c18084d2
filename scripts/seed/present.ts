import { and, asc, eq, isNull } from "drizzle-orm";
import { attempt, candidate } from "@/db/schema";
import type { CampaignId, OfficerId, SittingId, UnitId } from "@/lib/domain/ids";
import type { VisitState } from "@/lib/domain/inspection/state";
import { moveVisit } from "@/lib/services/campaign/move-visit";
import type { Context } from "@/lib/services/context";
import { transferOfficer } from "@/lib/services/officer/transfer-officer";
import { addWalkIn } from "@/lib/services/sitting/add-walk-in";
import { admitCandidates } from "@/lib/services/sitting/admit-candidates";
import { renewWindow } from "@/lib/services/sitting/renew-window";
import { readDemonstration, writeDemonstration } from "./accounts";
import { dayFromNow, seedCampaignNow } from "./campaigns";
import { expect } from "./expect";
import type { OrganisationNow } from "./organisation";
import type { Past } from "./past";
import { moveOn } from "./people";
import { fillRecord, recordsOf } from "./records";
import {
  type SeedSitting,
  admitAndSimulate,
  dateBack,
  holdSeedSitting,
  openSeedSitting,
  scoreAll,
  seedSlips,
  windowNow,
} from "./sitting";
import type { World } from "./world";

export type Present = Past & { readonly now: OrganisationNow; readonly administrator: Context };

/** Candidates of the open sitting whom nobody has sat down for: a newcomer may. */
const seatsFree = 6;

/**
 * The campaign of this year on the successor units: two units done, one with its sitting open, one
 * not begun.
 */
export async function seedPresent(world: World, present: Present): Promise<void> {
  const { now, people, administrator, criteriaSetId } = present;
  await moveOn(world, administrator, now);
  const posts = await transfer(present);
  const organiser = { world, ctx: await world.contextOf(people.organiser.actor.userId) };
  const leader = await world.contextOf(people.teamLeader.actor.userId);
  const inspector = await world.contextOf(people.inspector.actor.userId);

  const team = { leader: leader.actor.userId, inspector: inspector.actor.userId };
  const order = ["Phường Hóa Châu", "Phường Phong Quảng", "Xã Quảng Điền", "Xã Đan Điền"];
  const units = order.flatMap((name) => now.communes.filter((unit) => unit.name === name));
  const founding = { ownerUnitId: now.city, criteriaSetId, units, team };
  const campaignId = await seedCampaignNow(world, leader, founding);
  const [done, visited, running, waiting] = units;
  if (!done || !visited || !running || !waiting) throw new Error("successor units are missing");

  const plan = (unit: { id: UnitId; name: string }, room: string, most: number) => ({
    testId: present.testId,
    campaignId,
    ownerUnitId: now.city,
    invigilatorId: people.invigilatorId,
    name: `Ca sát hạch ${unit.name}`,
    room,
    officers: (posts.get(unit.id) ?? []).slice(0, most),
  });
  const first = await holdSeedSitting(organiser, plan(done, "Phòng họp số 1", 40));
  await dateBack(world, first, `${dayFromNow(-12)}T01:00:00Z`);
  const second = await holdSeedSitting(organiser, plan(visited, "Hội trường phường", 32));
  await dateBack(world, second, `${dayFromNow(-7)}T01:00:00Z`);
  const open = await keepOpen(organiser, plan(running, "Hội trường, tầng 2", 30));

  const representative = await world.contextOf(people.representative.actor.userId);
  await advance(world, { campaignId, inspector, representative }, [
    { unit: done, until: "verified", state: "minutes_draft", officers: posts.get(done.id) ?? [] },
    { unit: visited, until: "visited", state: "visited", officers: posts.get(visited.id) ?? [] },
    {
      unit: running,
      until: "self_reported",
      state: "self_reported",
      officers: posts.get(running.id) ?? [],
    },
    { unit: waiting, until: null, state: "announced", officers: [] },
  ]);
  await scoreAll(organiser.ctx);
  const spare = (posts.get(running.id) ?? []).slice(30);
  await tellNewcomer(organiser, open, spare);
}

/** On 01/07/2025 everybody goes to the unit that took over; agencies are spread over all of them. */
async function transfer({ old, now, officers, administrator }: Present) {
  const successors = new Map(
    old.communes.map(({ id, successor }) => [
      id,
      now.communes.find(({ name }) => name === successor),
    ]),
  );
  const posts = new Map<UnitId, OfficerId[]>();
  for (const [index, { id: officerId, unit, post }] of officers.entries()) {
    const next = successors.get(unit.id) ?? now.communes[index % now.communes.length];
    if (!next) throw new Error("nowhere to go");
    const moved = { officerId, unitId: next.id, ...titleAfter(post, index), on: "2025-07-01" };
    // "no_post": done by a start that was killed later.
    await transferOfficer(administrator, moved);
    posts.set(next.id, [...(posts.get(next.id) ?? []), officerId]);
  }
  return posts;
}

type Post = { readonly title: string; readonly jobGroupCode: string };

/** District posts have ended; those of the communes go on, with one leader for several before. */
function titleAfter(post: Post, index: number): Post {
  if (post.jobGroupCode === "leader" && index % 4 !== 0) {
    return { title: "Chuyên viên Phòng Kinh tế", jobGroupCode: "specialist" };
  }
  return post.jobGroupCode === "specialist"
    ? { title: "Chuyên viên Phòng Văn hóa - Xã hội", jobGroupCode: "specialist" }
    : post;
}

type Organiser = { readonly world: World; readonly ctx: Context };

/** The sitting that is open now: some have submitted, some are at work, some seats are free. */
async function keepOpen(organiser: Organiser, plan: SeedSitting): Promise<SittingId> {
  const { world, ctx } = organiser;
  const known = await world.sittingId(plan.campaignId, plan.name);
  if (known && (await world.marked("open_sitting")) === known) {
    const { windowFrom, windowTo } = windowNow();
    await renewWindow(ctx, { sittingId: known, windowFrom, windowTo });
    return known;
  }
  const sittingId = await openSeedSitting(organiser, plan);
  const seats = plan.officers.length - Math.floor(plan.officers.length / 13);
  await admitAndSimulate(organiser, sittingId, (index) => {
    if (index >= seats - seatsFree) return "enter_only";
    return index % 3 === 0 ? "submit" : "half";
  });
  await world.mark("open_sitting", sittingId);
  return sittingId;
}

type Step = {
  readonly unit: { readonly id: UnitId; readonly name: string };
  readonly until: "self_reported" | "visited" | "verified" | null;
  readonly state: VisitState;
  readonly officers: readonly OfficerId[];
};

type Visitors = {
  readonly campaignId: CampaignId;
  readonly inspector: Context;
  readonly representative: Context;
};

/** Each unit's record as far as it has come, and its place in the register. */
async function advance(world: World, visitors: Visitors, steps: readonly Step[]) {
  const records = await recordsOf(world, visitors.campaignId);
  for (const { unit, until, state, officers } of steps) {
    const kept = records.get(unit.id);
    if (!kept) throw new Error(`no record of ${unit.name}`);
    const { recordId, visitId } = kept;
    const filling = { ...visitors, recordId, officers: officers.length };
    if (until) await fillRecord(world, { ...filling, until });
    const moved = await moveVisit(visitors.inspector, { visitId, state });
    // People may have gone on since.
    if (!moved.ok && moved.reason !== "backwards") expect(moved);
  }
}

/** Number and code of the seats that are free, for whoever wants to sit the test at once. */
async function tellNewcomer(
  { world, ctx }: Organiser,
  sittingId: SittingId,
  spare: readonly OfficerId[],
): Promise<void> {
  for (const officerId of spare) {
    if ((await freeSeats(world, sittingId)).length >= seatsFree) break;
    await addWalkIn(ctx, { sittingId, officerId });
  }
  const candidateIds = (await freeSeats(world, sittingId)).slice(0, seatsFree);
  await admitCandidates(ctx, { sittingId, candidateIds });
  const slips = await seedSlips(ctx, sittingId, candidateIds);
  const address = `/thi/${sittingId}`;
  writeDemonstration(world.demonstrationFile, {
    ...readDemonstration(world.demonstrationFile),
    candidates: slips.map(({ number, code }) => ({ number, code, address })),
  });
}

async function freeSeats({ db }: World, sittingId: SittingId) {
  const rows = await db
    .select({ id: candidate.id })
    .from(candidate)
    .innerJoin(attempt, eq(attempt.candidateId, candidate.id))
    .where(
      and(
        eq(candidate.sittingId, sittingId),
        eq(attempt.state, "created"),
        isNull(candidate.absenceReason),
      ),
    )
    .orderBy(asc(candidate.number));
  return rows.map(({ id }) => id);
}
