import { expect } from "vitest";
import { loadUnitDetails } from "@/lib/services/result/load-unit-details";
import { aTestedCampaign } from "@/tests/integration/overview/a-scored-sitting";
import { aPerson } from "@/tests/integration/sitting/a-sitting";
import { test } from "@/tests/support/worker-database";

test("the details of a unit count misconceptions for leaders alone, and nothing of fewer than five", async ({
  database,
  keys,
  url,
}) => {
  const { world, campaignId } = await aTestedCampaign(
    { database, keys },
    { url, north: 6, south: 4 },
  );
  const leader = await aPerson({ database, keys }, world.district, "leader");
  const organiser = await aPerson({ database, keys }, world.district, "organiser");
  const north = { campaignId, unitId: world.north };
  const south = { campaignId, unitId: world.south };

  const seen = await loadUnitDetails(leader, north);
  const misconception = "Tin vào tệp đính kèm";
  expect(seen.misconceptions).toEqual({
    misconceptions: [{ misconception, topicId: world.bank.basics, met: 6, chosen: 3 }],
    protectedMisconceptions: false,
  });
  expect(seen.proposals).not.toBeNull();
  expect(seen.result?.detail.jobGroups.map(({ jobGroup, n }) => [jobGroup, n])).toEqual([
    ["office", 6],
  ]);

  expect(await loadUnitDetails(organiser, north)).toMatchObject({
    misconceptions: null,
    proposals: null,
  });
  expect(await loadUnitDetails(leader, south)).toMatchObject({
    tooFew: true,
    misconceptions: null,
    systems: [],
    result: { detail: { topics: [], jobGroups: [] } },
  });
});
