import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvent, campaign, criteriaSet, unitResult, visit, visitMember } from "@/db/schema";
import { usualGrading } from "@/lib/domain/inspection/grading";
import { type Context, NotFound } from "@/lib/services/context";
import { exportTrainees } from "@/lib/services/overview/export-trainees";
import { listTrainees } from "@/lib/services/overview/list-trainees";
import { loadOverview } from "@/lib/services/overview/load-overview";
import { loadTraining } from "@/lib/services/overview/load-training";
import { loadUse } from "@/lib/services/overview/load-use";
import { recomputeResults } from "@/lib/services/result/recompute-results";
import { refreshStaleResults } from "@/lib/services/result/refresh-stale-results";
import { aCampaign, aDistrict, aPerson } from "@/tests/integration/sitting/a-sitting";
import { test } from "@/tests/support/worker-database";
import { aTestedCampaign } from "./a-scored-sitting";

const newest = { campaignId: undefined, groupId: undefined, order: "test" } as const;

describe("the overview", () => {
  test("shows a leader every unit, and one of a unit their own alone", async ({
    database,
    keys,
    url,
  }) => {
    const { world } = await aTestedCampaign({ database, keys }, { url, north: 6, south: 6 });
    const leader = await aPerson({ database, keys }, world.district, "leader");
    const ofNorth = await aPerson({ database, keys }, world.north, "leader");

    const unitsOf = async (ctx: Context) => {
      const overview = await loadOverview(ctx, newest);
      return overview.campaign ? overview.rows.map(({ visit }) => visit.unitId) : null;
    };

    expect((await unitsOf(leader))?.sort()).toEqual([world.north, world.south].sort());
    expect(await unitsOf(ofNorth)).toEqual([world.north]);
  });

  test("is not there for those who may not look over units", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const representative = await aPerson({ database, keys }, world.north, "unit_representative");

    await expect(loadOverview(representative, newest)).rejects.toThrow(NotFound);
    await expect(loadUse(representative, newest)).rejects.toThrow(NotFound);
    await expect(loadTraining(representative, newest)).rejects.toThrow(NotFound);
  });

  test("says that no campaign is there yet, and does not find another's", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const campaignId = await aCampaign(world);
    const elsewhere = await aDistrict({ database, keys });
    const stranger = await aPerson({ database, keys }, elsewhere.district, "leader");

    expect((await loadOverview(stranger, newest)).campaign).toBeNull();
    await expect(loadOverview(stranger, { ...newest, campaignId })).rejects.toThrow(NotFound);
  });
});

describe("knowing and using", () => {
  test("are told apart where the grade fair of the campaign's own set begins", async ({
    database,
    keys,
    url,
  }) => {
    const { world, campaignId } = await aTestedCampaign(
      { database, keys },
      { url, north: 6, south: 6 },
    );
    const leader = await aPerson({ database, keys }, world.district, "leader");
    const [founded] = await database.select().from(campaign).where(eq(campaign.id, campaignId));
    const rules = { grading: { ...usualGrading, fair: 7_050 }, checks: [] };
    await database
      .update(criteriaSet)
      .set({ rules })
      .where(eq(criteriaSet.id, founded?.criteriaSetId ?? expect.fail("no campaign")));

    expect(await loadUse(leader, { campaignId, groupId: undefined })).toMatchObject({ line: 70.5 });
  });
});

describe("training lists", () => {
  test("name officers of units with five or more tested, and log the file", async ({
    database,
    keys,
    url,
  }) => {
    const { world, campaignId } = await aTestedCampaign(
      { database, keys },
      { url, north: 6, south: 4 },
    );
    const leader = await aPerson({ database, keys }, world.district, "leader");
    const asked = { campaignId, groupId: undefined, topicId: world.bank.basics };

    const { officers, protectedUnits } = await listTrainees(leader, asked);

    expect(new Set(officers.map(({ unitId }) => unitId))).toEqual(new Set([world.north]));
    expect(officers).toHaveLength(3);
    expect(protectedUnits).toBe(1);

    await exportTrainees(leader, asked, () => ({
      ...{ name: "Danh sách", titles: [], columns: [{ header: "Tên", width: 20 }] },
      rowOf: ({ givenName }) => [givenName],
    }));
    const [event] = await database
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.act, "training.export"));
    expect(event?.detail).toMatchObject({ officers: 3 });
  });

  test("name nobody to another team of the campaign, and say of how many units", async ({
    database,
    keys,
    url,
  }) => {
    const { world, campaignId } = await aTestedCampaign(
      { database, keys },
      { url, north: 6, south: 4 },
    );
    const inspector = await aPerson({ database, keys }, world.district, "inspector");
    const [south] = await database.select().from(visit).where(eq(visit.unitId, world.south));
    if (!south) throw new Error("no visit");
    const { userId } = inspector.actor;
    await database.insert(visitMember).values({ visitId: south.id, userId, task: "member" });

    const asked = { campaignId, groupId: undefined, topicId: world.bank.basics };
    const { officers, otherTeamsUnits } = await listTrainees(inspector, asked);

    expect(officers).toEqual([]);
    expect(otherTeamsUnits).toBe(1);
  });
});

describe("roll-ups", () => {
  test("are the same computed again, by campaign, by unit and after a fall", async ({
    database,
    keys,
    url,
  }) => {
    const { world, campaignId } = await aTestedCampaign(
      { database, keys },
      { url, north: 6, south: 4 },
    );
    const kept = async () =>
      (
        await database
          .select()
          .from(unitResult)
          .where(eq(unitResult.campaignId, campaignId))
          .orderBy(unitResult.unitId)
      ).map(({ computedAt: _, ...row }) => row);
    const before = await kept();

    await recomputeResults({ db: database }, { campaignId });
    expect(await kept()).toEqual(before);

    await database.delete(unitResult).where(eq(unitResult.unitId, world.north));
    const { refreshed } = await refreshStaleResults({ ...world.admin, actor: null });
    expect(refreshed).toBe(1);
    expect(await kept()).toEqual(before);
    expect(before.map(({ scored }) => scored).sort()).toEqual([4, 6]);
  });

  test("vanish with the last officer listed", async ({ database, keys, url }) => {
    const { world, campaignId } = await aTestedCampaign(
      { database, keys },
      { url, north: 5, south: 0 },
    );

    await recomputeResults({ db: database }, { campaignId });

    const rows = await database
      .select({ unitId: unitResult.unitId })
      .from(unitResult)
      .where(eq(unitResult.campaignId, campaignId));
    expect(rows.map(({ unitId }) => unitId)).toEqual([world.north]);
  });
});
