import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { campaignDocument, criteriaSet } from "@/db/schema";
import { addDays } from "@/lib/domain/calendar/add-days";
import { usualLimits } from "@/lib/domain/inspection/limits";
import { addVisits } from "@/lib/services/campaign/add-visits";
import { closeCampaign } from "@/lib/services/campaign/close-campaign";
import { createTeam } from "@/lib/services/campaign/create-team";
import { exportBoard } from "@/lib/services/campaign/export-board";
import { loadCampaign } from "@/lib/services/campaign/load-campaign";
import { loadCampaignPlan } from "@/lib/services/campaign/load-campaign-plan";
import { loadVisit } from "@/lib/services/campaign/load-visit";
import { withdrawVisit } from "@/lib/services/campaign/withdraw-visit";
import { NotFound } from "@/lib/services/context";
import { addUnits } from "@/lib/services/sitting/add-units";
import { reorganiseUnits } from "@/lib/services/unit/reorganise-units";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { aDraftSitting, aPerson, fourOfficers, must } from "../sitting/a-sitting";
import { found, plan, setState } from "./a-plan";
import { announceTo, aPlannedVisit, stateOf, take, today, upTo } from "./a-visit";

describe("createCampaign", () => {
  test("keeps decision and plan, freezes the criteria, and gives each unit a visit", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });

    const campaignId = must(await found(world));

    const papers = await database
      .select({ kind: campaignDocument.kind, number: campaignDocument.number })
      .from(campaignDocument)
      .where(eq(campaignDocument.campaignId, campaignId))
      .orderBy(campaignDocument.issuedOn);
    expect(papers).toEqual([
      { kind: "decision", number: "118/QĐ" },
      { kind: "plan", number: "30/KH-SKHCN" },
    ]);
    const {
      campaign: kept,
      visits,
      plan: planned,
    } = await loadCampaignPlan(world.office, {
      campaignId,
    });
    expect(visits.map(({ state }) => state)).toEqual(["planned", "planned"]);
    expect(planned).toMatchObject({ visitsFrom: plan.visitsFrom, limits: usualLimits });
    const [set] = await database
      .select()
      .from(criteriaSet)
      .where(eq(criteriaSet.id, kept.criteriaSetId));
    expect(set?.frozenAt).not.toBeNull();
    expect(await actsOn(database, campaignId)).toEqual(["campaign.create"]);
  });

  test("puts visits whose team, day and hours are known into the calendar at once", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const hours = { startsAt: "08:00", endsAt: "16:30", place: "Trụ sở UBND xã" };
    const visit = { scheduledOn: "2026-12-01", team: "Đoàn số 1", members: [], hours };

    const visits = [{ ...visit, unitId: world.north }];
    const campaignId = must(await found(world, { visits }));

    const { visits: calendar } = await loadCampaignPlan(world.office, { campaignId });
    expect(calendar).toMatchObject([{ ...hours, scheduledOn: "2026-12-01" }]);
  });

  test("gives a code once of two who found at the same time, and refuses days in disorder", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const code = randomUUID();

    const results = await Promise.all([found(world, { code }), found(world, { code })]);

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "code_taken" });
    const backwards = { plan: { ...plan, visitsTo: "2026-11-01" } };
    expect(await found(world, backwards)).toEqual({ ok: false, reason: "visits_order" });
    expect(await found(world, { periodTo: "2020-01-01" })).toMatchObject({
      reason: "period_order",
    });
  });

  test("is for whoever answers for the ordering body", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });

    for (const ctx of [world.representative, world.inspector]) {
      await expect(found({ ...world, office: ctx })).rejects.toThrow(NotFound);
    }
    const organiser = await aPerson(world, world.district, "organiser");
    expect((await found({ ...world, office: organiser })).ok).toBe(true);
  });
});

