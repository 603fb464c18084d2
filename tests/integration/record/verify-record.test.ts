import { expect } from "vitest";
import { NotFound } from "@/lib/services/context";
import { saveField } from "@/lib/services/record/save-field";
import { verifyRecord } from "@/lib/services/record/verify-record";
import { test } from "@/tests/support/worker-database";
import { must } from "../sitting/a-sitting";
import { aRecord, fill, number, ratio, logOf } from "./a-record";

test("a record is verified once every line fits together, and stands still from then on", async ({
  database,
  keys,
}) => {
  const { recordId, inspector, representative } = await aRecord({ database, keys });
  const self = { recordId, source: "self" } as const;
  const verified = { recordId, source: "verified" } as const;
  await fill(representative, self, { field: "A1", value: number(10) });
  const incomplete = await verifyRecord(inspector, { recordId });
  await fill(
    inspector,
    verified,
    { field: "A1", value: number(5) },
    { field: "B1", value: number(3) },
    { field: "B2", value: ratio(4, 8) },
    { field: "E6", value: { kind: "date", date: "2026-11-02" }, note: "đăng lại" },
  );
  const disagreeing = await verifyRecord(inspector, { recordId });
  must(
    await saveField(inspector, {
      ...{ ...verified, field: "B1", value: number(8), note: "" },
      over: 3,
    }),
  );
  const unexplained = await verifyRecord(inspector, { recordId });

  expect(incomplete).toMatchObject({ reason: { code: "incomplete", lines: ["A1", "B2"] } });
  expect(disagreeing).toMatchObject({ reason: { code: "counts_disagree", lines: ["B2"] } });
  expect(unexplained).toMatchObject({ reason: { code: "notes_missing", lines: ["A1"] } });
});

test("a day outside the period and a large difference each want a note", async ({
  database,
  keys,
}) => {
  const { recordId, inspector, representative } = await aRecord({ database, keys });
  await fill(representative, { recordId, source: "self" }, { field: "A1", value: number(10) });
  await fill(
    inspector,
    { recordId, source: "verified" },
    { field: "A1", value: number(5), note: "thiếu quyết định" },
    { field: "B2", value: ratio(4, 8) },
    { field: "E6", value: { kind: "date", date: "2026-11-02" } },
  );

  const refused = await verifyRecord(inspector, { recordId });
  const held = { recordId, field: "E6", source: "verified" } as const;
  const value = { kind: "date", date: "2026-11-02" } as const;
  must(await saveField(inspector, { ...held, value, note: "đăng sau kỳ", over: 4 }));
  must(await verifyRecord(inspector, { recordId }));

  expect(refused).toMatchObject({ reason: { code: "notes_missing", lines: ["E6"] } });
  expect(await verifyRecord(inspector, { recordId })).toMatchObject({
    reason: { code: "not_draft" },
  });
  const late = { recordId, field: "A1", source: "verified", note: "", over: 0 } as const;
  expect(await saveField(inspector, { ...late, value: number(1) })).toMatchObject({
    reason: { code: "not_draft" },
  });
  expect(await logOf({ database }, recordId)).toContainEqual(
    expect.objectContaining({
      act: "record.verify",
      detail: { points: 1000, max: 2000, grade: "average" },
    }),
  );
});

test("only the team verifies", async ({ database, keys }) => {
  const { recordId, representative, reader, outsider } = await aRecord({ database, keys });

  for (const ctx of [representative, reader, outsider]) {
    await expect(verifyRecord(ctx, { recordId })).rejects.toThrow(NotFound);
  }
});
