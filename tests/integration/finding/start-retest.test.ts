import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { candidate, notification, sitting, test as examTest, topic } from "@/db/schema";
import type { FindingId, TopicId } from "@/lib/domain/ids";
import { type Context, NotFound } from "@/lib/services/context";
import { addFinding } from "@/lib/services/finding/add-finding";
import { addRecommendation } from "@/lib/services/finding/add-recommendation";
import { loadFindings } from "@/lib/services/finding/load-findings";
import { loadRetestOffer } from "@/lib/services/finding/load-retest-offer";
import { startRetest } from "@/lib/services/finding/start-retest";
import { escalateRecommendation } from "@/lib/services/follow-up/escalate-recommendation";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { releaseResults } from "@/lib/services/sitting/release-results";
import { settleSitting } from "@/lib/services/sitting/settle-sitting";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { aScoredSitting, holdPrepared } from "../overview/a-scored-sitting";
import { minutesFromNow, must } from "../sitting/a-sitting";
import { aFinding, aRecommendation, aVisited, conclude, later, type Visited } from "./a-conclusion";

const plan = (findingId: FindingId) => ({
  ...{ findingId, mark: 60, questions: 10, who: "below" as const },
  ...{ nameOf: (topic: string, unit: string) => `Lại: ${topic}, ${unit}`, room: "Hội trường" },
  ...{ windowFrom: minutesFromNow(-5), windowTo: minutesFromNow(120) },
});

/** The northern commune was tested, half of its officers weak, and the finding about it is issued. */
async function aWeakUnit(pools: Parameters<typeof aVisited>[0], url: string) {
  const world = await aVisited(pools);
  await aScoredSitting(world, world.campaignId, { url, north: 4, south: 0 });
  const { inspector, visitId, bank } = world;
  const weak = { visitId, ...aFinding, topicId: bank.basics };
  const findingId = must(await addFinding(inspector, weak));
  return { ...world, findingId };
}

const daysBefore = ({ now }: Context, days: number) => new Date(now.getTime() - days * 86_400_000);

const told = async ({ database }: Visited, findingId: FindingId) =>
  (
    await database
      .select({ userId: notification.userId, kind: notification.kind })
      .from(notification)
      .where(eq(notification.findingId, findingId))
  )
    .map(({ userId, kind }) => `${kind} ${userId}`)
    .sort();

const news = (kind: string, ...people: readonly Context[]) =>
  people.map(({ actor }) => `${kind} ${actor.userId}`);

const stateOf = async (world: Visited, findingId: FindingId) => {
  const { findings } = await loadFindings(world.inspector, { visitId: world.visitId });
  return findings.find(({ id }) => id === findingId)?.state;
};

