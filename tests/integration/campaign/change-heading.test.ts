import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { selectHeaded } from "@/db/queries/campaigns";
import { auditEvent } from "@/db/schema";
import { changeHeading } from "@/lib/services/campaign/change-heading";
import { closeCampaign } from "@/lib/services/campaign/close-campaign";
import { loadCampaignPlan } from "@/lib/services/campaign/load-campaign-plan";
import { NotFound } from "@/lib/services/context";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import { drawnUp } from "../signing/a-record";
import { aDistrict, must } from "../sitting/a-sitting";
import { found, setState } from "./a-plan";
import { announceTo, aPlannedVisit } from "./a-visit";

const heading = { issuingBody: "Phòng Nội vụ huyện Thử", issuingParent: "UBND huyện Thử" };

describe("changeHeading", () => {
  test("corrects whose name heads the papers, and the log says from what", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const campaignId = must(await found(world, { issuingBody: "Phòng Nội vụ huyện Sai" }));

    must(await changeHeading(world.office, { campaignId, ...heading }));

    const kept = await loadCampaignPlan(world.office, { campaignId });
    expect(kept).toMatchObject({ campaign: heading, headingObstacle: null });
    expect((await actsOn(database, campaignId)).at(-1)).toBe("campaign.change_heading");
    const events = await database
      .select({ detail: auditEvent.detail })
      .from(auditEvent)
      .where(eq(auditEvent.act, "campaign.change_heading"));
    expect(events.at(-1)?.detail).toMatchObject({
      ...{ from: { issuingBody: "Phòng Nội vụ huyện Sai" }, to: heading },
    });
  });

  test("is for whoever may write the campaign", async ({ database, keys }) => {
    const { campaignId, ...world } = await aPlannedVisit({ database, keys });

    for (const ctx of [world.representative, world.inspector, world.stranger]) {
      await expect(changeHeading(ctx, { campaignId, ...heading })).rejects.toThrow(NotFound);
    }
  });

  test("is refused once units were told, and changes nothing", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, visitId, office, inspector } = world;
    must(await announceTo(inspector, world, visitId));

    const changed = await changeHeading(office, { campaignId, ...heading });

    expect(changed).toEqual({ ok: false, reason: "paper_issued" });
    const kept = await loadCampaignPlan(office, { campaignId });
    expect(kept).toMatchObject({ campaign: { issuingBody: "" }, headingObstacle: "paper_issued" });
  });

  test("is refused while minutes are drawn up, signed or not", async ({ database, keys }) => {
    const { campaignId } = await drawnUp(await aDistrict({ database, keys }));

    expect(await selectHeaded(database, campaignId)).toMatchObject({ minutes: true });
  });

  test("is over when the campaign is", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, visitId, southVisitId, office } = world;
    await setState(world, visitId, "closed");
    await setState(world, southVisitId, "closed");
    must(await closeCampaign(office, { campaignId }));

    expect(await changeHeading(office, { campaignId, ...heading })).toMatchObject({
      reason: "campaign_closed",
    });
  });
});
