import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvent } from "@/db/schema";
import { NotFound } from "@/lib/services/context";
import { listDrawn } from "@/lib/services/sitting/list-drawn";
import { loadDrawnUnits } from "@/lib/services/sitting/load-drawn-units";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { test } from "@/tests/support/worker-database";
import { aDraftSitting, aPerson, candidatesOf, must } from "../sitting/a-sitting";
import { aDrawnSample, aSampledCampaign, membersOf } from "./a-sample";

describe("listDrawn", () => {
  test("lists those chosen and nobody else, as many as the room holds, and the rest next time", async ({
    database,
    keys,
  }) => {
    const world = await aSampledCampaign({ database, keys });
    const { organiser, campaignId, north } = world;
    const drawId = await aDrawnSample(world);
    const first = await aDraftSitting(world, { campaignId });
    const second = await aDraftSitting(world, { campaignId, name: "Ca 2" });
    const list = (sittingId: typeof first, most: number | null) =>
      listDrawn(organiser, { sittingId, unitIds: [north], most });

    expect(await list(first, 4)).toEqual({ ok: true, value: { added: 4, alreadyListed: 0 } });
    expect(await loadDrawnUnits(organiser, { sittingId: second })).toMatchObject([
      { name: "Xã Quảng An", drawn: 3, waiting: 3 },
      { name: "Xã Quảng Ngạn", drawn: 6, waiting: 2 },
    ]);
    expect(await list(second, null)).toEqual({ ok: true, value: { added: 2, alreadyListed: 0 } });
    expect(await list(second, null)).toEqual({ ok: false, reason: "nobody" });

    const listed = [
      ...(await candidatesOf(organiser, first)),
      ...(await candidatesOf(organiser, second)),
    ];
    const chosen = await membersOf(world, drawId, north, "selected");
    expect(listed.map(({ staffCode }) => staffCode).sort()).toEqual(
      chosen.map(({ staffCode }) => staffCode).sort(),
    );
    const [event] = await database
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectId, first), eq(auditEvent.act, "sitting.list_drawn")));
    expect(event?.detail).toMatchObject({ added: 4 });
  });

  test("refuses a sitting of no campaign, a closed list and strangers", async ({
    database,
    keys,
  }) => {
    const world = await aSampledCampaign({ database, keys });
    const { organiser, campaignId, north } = world;
    await aDrawnSample(world);
    const input = { unitIds: [north], most: null };
    const alone = await aDraftSitting(world);
    const ready = await aDraftSitting(world, { campaignId });
    must(await listDrawn(organiser, { ...input, sittingId: ready }));
    must(await prepareSitting(organiser, { sittingId: ready }));
    const stranger = await aPerson({ database, keys }, north, "organiser");

    expect(await listDrawn(organiser, { ...input, sittingId: alone })).toEqual({
      ...{ ok: false, reason: "no_campaign" },
    });
    expect(await listDrawn(organiser, { ...input, sittingId: ready })).toEqual({
      ...{ ok: false, reason: "not_draft" },
    });
    await expect(listDrawn(stranger, { ...input, sittingId: ready })).rejects.toThrow(NotFound);
  });
});
