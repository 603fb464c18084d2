import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { auditEvent, sampleDraw, sampleMember } from "@/db/schema";
import { commitmentTo } from "@/lib/domain/sampling/roll";
import { sampleSheetSchema } from "@/lib/domain/sampling/sheet";
import { verifySheet } from "@/lib/domain/sampling/verify-sheet";
import { NotFound } from "@/lib/services/context";
import { drawSample } from "@/lib/services/sampling/draw-sample";
import { exportDraw } from "@/lib/services/sampling/export-draw";
import { fixDraw } from "@/lib/services/sampling/fix-draw";
import { loadDraw } from "@/lib/services/sampling/load-draw";
import { loadSampling } from "@/lib/services/sampling/load-sampling";
import { saveSamplingRule } from "@/lib/services/sampling/save-sampling-rule";
import { listDrawn } from "@/lib/services/sitting/list-drawn";
import { test } from "@/tests/support/worker-database";
import { aDraftSitting, anOfficer, aPerson, must } from "../sitting/a-sitting";
import {
  aDrawnSample,
  aFixedDraw,
  aSampledCampaign,
  rollDay,
  type SampledCampaign,
} from "./a-sample";

const words = { sheet: "", title: "", facts: {}, columns: {} } as Parameters<
  typeof exportDraw
>[1]["words"];

const actsOf = async (database: Database, subjectId: string) =>
  (
    await database
      .select({ act: auditEvent.act })
      .from(auditEvent)
      .where(eq(auditEvent.subjectId, subjectId))
  ).map(({ act }) => act);

