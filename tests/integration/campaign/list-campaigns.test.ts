import { expect } from "vitest";
import { listCampaigns } from "@/lib/services/campaign/list-campaigns";
import { test } from "@/tests/support/worker-database";
import { aCampaign, aDistrict, aPerson } from "../sitting/a-sitting";

test("a campaign tells how many units it visits and how many have been visited", async ({
  database,
  keys,
}) => {
  const world = await aDistrict({ database, keys });
  const campaignId = await aCampaign(world);
  const leader = await aPerson(world, world.district, "leader");
  const representative = await aPerson(world, world.north, "unit_representative");

  const campaigns = await listCampaigns(leader);

  expect(campaigns).toMatchObject([{ id: campaignId, units: 2, visited: 0 }]);
  expect(await listCampaigns(representative)).toMatchObject([{ units: 2 }]);
});
