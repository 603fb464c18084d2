import { describe, expect } from "vitest";
import { loadCampaign } from "@/lib/services/campaign/load-campaign";
import type { Context } from "@/lib/services/context";
import { listUnitResults } from "@/lib/services/result/list-unit-results";
import { loadUnitScores } from "@/lib/services/result/load-unit-scores";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { releaseResults } from "@/lib/services/sitting/release-results";
import {
  aCampaign,
  aDistrict,
  aPerson,
  aStartedSitting,
  fourOfficers,
  must,
} from "@/tests/integration/sitting/a-sitting";
import { test } from "@/tests/support/worker-database";

describe("a unit's result", () => {
  test("is shown to its representative once released to units, to the leader before", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const campaignId = await aCampaign(world);
    const sittingId = await aStartedSitting(world, { campaignId });
    must(await closeSitting(world.organiser, { sittingId }));
    const representative = await aPerson({ database, keys }, world.north, "unit_representative");
    const leader = await aPerson({ database, keys }, world.district, "leader");

    const seenBy = async (ctx: Context) => {
      const { released, result, officers } = await loadUnitScores(ctx, {
        campaignId,
        unitId: world.north,
      });
      const { groups } = await listUnitResults(ctx, { campaignId });
      const { visits } = await loadCampaign(ctx, { campaignId });
      const isNorth = ({ unitId }: { unitId: string }) => unitId === world.north;
      return {
        released,
        page: result !== null,
        officers: officers.length,
        list: groups.some(({ rows }) =>
          rows.some(({ visit, result: row }) => isNorth(visit) && row !== null),
        ),
        board: visits.find(isNorth)?.listed ?? null,
      };
    };
    const all = { released: true, page: true, officers: 3, list: true, board: 3 };
    const nothing = { released: false, page: false, officers: 0, list: false, board: null };

    expect(await seenBy(leader)).toEqual(all);
    expect(await seenBy(representative)).toEqual(nothing);
    must(await releaseResults(world.organiser, { sittingId, audience: "candidates" }));
    expect(await seenBy(representative)).toEqual(nothing);
    must(await releaseResults(world.organiser, { sittingId, audience: "units" }));
    expect(await seenBy(representative)).toEqual(all);
  });
});
