import { eq, inArray } from "drizzle-orm";
import { expect } from "vitest";
import { campaign, visit, visitMember } from "@/db/schema";
import type { CampaignId, UnitId } from "@/lib/domain/ids";
import { createCampaign } from "@/lib/services/campaign/create-campaign";
import { writeCampaignPaper } from "@/lib/services/paper/write-campaign-paper";
import { loadUnitScores } from "@/lib/services/result/load-unit-scores";
import { addUnits } from "@/lib/services/sitting/add-units";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { createUnit } from "@/lib/services/unit/create-unit";
import { reorganiseUnits } from "@/lib/services/unit/reorganise-units";
import { readDocx, textOf } from "@/tests/support/read-paper";
import { test } from "@/tests/support/worker-database";
import { someone } from "../bank/a-world";
import { aTestedCampaign, holdPrepared } from "../overview/a-scored-sitting";
import { aDraftSitting, type District, must } from "../sitting/a-sitting";

const on = "2025-07-01";

/** Both communes go on in one, with their officers. */
async function aMerger({ admin, district, north, south }: District): Promise<UnitId> {
  const name = "Xã Quảng Điền";
  const unitId = must(
    await createUnit(admin, {
      ...{ code: null, name, shortName: name, typeCode: "xa", groupId: null },
      ...{ parentId: district, validFrom: on, legalBasis: "Nghị quyết" },
    }),
  );
  const change = { kind: "merge", on, legalBasis: "Nghị quyết", note: "" } as const;
  const moved = { from: [north, south], to: [unitId], moveOfficers: true };
  must(await reorganiseUnits(admin, { ...change, ...moved }));
  return unitId;
}

/** A campaign that visits the merged unit, founded on the criteria of the one before. */
async function aLaterCampaign(world: District, past: CampaignId, unitId: UnitId) {
  const { database, district } = world;
  await database.update(campaign).set({ decisionOn: "2018-06-04" }).where(eq(campaign.id, past));
  const [before] = await database.select().from(campaign).where(eq(campaign.id, past));
  if (!before) throw new Error("there is no campaign");
  const visits = [{ unitId, scheduledOn: null, team: "", members: [] }];
  return must(
    await createCampaign(await someone(world, "team_leader"), {
      ...{ code: "nay", name: "Đợt này", year: 2026, decisionNumber: "118/QĐ", visits },
      ...{ decisionOn: "2026-10-05", ownerUnitId: district, criteriaSetId: before.criteriaSetId },
      ...{ periodFrom: "2025-11-01", periodTo: "2026-10-31" },
    }),
  );
}

test("a team reads a merged unit beside the units it was, by their names", async ({
  database,
  keys,
  url,
}) => {
  const pools = { database, keys };
  const { world, campaignId: past } = await aTestedCampaign(pools, { url, north: 3, south: 2 });
  const unitId = await aMerger(world);
  const campaignId = await aLaterCampaign(world, past, unitId);
  const sittingId = await aDraftSitting(world, { campaignId });
  must(await addUnits(world.organiser, { sittingId, unitIds: [unitId] }));
  must(await prepareSitting(world.organiser, { sittingId }));
  await holdPrepared(world, { url, sittingId });
  const inspector = await someone(pools, "inspector");
  const { userId } = inspector.actor;
  const visits = await database
    .select({ visitId: visit.id })
    .from(visit)
    .where(inArray(visit.campaignId, [past, campaignId]));
  await database
    .insert(visitMember)
    .values(visits.map(({ visitId }) => ({ visitId, userId, task: "member" as const })));

  const { earlier } = await loadUnitScores(inspector, { campaignId, unitId });

  expect(earlier).toMatchObject([
    {
      ...{ kind: "attributed", units: ["Xã Quảng An", "Xã Quảng Ngạn"], sameTest: true },
      change: { direction: "level" },
    },
  ]);
  const order = { campaignId, paper: "report", format: "docx" } as const;
  const parts = readDocx(must(await writeCampaignPaper(inspector, order)).bytes);
  const report = textOf(parts["word/document.xml"] ?? "");
  expect(report).toContain("(trước là Xã Quảng An, Xã Quảng Ngạn)");
  expect(report).toContain("Chưa đủ căn cứ");
});
