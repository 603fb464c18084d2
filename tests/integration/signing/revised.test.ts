import { describe, expect } from "vitest";
import { score } from "@/db/schema";
import { scoreFinishes } from "@/lib/services/attempt/score-finishes";
import { campaignFigures } from "@/lib/services/overview/campaign-figures";
import { writeCampaignPaper } from "@/lib/services/paper/write-campaign-paper";
import { loadRecord } from "@/lib/services/record/load-record";
import { saveField } from "@/lib/services/record/save-field";
import { verifyRecord } from "@/lib/services/record/verify-record";
import { listUnitResults } from "@/lib/services/result/list-unit-results";
import { loadUnitScores } from "@/lib/services/result/load-unit-scores";
import { recomputeResults } from "@/lib/services/result/recompute-results";
import { drawUpMinutes } from "@/lib/services/signing/draw-up-minutes";
import { exportSealedRecord } from "@/lib/services/signing/export-sealed-record";
import { signMinutes } from "@/lib/services/signing/sign-minutes";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { test } from "@/tests/support/worker-database";
import { readDocx, textOf } from "@/tests/support/read-paper";
import { aPerson, type District, fourOfficers } from "../sitting/a-sitting";
import { aDistrict, aSittingBegun, aVisit, must, password, type Visit } from "./a-record";

async function fillAndVerify({ second, recordId }: Visit) {
  const values = {
    I1: { kind: "text", text: "Trụ sở" },
    B1: { kind: "ratio", numerator: 60, denominator: 62 },
    B2: { kind: "yes_no", yes: true },
  } as const;
  for (const [field, value] of Object.entries(values)) {
    const saved = { recordId, field, source: "verified", value, note: "", over: 0 } as const;
    must(await saveField(second, saved));
  }
  return verifyRecord(second, { recordId });
}

type Score = { readonly share: number; readonly points: number };

/** The signed points stand wherever the record is looked over; the score of now says that it is another. */
async function expectSaidEverywhere(world: District, made: Visit, signed: Score) {
  const { campaignId, database, keys } = made;
  const looks = await aPerson({ database, keys }, world.district, "leader");
  const revision = {
    signed: { scored: 1, passed: 0, mean: 0 },
    now: { scored: 1, passed: 1, mean: 100 },
    sealed: true,
  };
  const { units } = await campaignFigures(looks, campaignId);
  expect(units[0]).toMatchObject({ score: signed, revision, test: { mean: 100 } });
  const { groups } = await listUnitResults(looks, { campaignId });
  expect(groups[0]?.rows[0]).toMatchObject({ revision });
  const unit = await loadUnitScores(looks, { campaignId, unitId: world.north });
  expect(unit).toMatchObject({ revision, result: { mean: 100 } });
  const file = await writeCampaignPaper(looks, {
    ...({ campaignId, paper: "test_results", format: "docx" } as const),
  });
  expect(textOf(readDocx(must(file).bytes)["word/document.xml"] ?? "")).toContain(
    "điều chỉnh sau khi ký: 10,00, đạt 1/1",
  );
}

describe("the test in a signed record", () => {
  test("stays as it was signed when it is scored again, which is said beside it", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const made = await aVisit(world, { withTest: true });
    const { campaignId, recordId, leader, second, unit } = made;
    const sittingId = await aSittingBegun(world, url, campaignId);

    const drawUp = () => drawUpMinutes(leader, { recordId, number: "07", heldOn: "2026-11-23" });
    must(await closeSitting(world.organiser, { sittingId }));
    await scoreFinishes({ actor: null, keys }, { limit: 200 });
    await recomputeResults({ db: database }, { campaignId, unitIds: [world.north] });
    must(await fillAndVerify(made));
    must(await drawUp());
    const before = await loadRecord(leader, { recordId });
    expect(before.result).toMatchObject({ scored: 1, passed: 0, mean: 0, provisional: false });

    const [old] = await database.select().from(score);
    if (!old) throw new Error("nothing is scored");
    const { id: _, at: __, ...same } = old;
    const raised = { ...same, keyDigest: "f".repeat(64), points: old.possible, passed: true };
    await database.insert(score).values(raised);
    await recomputeResults({ db: database }, { campaignId, unitIds: [world.north] });
    const line = { recordId, password, opinion: "" };
    must(await signMinutes(leader, { ...line, capacity: "leader" }));
    must(await signMinutes(second, { ...line, capacity: "secretary" }));
    must(await signMinutes(unit, { ...line, capacity: "unit" }));

    const after = await loadRecord(leader, { recordId });
    expect(after.result).toEqual(before.result);
    expect(after.score.points).toBe(before.score.points);
    expect(after.revision).toMatchObject({
      now: { scored: 1, passed: 1, mean: 100 },
      sealed: true,
    });
    await expectSaidEverywhere(world, made, before.score);
    const { bytes } = await exportSealedRecord(leader, { recordId });
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({
      record: {
        lines: { G1: { points: 0 } },
        test: {
          figures: { n: 1, passed: 0, listed: 3, population: 3 },
          sittings: [
            {
              id: sittingId,
              test: { name: "Sát hạch", cut_percent: 50 },
              blueprint: {
                name: "Ma trận",
                digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
              },
              forms: [expect.stringMatching(/^\d+ [0-9a-f]{64}$/)],
              keys: [old.keyDigest],
              rules: [old.ruleVersion],
            },
          ],
        },
      },
    });
  });

  test("is not signed while it is provisional", async ({ database, keys, url }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const made = await aVisit(world);
    const { campaignId, recordId, leader } = made;
    await aSittingBegun(world, url, campaignId);
    await recomputeResults({ db: database }, { campaignId, unitIds: [world.north] });
    must(await fillAndVerify(made));

    expect(await drawUpMinutes(leader, { recordId, number: "07", heldOn: "2026-11-23" })).toEqual({
      ok: false,
      reason: { code: "test_provisional" },
    });
  });
});