describe("startRetest", () => {
  test("prepares a short test of the topic with those who were weak, and tells the unit", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aWeakUnit({ database, keys }, url);
    const { inspector, representative, stranger, findingId, district } = world;
    expect(await startRetest(inspector, plan(findingId))).toMatchObject({ reason: "not_issued" });
    await conclude(world);
    for (const ctx of [representative, stranger]) {
      await expect(startRetest(ctx, plan(findingId))).rejects.toThrow(NotFound);
      expect(await loadRetestOffer(ctx, { findingId })).toBeNull();
    }
    const offer = await loadRetestOffer(inspector, { findingId });
    expect(offer).toMatchObject({ questions: 3, tested: [{}, {}, {}, {}] });

    const sittingId = must(await startRetest(inspector, plan(findingId)));

    const [held] = await database
      .select({ sitting, test: examTest })
      .from(sitting)
      .innerJoin(examTest, eq(examTest.id, sitting.testId))
      .where(eq(sitting.id, sittingId));
    expect(held).toMatchObject({
      sitting: { state: "ready", campaignId: null, ownerUnitId: district },
      test: { cutPercent: 60, allowanceS: 2700, scoringRule: "all_or_nothing" },
    });
    const listed = await database
      .select()
      .from(candidate)
      .where(eq(candidate.sittingId, sittingId));
    expect(listed.map(({ number }) => number).sort()).toEqual(["001", "002"]);
    expect(await told(world, findingId)).toEqual(news("retest_planned", representative));
    expect(await actsOn(database, findingId)).toEqual(["finding.add", "finding.start_retest"]);
    expect(await stateOf(world, findingId)).toBe("issued");
  });

  test("makes the finding ready for a re-check when its results are released, and tells the people", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aWeakUnit({ database, keys }, url);
    const { inspector, leader, representative, organiser, findingId } = world;
    await conclude(world);
    const sittingId = must(await startRetest(inspector, { ...plan(findingId), mark: 40 }));
    await holdPrepared(world, { url, sittingId, questions: 3 });
    expect(await stateOf(world, findingId)).toBe("issued");

    must(await releaseResults(organiser, { sittingId, audience: "units" }));
    must(await settleSitting(organiser, { sittingId }));

    expect(await stateOf(world, findingId)).toBe("ready");
    const passed = news("retest_passed", inspector, leader, representative);
    expect(await told(world, findingId)).toEqual(
      [...passed, ...news("retest_planned", representative)].sort(),
    );
  });

  test("is not offered nor prepared once what was recommended over the finding is settled", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aWeakUnit({ database, keys }, url);
    const { inspector, leader, findingId } = world;
    const words = { findingId, ...aRecommendation(world) };
    const recommendationId = must(await addRecommendation(inspector, words));
    await conclude(world);
    expect(await loadRetestOffer(inspector, { findingId })).not.toBeNull();
    const handedOn = { recommendationId, text: "Không khắc phục" };
    must(await escalateRecommendation(later(leader, 31), handedOn));

    expect(await loadRetestOffer(inspector, { findingId })).toBeNull();
    expect(await startRetest(inspector, plan(findingId))).toMatchObject({ reason: "settled" });
  });

  test("says that nobody was scored where all were absent, and lets another one be prepared", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aWeakUnit({ database, keys }, url);
    const { inspector, leader, representative, organiser, findingId, visitId } = world;
    await conclude(world);
    const sittingId = must(await startRetest(inspector, plan(findingId)));
    must(await openSitting(organiser, { sittingId }));
    must(await closeSitting(organiser, { sittingId }));

    must(await settleSitting(organiser, { sittingId }));

    const { findings } = await loadFindings(inspector, { visitId });
    const [missed] = findings.find(({ id }) => id === findingId)?.retests ?? [];
    expect(missed).toMatchObject({ sittingId, end: "missed", scored: 0 });
    expect(await told(world, findingId)).toEqual(
      expect.arrayContaining(news("retest_missed", inspector, leader, representative)),
    );
    must(await startRetest(inspector, { ...plan(findingId), room: "Phòng họp số 2" }));
  });

  test("is refused without a topic, a test or enough questions, and for a time that is over", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aVisited({ database, keys });
    const { inspector, visitId, bank } = world;
    const [other] = await database.select().from(topic).where(eq(topic.id, bank.mail));
    const add = async (topicId: TopicId | null) =>
      must(await addFinding(inspector, { visitId, ...aFinding, topicId }));
    const [plain, weak, unasked] = [
      await add(null),
      await add(bank.basics),
      await add(other?.id ?? null),
    ];
    await conclude(world);
    const tried = async (findingId: FindingId, over = {}) =>
      startRetest(inspector, { ...plan(findingId), ...over });
    const past = { windowFrom: daysBefore(inspector, 2), windowTo: daysBefore(inspector, 1) };

    expect(await tried(plain)).toMatchObject({ reason: "no_topic" });
    expect(await tried(weak)).toMatchObject({ reason: "not_tested" });
    expect(await tried(weak, past)).toMatchObject({ reason: "window_past" });
    const turned = { windowFrom: minutesFromNow(60), windowTo: minutesFromNow(30) };
    expect(await tried(weak, turned)).toMatchObject({ reason: "window_order" });

    await aScoredSitting(world, world.campaignId, { url, north: 2, south: 0 });
    expect(await tried(unasked)).toMatchObject({ reason: "too_few_questions" });
    expect(await tried(weak, { mark: 0 })).toMatchObject({ reason: "nobody" });
  });
});
