import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { minutes } from "@/db/schema";
import type { RecordId } from "@/lib/domain/ids";
import { loadRecord } from "@/lib/services/record/load-record";
import { verifyRecord } from "@/lib/services/record/verify-record";
import { drawUpMinutes } from "@/lib/services/signing/draw-up-minutes";
import { writeUnitPaper } from "@/lib/services/paper/write-unit-paper";
import { readDocx, textOf } from "@/tests/support/read-paper";
import { test } from "@/tests/support/worker-database";
import { aLine, aRecord, fill, number, type Recorded, setState } from "../record/a-record";
import { must } from "../sitting/a-sitting";

const wanted = [aLine("B4", { formula: { kind: "best_of_group" } }), aLine("A1")];

/** Two communes of one group; the first is verified with 50 and 5 points, the other still written. */
async function oneVerified(pools: Pick<Recorded, "database" | "keys">) {
  const world = await aRecord(pools, { wanted });
  const { recordId, visitId, other, inspector } = world;
  await fillBoth(world, recordId, 50);
  must(await verifyRecord(inspector, { recordId }));
  await setState(world, visitId, "visited");
  await setState(world, other.visitId, "visited");
  return world;
}

async function fillBoth({ inspector }: Recorded, recordId: RecordId, measured: number) {
  const line = { recordId, source: "verified" } as const;
  await fill(inspector, line, { field: "B4", value: number(measured) });
  await fill(inspector, line, { field: "A1", value: number(5) });
}

const drawn = { number: "07/BB-ĐKT", heldOn: "2026-11-20" };

const signed = async ({ database }: Recorded, recordId: RecordId) => {
  const [row] = await database.select().from(minutes).where(eq(minutes.recordId, recordId));
  return JSON.parse(row?.content ?? "{}") as object;
};

describe("minutes of a record with a line that is normalised to the best of its group", () => {
  test("settle the value and leave the points open while others are written, which then follow", async ({
    database,
    keys,
  }) => {
    const world = await oneVerified({ database, keys });
    const { recordId, other, inspector, leader } = world;
    must(await drawUpMinutes(leader, { recordId, ...drawn }));

    expect(await signed(world, recordId)).toMatchObject({
      lines: { B4: { verified: { value: { number: 50 } }, points: null } },
      best_of_group: {},
      pending_lines: ["B4"],
      score: { points: 500, max: 1000, grade: null },
    });
    await fillBoth(world, other.recordId, 200);
    expect(await loadRecord(leader, { recordId })).toMatchObject({
      pending: ["B4"],
      score: { points: 750, max: 2000 },
    });

    must(await verifyRecord(inspector, { recordId: other.recordId }));
    must(await drawUpMinutes(leader, { recordId: other.recordId, ...drawn }));
    expect(await loadRecord(leader, { recordId })).toMatchObject({
      pending: [],
      score: { points: 750, max: 2000 },
    });
    expect(await signed(world, other.recordId)).toMatchObject({
      best_of_group: { B4: 200 },
      pending_lines: [],
      score: { points: 1500, max: 2000 },
    });
  });

  test("say on paper which points are not agreed yet", async ({ database, keys }) => {
    const { recordId, leader } = await oneVerified({ database, keys });
    must(await drawUpMinutes(leader, { recordId, ...drawn }));
    const docx = must(await writeUnitPaper(leader, { recordId, paper: "minutes", format: "docx" }));
    const text = textOf(readDocx(docx.bytes)["word/document.xml"] ?? "");
    expect(text).toContain("Chờ cả khối");
    expect(text).toContain("Điểm trên chưa kể B4");
    expect(text).toContain("chưa xếp loại vì chờ điểm của cả khối");
  });
});
