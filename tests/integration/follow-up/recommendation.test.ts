import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvent } from "@/db/schema";
import { addDays } from "@/lib/domain/calendar/add-days";
import { NotFound } from "@/lib/services/context";
import { addRecommendation } from "@/lib/services/finding/add-recommendation";
import { acceptRemedy } from "@/lib/services/follow-up/accept-remedy";
import { closeRecommendation } from "@/lib/services/follow-up/close-recommendation";
import { commentOnRecommendation } from "@/lib/services/follow-up/comment-on-recommendation";
import { escalateRecommendation } from "@/lib/services/follow-up/escalate-recommendation";
import { extendRecommendation } from "@/lib/services/follow-up/extend-recommendation";
import { loadRecommendation } from "@/lib/services/follow-up/load-recommendation";
import { reportRemedy } from "@/lib/services/follow-up/report-remedy";
import { returnRemedy } from "@/lib/services/follow-up/return-remedy";
import { listNotifications } from "@/lib/services/notification/list-notifications";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { stateOf } from "../campaign/a-visit";
import { aPerson, must } from "../sitting/a-sitting";
import {
  aDraft,
  anIssued,
  aRecommendation,
  aVisited,
  conclude,
  due,
  later,
  layFile,
  today,
  tryStep,
} from "../finding/a-conclusion";
import { aReported, check, stateNow, told } from "./a-remedy";

