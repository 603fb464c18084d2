import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { campaign, campaignDocument, visit, visitStep } from "@/db/schema";
import { addDays } from "@/lib/domain/calendar/add-days";
import { announceVisits } from "@/lib/services/campaign/announce-visits";
import { correctVisit } from "@/lib/services/campaign/correct-visit";
import { loadCampaign } from "@/lib/services/campaign/load-campaign";
import { takeStep } from "@/lib/services/campaign/take-step";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { must } from "../sitting/a-sitting";
import {
  announceTo,
  aPaper,
  aPlannedVisit,
  stateOf,
  stepsOf,
  take,
  today,
  upTo,
  visitDay,
} from "./a-visit";

const isNotice = eq(campaignDocument.kind, "notice");

describe("announceVisits", () => {
  test("moves every unit named by one notice, with the day by which they report", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, visitId, inspector } = world;

    const result = await announceTo(inspector, world, visitId);

    expect(result).toEqual({ ok: true, value: { units: 1 } });
    expect(await stateOf(world, visitId)).toBe("announced");
    const [notice] = await database
      .select()
      .from(campaignDocument)
      .where(and(eq(campaignDocument.campaignId, campaignId), isNotice));
    expect(notice).toMatchObject({ kind: "notice", number: aPaper.number, visitId: null });
    expect(await stepsOf(world, visitId)).toMatchObject([
      { move: "announce", dueOn: addDays(today, 5), documentId: notice?.id, late: false },
    ]);
    expect(await actsOn(database, campaignId)).toContain("campaign.announce");
  });

  test("announces none where one stands against it, and says which", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, visitId, southVisitId, office } = world;

    const result = await announceTo(office, world, visitId, southVisitId);

    expect(result).toEqual({ ok: false, reason: { code: "unscheduled", unitName: "Xã Quảng An" } });
    expect([await stateOf(world, visitId), await stateOf(world, southVisitId)]).toEqual([
      ...["planned", "planned"],
    ]);
    const kept = and(eq(campaignDocument.campaignId, campaignId), isNotice);
    expect(await database.select().from(campaignDocument).where(kept)).toEqual([]);
  });

  test("is refused without a unit, and does not exist for whom the visit is not", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { visitId, inspector, stranger, representative } = world;

    expect(await announceTo(inspector, world)).toMatchObject({ reason: { code: "no_visit" } });
    await expect(announceTo(stranger, world, visitId)).rejects.toThrow(NotFound);
    const own = await announceTo(representative, world, visitId);
    expect(own).toMatchObject({ reason: { code: "not_yours" } });
    const other = await aPlannedVisit({ database, keys });
    await expect(announceTo(inspector, world, other.visitId)).rejects.toThrow(NotFound);
    const late = { ...aPaper, issuedOn: addDays(today, 1) };
    const early = await announceVisits(inspector, {
      ...{ campaignId: world.campaignId, visitIds: [visitId], document: late },
      selfReportDue: addDays(today, 5),
    });
    expect(early).toMatchObject({ reason: { code: "in_future" } });
  });
});

describe("takeStep", () => {
  test("writes down who did what on which day, with the paper behind it", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { visitId, inspector, north } = world;
    await upTo(world, "self_report");

    const result = await takeStep(inspector, { visitId, move: "visit", reason: "Đủ thành phần" });

    const moved = { unitId: north, from: "self_reported", to: "visited", late: false };
    expect(result).toEqual({ ok: true, value: moved });
    expect((await stepsOf(world, visitId)).at(-1)).toMatchObject({
      ...{ move: "visit", fromState: "self_reported", toState: "visited", onDay: today },
      ...{ reason: "Đủ thành phần", actorId: inspector.actor.userId },
    });
    expect(await actsOn(database, visitId)).toEqual(["visit.move"]);
  });

  test("flags a self-report that comes after its day", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    const { visitId, inspector, representative } = world;
    must(await announceTo(inspector, world, visitId));
    const later = { ...representative, now: new Date(`${addDays(today, 6)}T03:00:00Z`) };

    await take(world, later, { move: "self_report" });

    expect((await stepsOf(world, visitId)).at(-1)).toMatchObject({ late: true });
  });

  test("is refused with the rule that stands against it, and leaves nothing", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { visitId, inspector, leader, representative } = world;
    await upTo(world, "draft_minutes");
    const { length } = await stepsOf(world, visitId);
    const told = async (...call: Parameters<typeof takeStep>) => {
      const result = await takeStep(...call);
      return result.ok ? "done" : result.reason;
    };

    expect(await told(representative, { visitId, move: "visit" })).toBe("not_yours");
    expect(await told(inspector, { visitId, move: "visit" })).toBe("not_from_here");
    expect(await told(leader, { visitId, move: "conclude", document: aPaper })).toBe(
      "not_from_here",
    );
    expect(await stepsOf(world, visitId)).toHaveLength(length);
    expect(await stateOf(world, visitId)).toBe("minutes_draft");
  });

  test("does not exist for whom the visit is not", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });

    const step = takeStep(world.stranger, { visitId: world.visitId, move: "remedy" });

    await expect(step).rejects.toThrow(NotFound);
  });

  test("ends with the campaign", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    await upTo(world, "self_report");
    await database
      .update(campaign)
      .set({ state: "closed", closedAt: new Date() })
      .where(eq(campaign.id, world.campaignId));

    expect(await takeStep(world.inspector, { visitId: world.visitId, move: "visit" })).toEqual({
      ...{ ok: false, reason: "campaign_closed" },
    });
  });

  test("comes once of two inspectors who take it at the same time", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    await upTo(world, "self_report");
    const step = { visitId: world.visitId, move: "visit" } as const;

    const results = await Promise.all([
      takeStep(world.inspector, step),
      takeStep(world.leader, step),
    ]);

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: "not_from_here" });
  });
});

