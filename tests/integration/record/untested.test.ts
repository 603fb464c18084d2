import { expect } from "vitest";
import { campaignFigures } from "@/lib/services/overview/campaign-figures";
import { exemptLine } from "@/lib/services/record/exempt-line";
import { loadRecord } from "@/lib/services/record/load-record";
import { saveField } from "@/lib/services/record/save-field";
import { verifyRecord } from "@/lib/services/record/verify-record";
import { test } from "@/tests/support/worker-database";
import { aScoredSitting } from "../overview/a-scored-sitting";
import { aDistrict, aVisit, must, type Visit } from "../signing/a-record";

const reason = "Cả đơn vị đi làm nhiệm vụ đột xuất";

/** Seven points of lines that somebody looks at; three more come from a test. */
async function fill({ second, recordId }: Visit) {
  const values = {
    B1: { kind: "ratio", numerator: 62, denominator: 62 },
    B2: { kind: "yes_no", yes: true },
  } as const;
  for (const [field, value] of Object.entries(values)) {
    const saved = { recordId, field, source: "verified", value, note: "", over: 0 } as const;
    must(await saveField(second, saved));
  }
}

test("where nobody of a unit was tested the team says so of the test's lines, and they count again once somebody is", async ({
  database,
  keys,
  url,
}) => {
  const world = await aDistrict({ database, keys });
  const made = await aVisit(world, { withTest: true });
  const { recordId, campaignId, second, leader } = made;
  await fill(made);
  const asked = await verifyRecord(second, { recordId });
  must(await exemptLine(second, { recordId, field: "G1", reason }));
  const marked = await loadRecord(second, { recordId });
  const overview = await campaignFigures(leader, campaignId);

  await aScoredSitting(world, campaignId, { url, north: 2, south: 0 });
  const tested = await loadRecord(second, { recordId });
  const refused = await exemptLine(second, { recordId, field: "G1", reason });

  expect(asked).toMatchObject({ reason: { code: "incomplete", lines: ["G1"] } });
  expect(marked.score).toMatchObject({ points: 700, max: 700, grade: "good" });
  expect(marked.exempt.get("G1")).toEqual({ by: "team", text: reason });
  expect(overview.units[0]?.score).toMatchObject({ points: 700, max: 700 });
  expect(tested.score).toMatchObject({ points: 850, max: 1000 });
  expect(tested.exempt.has("G1")).toBe(false);
  expect(refused).toEqual({ ok: false, reason: "tested" });
});

test("a record of which nobody was tested is verified without a test", async ({
  database,
  keys,
}) => {
  const made = await aVisit(await aDistrict({ database, keys }), { withTest: true });
  const { recordId, second } = made;
  await fill(made);
  must(await exemptLine(second, { recordId, field: "G1", reason }));
  must(await verifyRecord(second, { recordId }));
});
