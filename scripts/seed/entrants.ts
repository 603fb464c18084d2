import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { connectDriver } from "@/db/client";
import { saveBatch } from "@/db/queries/attempt-delivery";
import { attempt, formItem, itemKey, itemVersion, officer } from "@/db/schema";
import type { AttemptId, OfficerId, SittingId, UserId } from "@/lib/domain/ids";
import { optionIds } from "@/lib/domain/item/interaction";
import type { ResponseValue } from "@/lib/domain/item/response";
import { fullName } from "@/lib/domain/person/name";
import { type Generator, generator } from "@/lib/domain/random/generator";
import { env } from "@/lib/platform/env";
import { createUser } from "@/lib/services/access/create-user";
import { startAttempt } from "@/lib/services/attempt/start-attempt";
import { submitAttempt } from "@/lib/services/attempt/submit-attempt";
import { enterRound } from "@/lib/services/contest/enter-round";
import type { Context } from "@/lib/services/context";
import { answerTo } from "./answer";
import { expect } from "./expect";
import { knownUser } from "./known";
import type { World } from "./world";

/** Accounts of officers by whom nobody signs in: they take part in contests, and that is all. */
export async function seedEntrants(
  world: World,
  administrator: Context,
  officerIds: readonly OfficerId[],
): Promise<Context[]> {
  const entrants: Context[] = [];
  for (const officerId of officerIds) {
    entrants.push(await world.contextOf(await accountOf(world, administrator, officerId)));
  }
  return entrants;
}

async function accountOf(
  world: World,
  administrator: Context,
  officerId: OfficerId,
): Promise<UserId> {
  const [row] = await world.db.select().from(officer).where(eq(officer.id, officerId));
  if (!row) throw new Error(`no officer ${officerId}`);
  const { staffCode, familyName: family, middleName: middle, givenName: given } = row;
  const login = `hoithi.${staffCode.toLowerCase()}`;
  const known = await knownUser(world, login);
  if (known) return known;
  const created = await createUser(administrator, {
    ...{ login, name: fullName({ family, middle, given }), position: "", staffCode },
    ...{ role: "candidate", unitId: null, demonstration: true },
  });
  return expect(created).id;
}

type Sitting = { readonly sittingId: SittingId; readonly guess: number };

/** Officers enter a round by their own click, answer more or less well, and hand in. */
export async function sitRound(
  entrants: readonly Context[],
  { sittingId, guess }: Sitting,
): Promise<void> {
  const url = env().databaseUrl;
  if (url === undefined) throw new Error("DATABASE_URL is not set");
  const sql = connectDriver(url, { max: 2, role: "sathach_app" });
  try {
    for (const [index, ctx] of entrants.entries()) {
      const random = generator(`contest ${sittingId} ${index}`);
      const own = { sittingId, guess: Math.max(0, guess - 4 + random.below(9)) };
      const candidateId = expect(await enterRound(ctx, own));
      const request = { id: randomUUID(), ip: null };
      const delivery = { sql, codeKey: ctx.codeKey, clockBelieved: () => true, request };
      const device = { codeStamp: 0, deviceId: `demonstration-${index}` };
      const started = expect(await startAttempt(delivery, { sittingId, candidateId, ...device }));
      if (started.finish !== null) continue;
      const { attemptId, epoch } = started;
      const answers = await answersOf(ctx, attemptId, random);
      await saveBatch(sql, batchOf(attemptId, epoch, answers), { wait: true, latest: null });
      expect(await submitAttempt(delivery, { attemptId, epoch, lastSeq: answers.length }));
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
}

type Given = { readonly position: number; readonly value: ResponseValue };

const batchOf = (attemptId: AttemptId, epoch: number, answers: readonly Given[]) => ({
  attempts: [attemptId],
  epochs: [epoch],
  requests: answers.map(() => 1),
  seqs: answers.map((_, index) => index + 1),
  positions: answers.map(({ position }) => position),
  values: answers.map(({ value }) => JSON.stringify(value)),
});

/** Somebody who prepared: right nine times in ten. */
async function answersOf(ctx: Context, attemptId: AttemptId, random: Generator): Promise<Given[]> {
  const rows = await ctx.keys
    .select({
      position: formItem.position,
      interaction: itemVersion.interaction,
      key: itemKey.key,
    })
    .from(attempt)
    .innerJoin(formItem, eq(formItem.formId, attempt.formId))
    .innerJoin(itemVersion, eq(itemVersion.id, formItem.itemVersionId))
    .innerJoin(itemKey, eq(itemKey.itemVersionId, itemVersion.id))
    .where(eq(attempt.id, attemptId))
    .orderBy(asc(formItem.position));
  return rows.map(({ position, interaction, key }) => {
    const correct: readonly string[] = key.correct;
    const asked = { interaction: interaction.type, optionIds: optionIds(interaction), correct };
    return { position, value: answerTo(asked, random.below(100) < 90, random) };
  });
}
