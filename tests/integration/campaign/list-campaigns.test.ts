import { expect } from "vitest";
import { fold } from "@/lib/domain/text/fold";
import { CAMPAIGNS_PER_PAGE, listCampaigns } from "@/lib/services/campaign/list-campaigns";
import { test } from "@/tests/support/worker-database";
import { aCampaign, aDistrict, aPerson } from "../sitting/a-sitting";

const first = { search: "", page: 1 };

test("a campaign tells how many units it visits and how many have been visited", async ({
  database,
  keys,
}) => {
  const world = await aDistrict({ database, keys });
  const campaignId = await aCampaign(world);
  const leader = await aPerson(world, world.district, "leader");
  const representative = await aPerson(world, world.north, "unit_representative");

  const { campaigns } = await listCampaigns(leader, first);

  expect(campaigns).toMatchObject([{ id: campaignId, units: 2, visited: 0 }]);
  expect((await listCampaigns(representative, first)).campaigns).toMatchObject([{ units: 2 }]);
});

test("campaigns are found without diacritics, and shown page by page", async ({
  database,
  keys,
}) => {
  const world = await aDistrict({ database, keys });
  for (let made = 0; made < CAMPAIGNS_PER_PAGE + 1; made += 1) await aCampaign(world);
  const leader = await aPerson(world, world.district, "leader");

  const one = await listCampaigns(leader, first);
  const two = await listCampaigns(leader, { search: "", page: 2 });

  expect([one.campaigns.length, two.campaigns.length]).toEqual([CAMPAIGNS_PER_PAGE, 1]);
  const named = one.campaigns[0]?.name ?? "";
  expect((await listCampaigns(leader, { search: fold(named), page: 1 })).total).toBe(
    CAMPAIGNS_PER_PAGE + 1,
  );
  expect((await listCampaigns(leader, { search: "không có", page: 1 })).total).toBe(0);
});