describe("units of a campaign", () => {
  test("are withdrawn with a reason, leave the board, and come back", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, visitId, office, north, representative, inspector } = world;
    await upTo(world, "self_report");

    must(await withdrawVisit(office, { visitId, reason: "Đơn vị vừa được thanh tra" }));
    expect(await stateOf(world, visitId)).toBe("withdrawn");
    const shown = async () => (await loadCampaign(office, { campaignId })).visits.length;
    expect(await shown()).toBe(1);
    const again = { campaignId, unitIds: [north], reason: "Theo QĐ bổ sung" };
    expect(await addVisits(office, again)).toEqual({ ok: true, value: { added: 1 } });
    expect(await addVisits(office, again)).toEqual({ ok: true, value: { added: 0 } });

    expect([await shown(), await stateOf(world, visitId)]).toEqual([2, "planned"]);
    expect((await actsOn(database, visitId)).at(-1)).toBe("visit.withdraw");
    expect(await addVisits(office, { ...again, unitIds: [] })).toMatchObject({ reason: "no_unit" });
    expect(await addVisits(office, { ...again, reason: " " })).toMatchObject({
      reason: "reason_missing",
    });
    for (const ctx of [representative, inspector]) {
      await expect(addVisits(ctx, again)).rejects.toThrow(NotFound);
      await expect(withdrawVisit(ctx, { visitId, reason: "x" })).rejects.toThrow(NotFound);
    }
  });

  test("stay while a sitting lists their officers, and once they were visited", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, visitId, office, organiser, north } = world;
    await fourOfficers(world);
    const sittingId = await aDraftSitting(world, { campaignId, name: "Ca 1" });
    must(await addUnits(organiser, { sittingId, unitIds: [north] }));

    expect(await withdrawVisit(office, { visitId, reason: "Nhầm" })).toEqual({
      ...{ ok: false, reason: { code: "listed", sitting: "Ca 1" } },
    });
    await setState(world, world.southVisitId, "visited");
    const late = await withdrawVisit(office, { visitId: world.southVisitId, reason: "Nhầm" });
    expect(late).toMatchObject({ reason: { code: "not_from_here" } });
  });

  test("keep standing when they are dissolved while the campaign runs", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { admin, north, south, visitId, inspector } = world;
    must(await announceTo(inspector, world, visitId));

    const merger = { on: today, legalBasis: "Nghị quyết 1", note: "", from: [north, south] };
    must(await reorganiseUnits(admin, { kind: "dissolve", ...merger, to: [] }));

    const { unitName, unitEndedOn } = await loadVisit(inspector, { visitId });
    expect([unitName, unitEndedOn]).toEqual(["Xã Quảng Ngạn", today]);
    expect(await take(world, inspector, { move: "visit" })).toBe("visited");
  });
});

describe("closeCampaign", () => {
  test("waits for every unit to be through", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, visitId, southVisitId, office, stranger } = world;
    await setState(world, visitId, "escalated");

    expect(await closeCampaign(office, { campaignId })).toEqual({
      ...{ ok: false, reason: { code: "visits_open", unit: "Xã Quảng An", count: "1" } },
    });
    await expect(closeCampaign(stranger, { campaignId })).rejects.toThrow(NotFound);
    await setState(world, southVisitId, "closed");
    must(await closeCampaign(office, { campaignId }));

    expect((await actsOn(database, campaignId)).at(-1)).toBe("campaign.close");
    expect(await closeCampaign(office, { campaignId })).toMatchObject({
      reason: { code: "closed_already" },
    });
    const closed = { campaignId, unitIds: [world.north], reason: "Muộn" };
    expect(await addVisits(office, closed)).toMatchObject({ reason: "campaign_closed" });
    expect(await createTeam(office, { campaignId, name: "Muộn" })).toMatchObject({
      reason: "campaign_closed",
    });
  });
});

describe("the board", () => {
  test("is read by the parties, each with their own steps, and exported", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, visitId, inspector, representative } = world;
    must(await announceTo(inspector, world, visitId));
    const later = { ...representative, now: new Date(`${addDays(today, 8)}T03:00:00Z`) };

    const { visits } = await loadCampaign(later, { campaignId });
    const own = await loadVisit(later, { visitId });

    expect(visits).toMatchObject([{ id: visitId, moves: ["self_report"] }]);
    expect(own.standing.next).toMatchObject({ step: "self_report", by: "unit", overdueDays: 3 });
    expect(own.documents.map(({ kind }) => kind)).toEqual(["decision", "notice"]);
    await expect(loadVisit(world.stranger, { visitId })).rejects.toThrow(NotFound);
    const filter = { search: "", groupId: "", team: "", show: "overdue" } as const;
    const { name, bytes } = await exportBoard(later, { campaignId, filter, words });
    expect(name).toBe("Đợt kiểm tra");
    expect(bytes.byteLength).toBeGreaterThan(1000);
  });
});

const words = {
  ...{ sheet: "Tiến độ", asOf: (day: string) => day, done: "xong", late: "trễ", skipped: "không" },
  ...{ current: "đang", finished: "hết", next: (step: string) => step, by: (doer: string) => doer },
  headings: {
    ...{ number: "STT", unit: "Đơn vị", group: "Khối", team: "Đoàn", day: "Ngày", next: "Tiếp" },
    ...{ by: "Ai", due: "Hạn", overdue: "Trễ", steps: Array.from({ length: 8 }, () => "Bước") },
  },
};