async function sheetOf({ organiser, campaignId }: SampledCampaign, number: number) {
  const key = { campaignId, number, format: "json" as const, words };
  const bytes = await exportDraw(organiser, key);
  return sampleSheetSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

describe("the sampling plan", () => {
  test("says before any draw what the rule comes to in each unit", async ({ database, keys }) => {
    const world = await aSampledCampaign({ database, keys });
    const { units, draws, mayWrite } = await loadSampling(world.organiser, {
      ...{ campaignId: world.campaignId, on: rollDay },
    });

    const [north, south] = units.sort((a, b) => b.plan.population - a.plan.population);
    expect(north?.plan).toMatchObject({ population: 12, sample: 6, census: false });
    expect(north?.plan.error).toBeLessThanOrEqual(9);
    expect(south?.plan).toMatchObject({ population: 3, sample: 3, census: true });
    expect({ draws, mayWrite }).toEqual({ draws: [], mayWrite: true });
    expect(await actsOf(database, world.campaignId)).toContain("sample.plan");
  });

  test("is read by who sees the campaign, written by organisers and team leaders of it alone", async ({
    database,
    keys,
  }) => {
    const world = await aSampledCampaign({ database, keys });
    const { campaignId, rule } = world;
    const leader = await aPerson({ database, keys }, world.district, "leader");
    const stranger = await aPerson({ database, keys }, world.north, "organiser");

    expect((await loadSampling(leader, { campaignId, on: rollDay })).mayWrite).toBe(false);
    for (const other of [leader, stranger]) {
      await expect(saveSamplingRule(other, { campaignId, rule })).rejects.toThrow(NotFound);
      await expect(
        fixDraw(other, { campaignId, unitIds: [world.north], rollOn: rollDay, reason: "" }),
      ).rejects.toThrow(NotFound);
    }
    await expect(loadSampling(world.invigilator, { campaignId, on: rollDay })).rejects.toThrow(
      NotFound,
    );
  });
});

describe("fixDraw", () => {
  test("fixes roll and sizes and shows the commitment, and nobody the seed", async ({
    database,
    keys,
  }) => {
    const world = await aSampledCampaign({ database, keys });
    const drawId = await aFixedDraw(world);
    await anOfficer(world, world.north, "Trần Văn Muộn");

    const { draw, members } = await loadDraw(world.organiser, {
      ...{ campaignId: world.campaignId, number: 1 },
    });
    const [kept] = await database.select().from(sampleDraw).where(eq(sampleDraw.id, drawId));
    expect(draw.seed).toBe("");
    expect(draw.commitment).toBe(commitmentTo(kept?.seed ?? ""));
    expect(members).toHaveLength(15);
    expect(members.every(({ outcome }) => outcome === null)).toBe(true);
    expect(verifySheet(await sheetOf(world, 1))).toEqual([{ code: "not_drawn" }]);
    const events = await database.select().from(auditEvent).where(eq(auditEvent.subjectId, drawId));
    expect(events.map(({ act }) => act)).toEqual(["sample.fix"]);
    expect(JSON.stringify(events)).not.toContain(kept?.seed);
  });

  test("refuses no unit, a day to come, a unit without officers, and one of no visit", async ({
    database,
    keys,
  }) => {
    const world = await aSampledCampaign({ database, keys });
    const { organiser, campaignId, north, district } = world;
    const fix = (over: object) =>
      fixDraw(organiser, { campaignId, unitIds: [north], rollOn: rollDay, reason: "", ...over });

    expect(await fix({ unitIds: [] })).toEqual({ ok: false, reason: { code: "no_unit" } });
    expect(await fix({ rollOn: "2999-01-01" })).toEqual({
      ...{ ok: false, reason: { code: "day_to_come" } },
    });
    expect(await fix({ rollOn: "2019-01-01" })).toEqual({
      ...{ ok: false, reason: { code: "nobody", unit: "Xã Quảng Ngạn" } },
    });
    await expect(fix({ unitIds: [district] })).rejects.toThrow(NotFound);
  });

  test("fixes a unit again only with a reason, and never once somebody drawn is listed", async ({
    database,
    keys,
  }) => {
    const world = await aSampledCampaign({ database, keys });
    const { organiser, campaignId, north } = world;
    await aDrawnSample(world);
    const again = { campaignId, unitIds: [north], rollOn: rollDay };

    expect(await fixDraw(organiser, { ...again, reason: "" })).toEqual({
      ...{ ok: false, reason: { code: "reason_needed" } },
    });
    expect(must(await fixDraw(organiser, { ...again, reason: "Sai ngày" })).number).toBe(2);
    const sittingId = await aDraftSitting(world, { campaignId });
    must(await listDrawn(organiser, { sittingId, unitIds: [north], most: null }));
    expect(await fixDraw(organiser, { ...again, reason: "Sai ngày" })).toEqual({
      ...{ ok: false, reason: { code: "listed", unit: "Xã Quảng Ngạn" } },
    });
    expect(verifySheet(await sheetOf(world, 1))).toEqual([]);
  });
});

describe("drawSample", () => {
  test("draws once what anybody draws from the published sheet", async ({ database, keys }) => {
    const world = await aSampledCampaign({ database, keys });
    const drawId = await aFixedDraw(world);

    expect(await drawSample(world.organiser, { drawId, witness: "7412" })).toEqual({
      ...{ ok: true, value: { selected: 9, reserves: 2 } },
    });

    const sheet = await sheetOf(world, 1);
    expect(verifySheet(sheet)).toEqual([]);
    expect(sheet).toMatchObject({ witness: "7412", draw: 1 });
    expect(sheet.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(sheet.members.filter(({ mark }) => mark.startsWith("C"))).toHaveLength(9);
    expect((await actsOf(database, drawId)).sort()).toEqual(["sample.draw", "sample.fix"]);
    expect(await drawSample(world.organiser, { drawId, witness: "" })).toEqual({
      ...{ ok: false, reason: "drawn" },
    });
  });

  test("refuses a draw whose units were all fixed again, and strangers", async ({
    database,
    keys,
  }) => {
    const world = await aSampledCampaign({ database, keys });
    const first = await aFixedDraw(world);
    await aFixedDraw(world, { reason: "Danh sách thiếu người" });
    const stranger = await aPerson({ database, keys }, world.north, "organiser");

    expect(await drawSample(world.organiser, { drawId: first, witness: "" })).toEqual({
      ...{ ok: false, reason: "superseded" },
    });
    await expect(drawSample(stranger, { drawId: first, witness: "" })).rejects.toThrow(NotFound);
  });

  test("cannot be changed by the product's own role afterwards", async ({ database, keys }) => {
    const world = await aSampledCampaign({ database, keys });
    const drawId = await aDrawnSample(world);
    const once = {
      cause: expect.objectContaining({ constraint_name: "sample_draw_once" }) as unknown,
    };

    await expect(
      database.update(sampleDraw).set({ witness: "1" }).where(eq(sampleDraw.id, drawId)),
    ).rejects.toMatchObject(once);
    await expect(
      database
        .update(sampleMember)
        .set({ outcome: "reserve" })
        .where(and(eq(sampleMember.drawId, drawId), eq(sampleMember.outcome, "selected"))),
    ).rejects.toMatchObject(once);
    await expect(
      database.delete(sampleMember).where(eq(sampleMember.drawId, drawId)),
    ).rejects.toMatchObject(once);
  });

  test("shows a unit its own part, which holds by itself", async ({ database, keys }) => {
    const world = await aSampledCampaign({ database, keys });
    await aDrawnSample(world);
    const { campaignId } = world;
    const own = await aPerson({ database, keys }, world.south, "unit_representative");

    const bytes = await exportDraw(own, { campaignId, number: 1, format: "json", words });
    const sheet = sampleSheetSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));

    expect(sheet.units.map(({ name }) => name)).toEqual(["Xã Quảng An"]);
    expect(sheet.members).toHaveLength(3);
    expect(verifySheet(sheet)).toEqual([]);
  });
});
