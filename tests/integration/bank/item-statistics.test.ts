import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { attempt, finish, itemStatistic, itemTally, score, sitting } from "@/db/schema";
import type { SittingId } from "@/lib/domain/ids";
import { countAnswers } from "@/lib/services/bank/count-answers";
import { compareTallies, recountAnswers } from "@/lib/services/bank/recount-answers";
import { releaseResults } from "@/lib/services/sitting/release-results";
import { aScoredSitting } from "@/tests/integration/overview/a-scored-sitting";
import { aCampaign, aDistrict, must } from "@/tests/integration/sitting/a-sitting";
import { test } from "@/tests/support/worker-database";

const limit = 100;

const attemptsOf = (database: Database, sittingId: SittingId) =>
  database.select().from(attempt).where(eq(attempt.sittingId, sittingId)).orderBy(attempt.id);

async function answersCounted(database: Database, sittingId: SittingId): Promise<number> {
  const rows = await database
    .select({ tally: itemTally.tally })
    .from(itemTally)
    .innerJoin(sitting, eq(sitting.testId, itemTally.testId))
    .where(eq(sitting.id, sittingId));
  return rows.reduce((sum, { tally }) => sum + tally.n, 0);
}

/** Each form holds two of three items; whoever knows one knows both, by "B" instead of "A". */
function expectHalfKnown({ detail, weak, ...row }: typeof itemStatistic.$inferSelect) {
  const { full, choices } = detail.statistics;
  const [a, b, ...others] = choices;
  expect(row).toMatchObject({ facility: full, omitted: 0 });
  expect(row.discrimination).toBeCloseTo(1, 12);
  expect([a?.high, a?.low, b?.high, b?.low]).toEqual([0, 1, 1, 0]);
  expect(a?.count).toBe(row.n - Math.round(full * row.n));
  expect(b?.share).toBe(full);
  expect(others.every(({ count }) => count === 0)).toBe(true);
  expect(weak).toEqual(row.n < 30 || others.length === 0 ? [] : ["never_chosen"]);
}

describe("statistics of items", () => {
  test("count released answers once, follow what changes, and equal a count from the beginning", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aScoredSitting(world, await aCampaign(world), {
      ...{ url, north: 20, south: 20 },
    });
    expect(await countAnswers({ keys }, { limit })).toEqual({ counted: 0 });

    must(await releaseResults(world.organiser, { sittingId, audience: "units" }));
    expect(await countAnswers({ keys }, { limit: 25 })).toEqual({ counted: 25 });
    expect(await countAnswers({ keys }, { limit })).toEqual({ counted: 15 });
    must(await releaseResults(world.organiser, { sittingId, audience: "candidates" }));
    expect(await countAnswers({ keys }, { limit })).toEqual({ counted: 40 });

    const rows = await database.select().from(itemStatistic);
    expect(rows.map(({ n }) => n).reduce((sum, n) => sum + n, 0)).toBe(80);
    rows.forEach(expectHalfKnown);
    const same = { attempts: 40, tallies: rows.length, waiting: 0, differing: [] };
    expect(await compareTallies({ keys })).toEqual(same);

    const stored = () => database.select().from(itemTally).orderBy(itemTally.itemVersionId);
    const before = await stored();
    expect(await recountAnswers({ keys })).toEqual({ attempts: 40, tallies: rows.length });
    expect(await stored()).toEqual(before);
  });

  test("take out what was voided, and put another score in place of the first", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aScoredSitting(world, await aCampaign(world), {
      ...{ url, north: 4, south: 0 },
    });
    must(await releaseResults(world.organiser, { sittingId, audience: "units" }));
    await countAnswers({ keys }, { limit });
    const [voided, rescored] = await attemptsOf(database, sittingId);
    if (!voided || !rescored) throw new Error("no attempts");

    await database.update(attempt).set({ state: "voided" }).where(eq(attempt.id, voided.id));
    await database.execute(sql`
      insert into ${score} (attempt_id, finish_version, key_digest, rule_version, points, possible, passed, detail)
      select attempt_id, finish_version, 'other', rule_version, 200, 200, true,
        jsonb_set(detail, '{byPosition}', (select jsonb_agg(each || '{"points": 100}') from jsonb_array_elements(detail->'byPosition') each))
        from ${score} where attempt_id = ${rescored.id}`);
    expect((await compareTallies({ keys })).differing).not.toEqual([]);
    expect(await countAnswers({ keys }, { limit })).toEqual({ counted: 2 });

    expect((await compareTallies({ keys })).differing).toEqual([]);
    // Of four attempts at two questions each, three still count.
    expect(await answersCounted(database, sittingId)).toBe(6);

    const [own] = await database.select().from(finish).where(eq(finish.attemptId, rescored.id));
    expect(own?.current).toBe(true);
    await database.update(finish).set({ current: false }).where(eq(finish.attemptId, rescored.id));
    await database.update(attempt).set({ state: "in_progress" }).where(eq(attempt.id, rescored.id));
    expect(await countAnswers({ keys }, { limit })).toEqual({ counted: 1 });
    expect((await compareTallies({ keys })).differing).toEqual([]);
    expect(await answersCounted(database, sittingId)).toBe(4);
  });

  test("need the pool of keys", async ({ database, url, keys }) => {
    const world = await aDistrict({ database, keys });
    const sittingId = await aScoredSitting(world, await aCampaign(world), {
      ...{ url, north: 1, south: 0 },
    });
    must(await releaseResults(world.organiser, { sittingId, audience: "units" }));

    await expect(countAnswers({ keys: database }, { limit })).rejects.toMatchObject({
      cause: { code: "42501" },
    });
  });
});