describe("the road of a recommendation", () => {
  test("leads from the unit's report over the re-check to its close, each side told", async ({
    database,
    keys,
  }) => {
    const world = await anIssued({ database, keys });
    const { recommendationId, visitId, representative, inspector, leader } = world;
    expect(await told(world, representative)).toContain("issued");

    await aReported(world);
    expect(await stateOf(world, visitId)).toBe("remedying");
    expect(await told(world, leader)).toContain("reported");
    must(await acceptRemedy(inspector, { recommendationId, text: "Đủ", ...check }));
    expect(await tryStep(world, leader, { move: "close" })).toBe("not_from_here");
    must(await closeRecommendation(leader, { recommendationId, text: "" }));

    expect(await stateNow(world, recommendationId)).toEqual({ state: "closed", dueOn: due });
    expect(await told(world, representative)).toEqual(
      expect.arrayContaining(["accepted", "closed"]),
    );
    expect(await actsOn(database, recommendationId)).toEqual([
      ...["recommendation.add", "recommendation.add_file", "recommendation.report"],
      ...["recommendation.accept", "recommendation.close"],
    ]);
    const { acts, open } = await loadRecommendation(leader, { recommendationId });
    expect(acts.map(({ act, files }) => [act, files.length])).toEqual([
      ["issue", 0],
      ["report", 1],
      ["accept", 0],
      ["close", 0],
    ]);
    expect(open).toEqual([]);
    const document = { number: "9/BB-PT", issuedOn: today };
    expect(await tryStep(world, inspector, { move: "recheck", document })).toBe("rechecked");
    expect(await tryStep(world, leader, { move: "close" })).toBe("closed");
  });

  test("begins with one notice to the unit, of what is due soonest", async ({ database, keys }) => {
    const world = await aVisited({ database, keys });
    const { inspector, representative } = world;
    const { findingId } = await aDraft(world);
    const soon = addDays(today, 10);
    const sooner = { findingId, ...aRecommendation(world), dueOn: soon };
    must(await addRecommendation(inspector, sooner));
    await conclude(world);

    const { notifications } = await listNotifications(representative, { page: 1 });
    const issued = notifications.filter(({ kind }) => kind === "issued");
    expect(issued.map(({ dueOn }) => dueOn)).toEqual([soon]);
  });

  test("refuses a re-check of before the unit reported", async ({ database, keys }) => {
    const { recommendationId, inspector } = await aReported(await anIssued({ database, keys }));
    const early = { recommendationId, text: "Đủ", ...check, heldOn: addDays(today, -1) };

    expect(await acceptRemedy(inspector, early)).toMatchObject({ reason: "check_before_report" });
  });

  test("leads back with the reason and a new day where work is left", async ({
    database,
    keys,
  }) => {
    const world = await aReported(await anIssued({ database, keys }));
    const { recommendationId, representative, inspector } = world;
    const dueOn = addDays(due, 10);
    const back = { recommendationId, text: "Chưa có quy chế", ...check };

    expect(await returnRemedy(inspector, { ...back, text: " ", dueOn })).toMatchObject({
      reason: "text_missing",
    });
    must(await returnRemedy(inspector, { ...back, dueOn }));

    expect(await stateNow(world, recommendationId)).toEqual({ state: "returned", dueOn });
    expect(await told(world, representative)).toContain("returned");
    const again = { recommendationId, text: "Đã có quy chế" };
    expect(await reportRemedy(representative, again)).toMatchObject({ reason: "no_evidence" });
    await layFile(world);
    must(await reportRemedy(representative, again));
    const { acts } = await loadRecommendation(inspector, { recommendationId });
    expect(acts.map(({ act }) => act)).toEqual(["issue", "report", "return", "report"]);
    expect(acts[2]).toMatchObject({ dueFrom: due, dueOn, method: "on_site" });
  });

  test("is extended with a reason, and handed on when it is over its day", async ({
    database,
    keys,
  }) => {
    const world = await anIssued({ database, keys });
    const { recommendationId, leader, inspector, representative } = world;
    const dueOn = addDays(due, 5);
    const longer = { recommendationId, text: "Chờ kinh phí", dueOn };
    expect(await extendRecommendation(inspector, longer)).toMatchObject({ reason: "not_yours" });
    must(await extendRecommendation(leader, longer));
    expect(await stateNow(world, recommendationId)).toEqual({ state: "issued", dueOn });
    expect(await told(world, representative)).toContain("extended");

    const on = { recommendationId, text: "Quá hạn nhiều lần" };
    expect(await escalateRecommendation(leader, on)).toMatchObject({ reason: "not_overdue" });
    const late = later(leader, 36);
    expect(await escalateRecommendation(later(inspector, 36), on)).toMatchObject({
      reason: "not_yours",
    });
    must(await escalateRecommendation(late, on));

    expect(await stateNow(world, recommendationId)).toMatchObject({ state: "escalated" });
    const [logged] = await database
      .select()
      .from(auditEvent)
      .where(
        and(
          eq(auditEvent.subjectId, recommendationId),
          eq(auditEvent.act, "recommendation.extend"),
        ),
      );
    expect(logged?.detail).toMatchObject({ due: dueOn, reason: "Chờ kinh phí" });
  });

  test("goes to the higher authority with its visit", async ({ database, keys }) => {
    const world = await aReported(await anIssued({ database, keys }));
    const document = { number: "3/BC", issuedOn: today };

    const reason = "Đơn vị không hợp tác";
    const to = await tryStep(world, world.leader, { move: "escalate", document, reason });

    expect(to).toBe("escalated");
    expect(await stateNow(world, world.recommendationId)).toMatchObject({ state: "escalated" });
  });

  test("keeps its visit open until nothing is owed", async ({ database, keys }) => {
    const world = await aReported(await anIssued({ database, keys }));
    const { leader, inspector, recommendationId } = world;
    const document = { number: "9/BB-PT", issuedOn: today };

    expect(await tryStep(world, inspector, { move: "recheck", document })).toBe(
      "recommendations_unchecked",
    );
    must(await acceptRemedy(inspector, { recommendationId, text: "", ...check }));
    expect(await tryStep(world, inspector, { move: "recheck", document })).toBe("rechecked");
    expect(await tryStep(world, leader, { move: "close" })).toBe("recommendations_open");
  });

  test("hears both sides, and no others", async ({ database, keys }) => {
    const world = await anIssued({ database, keys });
    const { recommendationId, representative, inspector, stranger, office } = world;

    must(await commentOnRecommendation(representative, { recommendationId, text: "Thiếu người" }));
    must(await commentOnRecommendation(inspector, { recommendationId, text: "Đã ghi nhận" }));
    const words = { recommendationId, text: "Tôi" };
    await expect(commentOnRecommendation(stranger, words)).rejects.toThrow(NotFound);
    await expect(loadRecommendation(stranger, { recommendationId })).rejects.toThrow(NotFound);
    const other = await commentOnRecommendation(office, words).catch((error: unknown) => error);
    expect(other).toBeInstanceOf(NotFound);
    const { acts, ...read } = await loadRecommendation(representative, { recommendationId });
    expect(acts.map(({ text }) => text)).toEqual(["", "Thiếu người", "Đã ghi nhận"]);
    // The organiser follows what was asked for; the record behind it is not theirs to open.
    const organiser = await aPerson(world, world.district, "organiser");
    const followed = await loadRecommendation(organiser, { recommendationId });
    expect([read.mayOpenRecord, followed.mayOpenRecord]).toEqual([true, false]);
    const closing = { recommendationId, text: "" };
    expect(await closeRecommendation(representative, closing)).toMatchObject({
      reason: "not_yours",
    });
  });

  test("comes once of two who act at the same time", async ({ database, keys }) => {
    const world = await aReported(await anIssued({ database, keys }));
    const { recommendationId, inspector, leader } = world;
    const accept = { recommendationId, text: "", ...check };

    const results = await Promise.all([
      acceptRemedy(inspector, accept),
      acceptRemedy(leader, accept),
    ]);

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: "not_from_here" });
  });
});
