import { expect, onTestFinished } from "vitest";
import { connect } from "@/db/client";
import { countResultInvariants } from "@/db/queries/result-invariants";
import { selectLowOfficers } from "@/db/queries/trainees";
import { selectMisconceptions, selectSystemScores } from "@/db/queries/unit-details";
import { addUnits } from "@/lib/services/sitting/add-units";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { aDraftSitting, must } from "@/tests/integration/sitting/a-sitting";
import { test } from "@/tests/support/worker-database";
import { holdPrepared, aTestedCampaign } from "./a-scored-sitting";

test("who sits a second sitting of a campaign counts once, by the first, wherever papers are counted", async ({
  database,
  keys,
  url,
}) => {
  const { world, campaignId } = await aTestedCampaign(
    { database, keys },
    { url, north: 6, south: 0 },
  );
  const asked = { campaignId, unitIds: [world.north] };
  const counted = async () => ({
    low: await selectLowOfficers(database, { ...asked, topicId: world.bank.basics }),
    misconceptions: await selectMisconceptions(keys, asked),
    systems: (await selectSystemScores(database, asked)).length,
  });
  const first = await counted();
  expect(first.low).toHaveLength(3);

  const sittingId = await aDraftSitting(world, { campaignId });
  const { organiser } = world;
  must(await addUnits(organiser, { sittingId, unitIds: [world.north] }));
  must(await prepareSitting(organiser, { sittingId }));
  await holdPrepared(world, { url, sittingId });

  expect(await counted()).toEqual(first);
  const owner = connect(url, { max: 1 });
  onTestFinished(owner.close);
  const { I14, I15 } = await countResultInvariants(owner.database);
  expect(I14).toEqual({ violations: 0, opportunities: 1 });
  expect(I15).toEqual({ violations: 0, opportunities: 1 });
});
