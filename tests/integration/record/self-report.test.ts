import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { visit } from "@/db/schema";
import { announceVisits } from "@/lib/services/campaign/announce-visits";
import { NotFound } from "@/lib/services/context";
import { loadRecord } from "@/lib/services/record/load-record";
import { returnSelfReport } from "@/lib/services/record/return-self-report";
import { saveField } from "@/lib/services/record/save-field";
import { submitSelfReport } from "@/lib/services/record/submit-self-report";
import { test } from "@/tests/support/worker-database";
import { must } from "../sitting/a-sitting";
import { aRecord, fill, number, ratio, type Recorded, logOf } from "./a-record";

async function announce({ leader, campaignId, visitId }: Recorded, selfReportDue = "2026-12-01") {
  const document = { number: "21/CV", issuedOn: "2026-11-23" };
  const visitIds = [visitId];
  must(await announceVisits(leader, { campaignId, visitIds, document, selfReportDue }));
}

const fillOwn = ({ representative, recordId }: Recorded) =>
  fill(
    representative,
    { recordId, source: "self" },
    { field: "A1", value: number(9) },
    { field: "B1", value: number(8), note: "tính cả máy mượn" },
    { field: "B2", value: ratio(6, 8) },
  );

describe("handing in a self-report", () => {
  test("keeps the unit's own score, takes the visit on and closes the unit's side", async ({
    database,
    keys,
  }) => {
    const world = await aRecord({ database, keys });
    const { recordId, visitId, representative } = world;
    await announce(world);
    await fillOwn(world);

    const { late } = must(await submitSelfReport(representative, { recordId }));

    expect(late).toBe(false);
    const { report, selfScore } = await loadRecord(representative, { recordId });
    expect(report).toMatchObject({ points: 1650, maximum: 2000, late: false });
    expect(selfScore.points).toBe(1650);
    const [moved] = await database.select().from(visit).where(eq(visit.id, visitId));
    expect(moved?.state).toBe("self_reported");
    const change = { recordId, field: "A1", source: "self", value: number(1) } as const;
    expect(await saveField(representative, { ...change, note: "", over: 1 })).toMatchObject({
      reason: { code: "submitted" },
    });
    expect(await submitSelfReport(representative, { recordId })).toMatchObject({
      reason: { code: "submitted" },
    });
    expect(await logOf({ database }, recordId)).toContainEqual(
      expect.objectContaining({
        act: "record.submit",
        detail: { late: false, points: 1650, maximum: 2000 },
      }),
    );
  });

  test("after the day it was asked for is flagged as late", async ({ database, keys }) => {
    const world = await aRecord({ database, keys });
    await announce(world, "2026-11-23");
    await fillOwn(world);
    const tomorrow = { ...world.representative, now: new Date("2026-11-24T02:00:00Z") };

    const handed = must(await submitSelfReport(tomorrow, { recordId: world.recordId }));

    expect(handed.late).toBe(true);
  });

  test("waits for the notice, for every line and for counts that agree", async ({
    database,
    keys,
  }) => {
    const world = await aRecord({ database, keys });
    const { recordId, representative } = world;
    const hand = () => submitSelfReport(representative, { recordId });
    const incomplete = await hand();
    await fill(
      representative,
      { recordId, source: "self" },
      { field: "A1", value: number(9) },
      { field: "B1", value: number(5) },
      { field: "B2", value: ratio(6, 8) },
    );
    const disagreeing = await hand();
    const mended = { recordId, field: "B1", source: "self", value: number(8), note: "" } as const;
    must(await saveField(representative, { ...mended, over: 2 }));
    const early = await hand();

    expect(incomplete).toMatchObject({ reason: { code: "incomplete", lines: ["A1", "B2"] } });
    expect(disagreeing).toMatchObject({ reason: { code: "counts_disagree", lines: ["B2"] } });
    expect(early).toMatchObject({ reason: { code: "not_announced" } });
  });

  test("is for the unit's own people", async ({ database, keys }) => {
    const { recordId, inspector, stranger, reader } = await aRecord({ database, keys });

    for (const ctx of [inspector, stranger, reader]) {
      await expect(submitSelfReport(ctx, { recordId })).rejects.toThrow(NotFound);
    }
  });
});

describe("handing a self-report back", () => {
  test("opens the unit's side again with the reason, and it can be handed in anew", async ({
    database,
    keys,
  }) => {
    const world = await aRecord({ database, keys });
    const { recordId, representative, inspector } = world;
    await announce(world);
    await fillOwn(world);
    must(await submitSelfReport(representative, { recordId }));

    must(await returnSelfReport(inspector, { recordId, reason: "Thiếu ảnh" }));

    const { report, reports } = await loadRecord(representative, { recordId });
    expect(report).toBeNull();
    expect(reports).toMatchObject([
      { returnReason: "Thiếu ảnh", returnedBy: inspector.actor.name },
    ]);
    const mended = { recordId, field: "A1", source: "self", value: number(8), note: "" } as const;
    must(await saveField(representative, { ...mended, over: 1 }));
    must(await submitSelfReport(representative, { recordId }));
    expect((await loadRecord(representative, { recordId })).report).toMatchObject({
      points: 1550,
    });
    expect(await logOf({ database }, recordId)).toContainEqual(
      expect.objectContaining({ act: "record.return", detail: { reason: "Thiếu ảnh" } }),
    );
  });

  test("needs one that is handed in, and is the team's", async ({ database, keys }) => {
    const { recordId, inspector, representative } = await aRecord({ database, keys });
    const back = { recordId, reason: "Thiếu ảnh" };

    expect(await returnSelfReport(inspector, back)).toMatchObject({ reason: "not_submitted" });
    await expect(returnSelfReport(representative, back)).rejects.toThrow(NotFound);
  });
});