describe("moveVisit", () => {
  test("takes a visit from the signing to the end within the use cases of others", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { visitId, leader, inspector, representative } = world;
    await upTo(world, "draft_minutes");
    expect(await take(world, representative, { move: "sign_minutes", document: aPaper })).toBe(
      "minutes_signed",
    );
    const explained = { move: "explain", document: aPaper, accepted: false } as const;
    expect(await take(world, leader, { ...explained, reason: "Không có căn cứ" })).toBe(
      "explained",
    );
    const dueOn = addDays(today, 30);
    expect(await take(world, leader, { move: "conclude", document: aPaper, dueOn })).toBe(
      "concluded",
    );
    expect(await take(world, representative, { move: "remedy" })).toBe("remedying");
    const again = { move: "remedy_again", dueOn: addDays(today, 45), reason: "Còn 2 máy" } as const;
    expect(await take(world, inspector, again)).toBe("remedying");
    expect(await take(world, inspector, { move: "recheck", document: aPaper })).toBe("rechecked");
    expect(await take(world, leader, { move: "close" })).toBe("closed");
    const steps = await stepsOf(world, visitId);
    expect(steps.find(({ move }) => move === "explain")).toMatchObject({ accepted: false });
  });

  test("keeps a history that nobody can change", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    await upTo(world, "self_report");

    const change = database.update(visitStep).set({ reason: "Khác" });

    await expect(change).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

describe("correctVisit", () => {
  const correction = { to: "announced", reason: "Ghi nhầm đơn vị" } as const;

  test("lets the leader put back a step, by name and with the reason", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { visitId, leader } = world;
    await upTo(world, "draft_minutes");

    const result = await correctVisit(leader, { visitId, ...correction });

    expect(result).toEqual({ ok: true, value: undefined });
    expect(await stateOf(world, visitId)).toBe("announced");
    expect((await stepsOf(world, visitId)).at(-1)).toMatchObject({
      ...{ move: "correct", fromState: "minutes_draft", reason: correction.reason },
    });
    expect((await actsOn(database, visitId)).at(-1)).toBe("visit.correct");
    const { visits } = await loadCampaign(leader, { campaignId: world.campaignId });
    const standing = visits.find(({ id }) => id === visitId)?.standing;
    expect(standing?.steps.get("visit")).toEqual({ kind: "todo", dueOn: visitDay });
    expect(standing?.next).toMatchObject({ step: "self_report", by: "unit" });
  });

  test("lets the step be written down again with the day on which it was done", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { visitId, leader, inspector } = world;
    await upTo(world, "draft_minutes");
    const later = { ...leader, now: new Date(leader.now.getTime() + 3 * 86_400_000) };
    must(await correctVisit(later, { visitId, ...correction }));

    const again = { visitId, move: "visit", on: today } as const;
    expect(await takeStep({ ...inspector, now: later.now }, again)).toMatchObject({ ok: true });
  });

  test("is refused to everybody else, and once the minutes are signed", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { visitId, leader, inspector, office, stranger } = world;
    await upTo(world, "draft_minutes");

    for (const other of [inspector, office]) {
      const result = await correctVisit(other, { visitId, ...correction });
      expect(result).toEqual({ ok: false, reason: "not_yours" });
    }
    await expect(correctVisit(stranger, { visitId, ...correction })).rejects.toThrow(NotFound);
    await database.update(visit).set({ state: "minutes_signed" }).where(eq(visit.id, visitId));
    expect(await correctVisit(leader, { visitId, ...correction })).toEqual({
      ...{ ok: false, reason: "past_signing" },
    });
  });
});
