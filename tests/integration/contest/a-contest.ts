import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { assignment, jobGroup, response, roleAssignment, user } from "@/db/schema";
import type { CandidateId, ContestId, OfficerId, SittingId, UnitId } from "@/lib/domain/ids";
import type { Role } from "@/lib/domain/policy/roles";
import { scoreFinishes } from "@/lib/services/attempt/score-finishes";
import { startAttempt } from "@/lib/services/attempt/start-attempt";
import { submitAttempt } from "@/lib/services/attempt/submit-attempt";
import { addAudience } from "@/lib/services/contest/add-audience";
import { addRound } from "@/lib/services/contest/add-round";
import { createContest } from "@/lib/services/contest/create-contest";
import { enterRound } from "@/lib/services/contest/enter-round";
import { publishContest } from "@/lib/services/contest/publish-contest";
import type { Context } from "@/lib/services/context";
import { someone } from "../bank/a-world";
import { deliveryOf, type District, minutesFromNow, must } from "../sitting/a-sitting";

export const noPrizes = { first: 0, second: 0, third: 0, consolation: 0 };

/** A draft contest of the district for all its officers, each commune an audience of its own. */
export async function aDraftContest(
  { organiser, district, north, south }: District,
  over: Partial<Parameters<typeof createContest>[1]> = {},
): Promise<ContestId> {
  const contestId = await createContest(organiser, {
    ...{ name: `Hội thi ${randomUUID().slice(0, 8)}`, rules: "Mỗi vòng một lượt." },
    ...{ ownerUnitId: district, tieBreak: "all_right", prizes: { ...noPrizes, first: 1 } },
    ...over,
  });
  for (const [name, unitId] of [
    ["Phía bắc", north],
    ["Phía nam", south],
  ] as const) {
    must(await addAudience(organiser, { contestId, name, unitIds: [unitId], jobGroupCodes: [] }));
  }
  return contestId;
}

/** A round whose window is open, from a minute ago on, or another one. */
export async function aRoundOf(
  { organiser, testId }: District,
  contestId: ContestId,
  window = { windowFrom: minutesFromNow(-1), windowTo: minutesFromNow(60) },
): Promise<SittingId> {
  return must(await addRound(organiser, { contestId, testId, name: "Vòng 1", ...window }));
}

/** A published contest with one round that is open now. */
export async function anOpenRound(
  world: District,
  over: Partial<Parameters<typeof createContest>[1]> = {},
) {
  const contestId = await aDraftContest(world, over);
  const sittingId = await aRoundOf(world, contestId);
  must(await publishContest(world.organiser, { contestId }));
  return { contestId, sittingId };
}

/** The account of an officer, with the role of a candidate and others. */
export async function accountOf(
  world: District,
  officerId: OfficerId,
  ...others: readonly { readonly role: Role; readonly unitId: UnitId | null }[]
): Promise<Context> {
  const ctx = await someone(world, "candidate");
  const { userId } = ctx.actor;
  await world.database.update(user).set({ officerId }).where(eq(user.id, userId));
  const roles = [{ role: "candidate" as const, unitId: null }, ...others];
  await world.database.insert(roleAssignment).values(roles.map((held) => ({ ...held, userId })));
  return { ...ctx, actor: { ...ctx.actor, officerId, roles } };
}

/** Puts an officer's post into a job group of its own. */
export async function moveToGroup({ database }: District, officerId: OfficerId, code: string) {
  await database
    .insert(jobGroup)
    .values({ code, name: code, nameEn: code, position: 9 })
    .onConflictDoNothing();
  await database
    .update(assignment)
    .set({ jobGroupCode: code })
    .where(eq(assignment.officerId, officerId));
}

/** The delivery of the attempt API, as an entrant's machine reaches it. */
export const deliveryTo = (url: string) => ({
  sql: deliveryOf(url),
  codeKey: Buffer.alloc(32),
  clockBelieved: () => true,
  request: { id: "contest", ip: null },
});

type Sitting = { readonly sittingId: SittingId; readonly guess: number; readonly right: number };

/** An officer enters a round, answers so many of its questions right and hands in. */
export async function sitRound(
  url: string,
  officer: Context,
  { sittingId, guess, right }: Sitting,
): Promise<CandidateId> {
  const candidateId = must(await enterRound(officer, { sittingId, guess }));
  const delivery = deliveryTo(url);
  const device = { deviceId: randomUUID(), codeStamp: 0 };
  const { attemptId } = must(await startAttempt(delivery, { sittingId, candidateId, ...device }));
  for (let position = 1; position <= right; position += 1) {
    // Every item of the world has the key B.
    await officer.db
      .insert(response)
      .values({ attemptId, position, epoch: 1, seq: 1, value: '"B"' });
  }
  must(await submitAttempt(delivery, { attemptId, epoch: 1, lastSeq: 0 }));
  return candidateId;
}

/** Scores whatever was handed in. */
export async function scoreAll({ keys }: District): Promise<void> {
  while ((await scoreFinishes({ actor: null, keys }, { limit: 100 })).scored > 0);
}
