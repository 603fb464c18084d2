import { and, eq } from "drizzle-orm";
import { contest, sitting } from "@/db/schema";
import type { ContestId, SittingId, TestId, UnitId } from "@/lib/domain/ids";
import { addAudience } from "@/lib/services/contest/add-audience";
import { addRound } from "@/lib/services/contest/add-round";
import { closeRound } from "@/lib/services/contest/close-round";
import { createContest } from "@/lib/services/contest/create-contest";
import { extendRound } from "@/lib/services/contest/extend-round";
import { publishContest } from "@/lib/services/contest/publish-contest";
import { rankRound } from "@/lib/services/contest/rank-round";
import { releaseRound } from "@/lib/services/contest/release-round";
import type { Context } from "@/lib/services/context";
import { dayFromNow } from "./campaigns";
import { sitRound } from "./entrants";
import { expect } from "./expect";
import { dateBack, type Organiser, scoreAll } from "./sitting";
import type { World } from "./world";

const name = "Hội thi trực tuyến: Công chức với chuyển đổi số";
const rules = `Mỗi vòng mở trong một tuần; mỗi người làm bài một lần trong mỗi vòng, bằng tài khoản của mình.
Bài gồm 15 câu trắc nghiệm, làm trong 15 phút, và một câu dự đoán.
Xếp hạng theo điểm; bằng điểm thì xét câu dự đoán gần đúng hơn, rồi ai nộp bài sớm hơn.
Ban tổ chức, người biên soạn và phản biện câu hỏi không dự thi.`;

type Plan = {
  readonly city: UnitId;
  readonly testId: TestId;
  readonly entrants: readonly Context[];
};

/**
 * A contest of three rounds: one over with its results told, one that is open now, one to come.
 * Those who work for the contest take no part; the others have been there for part of the way.
 */
export async function seedContest(organiser: Organiser, plan: Plan): Promise<void> {
  const { ctx, world } = organiser;
  const contestId = (await knownContest(world)) ?? (await foundContest(ctx, plan));
  const past = await knownRound(world, contestId, 1);
  if (!past) throw new Error("the contest has no first round");
  await holdFirstRound(organiser, past, plan);
  const open = await knownRound(world, contestId, 2);
  if (open?.state === "open") {
    await sitRound(plan.entrants.slice(0, 9), { sittingId: open.id, guess: 12 });
  }
}

async function foundContest(ctx: Context, { city, testId }: Plan): Promise<ContestId> {
  const contestId = await createContest(ctx, {
    ...{ name, rules, ownerUnitId: city, tieBreak: "all_right" },
    prizes: { first: 1, second: 2, third: 3, consolation: 5 },
  });
  const all = { contestId, unitIds: [city] };
  const leaders = { ...all, name: "Lãnh đạo đơn vị", jobGroupCodes: ["leader"] };
  expect(await addAudience(ctx, leaders));
  expect(await addAudience(ctx, { ...all, name: "Công chức chuyên môn", jobGroupCodes: [] }));
  const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  const rounds = [
    { name: "Vòng 1", windowFrom: hour(-1), windowTo: hour(24) },
    { name: "Vòng 2", windowFrom: hour(-0.5), windowTo: hour(7 * 24) },
    { name: "Vòng 3", windowFrom: hour(7 * 24 + 1), windowTo: hour(14 * 24) },
  ];
  for (const round of rounds) expect(await addRound(ctx, { contestId, testId, ...round }));
  expect(await publishContest(ctx, { contestId }));
  return contestId;
}

type Round = typeof sitting.$inferSelect;

async function holdFirstRound(
  { world, ctx }: Organiser,
  { id: sittingId, state }: Round,
  { entrants }: Plan,
): Promise<void> {
  if (state === "open") {
    await sitRound(entrants, { sittingId, guess: 5 });
    expect(await closeRound(ctx, { sittingId }));
  }
  // The product's own scorer may hold some finishes: ranked is when none of them is left.
  while ((await rankAgain(ctx, sittingId)) === "unscored") {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await dateBack(world, sittingId, `${dayFromNow(-9)}T01:30:00Z`);
  // Ranked by when they finished, which has just moved.
  await rankAgain(ctx, sittingId);
  expect(await releaseRound(ctx, { sittingId }));
}

async function rankAgain(ctx: Context, sittingId: SittingId) {
  await scoreAll(ctx);
  const ranked = await rankRound(ctx, { sittingId });
  return ranked.ok ? "ranked" : ranked.reason;
}

/** Keeps the open round open for another week. */
export async function renewContest({ world, ctx }: Organiser): Promise<void> {
  const contestId = await knownContest(world);
  const open = contestId && (await knownRound(world, contestId, 2));
  if (open?.state !== "open") return;
  const windowTo = new Date(Date.now() + 7 * 24 * 3_600_000);
  await extendRound(ctx, { sittingId: open.id, windowTo });
}

async function knownContest({ db }: World): Promise<ContestId | undefined> {
  const [row] = await db.select({ id: contest.id }).from(contest).where(eq(contest.name, name));
  return row?.id;
}

async function knownRound({ db }: World, contestId: ContestId, roundNo: number) {
  const same = and(eq(sitting.contestId, contestId), eq(sitting.roundNo, roundNo));
  const [row] = await db.select().from(sitting).where(same);
  return row;
}
