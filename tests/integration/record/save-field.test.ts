import { describe, expect } from "vitest";
import { NotFound } from "@/lib/services/context";
import { exemptLine } from "@/lib/services/record/exempt-line";
import { loadRecord } from "@/lib/services/record/load-record";
import { saveField } from "@/lib/services/record/save-field";
import { verifyRecord } from "@/lib/services/record/verify-record";
import { test } from "@/tests/support/worker-database";
import { must } from "../sitting/a-sitting";
import { aLine, aRecord, fill, number, ratio, setState, logOf } from "./a-record";

const nobody = { code: "changed_meanwhile", other: { value: null, revision: 0, by: null } };

describe("saving a field", () => {
  test("keeps it as typed, with what was there before in the log", async ({ database, keys }) => {
    const { inspector, recordId } = await aRecord({ database, keys });
    const field = { recordId, field: "A1", source: "verified", note: "" } as const;

    const first = must(await saveField(inspector, { ...field, value: number(7), over: 0 }));
    must(await saveField(inspector, { ...field, value: number(8), over: first.revision }));

    const acts = await logOf({ database }, recordId);
    expect(acts.filter(({ act }) => act === "record.save_field")).toMatchObject([
      { detail: { field: "A1", source: "verified", from: null, to: number(7) } },
      { detail: { from: number(7), to: number(8) } },
    ]);
  });

  test("shows the second of two inspectors what the first wrote, and overwrites nothing", async ({
    database,
    keys,
  }) => {
    const { inspector, colleague, recordId } = await aRecord({ database, keys });
    const field = { recordId, field: "B2", source: "verified", over: 0 } as const;
    const first = { ...field, value: ratio(55, 64), note: "đếm tại chỗ" };
    const { revision } = must(await saveField(inspector, first));

    const second = await saveField(colleague, { ...field, value: ratio(60, 64), note: "" });

    expect(second).toMatchObject({
      ok: false,
      reason: {
        code: "changed_meanwhile",
        other: { value: ratio(55, 64), note: "đếm tại chỗ", revision, by: inspector.actor.name },
      },
    });
    const settled = { ...field, value: ratio(60, 64), note: "", over: revision };
    expect(await saveField(colleague, settled)).toMatchObject({ ok: true });
  });

  test("does not take a field that was emptied and filled again for the one that was seen", async ({
    database,
    keys,
  }) => {
    const { inspector, colleague, recordId } = await aRecord({ database, keys });
    const field = { recordId, field: "A1", source: "verified", note: "" } as const;
    const seen = must(await saveField(inspector, { ...field, value: number(7), over: 0 }));
    must(await saveField(inspector, { ...field, value: null, over: seen.revision }));
    const emptied = { ...field, value: number(5), over: seen.revision };
    expect(await saveField(colleague, emptied)).toMatchObject({ ok: false, reason: nobody });
    must(await saveField(inspector, { ...field, value: number(9), over: 0 }));

    const late = await saveField(colleague, { ...field, value: number(5), over: seen.revision });

    expect(late).toMatchObject({ ok: false, reason: { other: { value: number(9) } } });
  });

  test("is saved once where the answer was lost and the same is sent again", async ({
    database,
    keys,
  }) => {
    const { inspector, recordId } = await aRecord({ database, keys });
    const field = { recordId, field: "B2", source: "verified" } as const;
    const sent = { ...field, value: ratio(55, 64), note: "đếm tại chỗ", over: 0 };
    const first = must(await saveField(inspector, sent));

    const again = must(await saveField(inspector, sent));

    expect(again).toEqual(first);
    const acts = await logOf({ database }, recordId);
    expect(acts.filter(({ act }) => act === "record.save_field")).toHaveLength(1);
    const emptied = { ...field, value: null, note: "", over: first.revision };
    must(await saveField(inspector, emptied));
    expect(await saveField(inspector, emptied)).toMatchObject({ ok: true, value: { revision: 0 } });
  });

  test("refuses a note beside no value, which would be kept nowhere", async ({
    database,
    keys,
  }) => {
    const { inspector, recordId } = await aRecord({ database, keys });
    const field = { recordId, field: "A1", source: "verified", over: 0 } as const;

    const alone = await saveField(inspector, { ...field, value: null, note: "Phòng khóa" });

    expect(alone).toEqual({ ok: false, reason: { code: "note_alone" } });
  });

  test("refuses what does not fit the line, the team's lines from the unit, and what does not apply", async ({
    database,
    keys,
  }) => {
    const { inspector, representative, recordId } = await aRecord({ database, keys });
    const field = { recordId, note: "", over: 0 } as const;
    const text = { kind: "text", text: "Tốt" } as const;
    must(await exemptLine(inspector, { recordId, field: "A1", reason: "Đơn vị mới lập" }));

    const refused = [
      await saveField(inspector, { ...field, source: "verified", field: "A1", value: text }),
      await saveField(inspector, { ...field, source: "verified", field: "Z9", value: number(1) }),
      await saveField(representative, { ...field, source: "self", field: "K1", value: text }),
      await saveField(inspector, { ...field, source: "verified", field: "A1", value: number(1) }),
    ];

    expect(refused.map((result) => !result.ok && result.reason.code)).toEqual([
      ...["unfit_value", "unfit_value", "unfit_value", "not_applicable"],
    ]);
  });

  test("is each side's own: others find no such record", async ({ database, keys }) => {
    const world = await aRecord({ database, keys });
    const { recordId, inspector, representative, stranger, reader, outsider } = world;
    const field = { recordId, field: "A1", value: number(1), note: "", over: 0 } as const;

    for (const ctx of [representative, reader, outsider]) {
      await expect(saveField(ctx, { ...field, source: "verified" })).rejects.toThrow(NotFound);
    }
    for (const ctx of [inspector, reader, stranger]) {
      await expect(saveField(ctx, { ...field, source: "self" })).rejects.toThrow(NotFound);
    }
  });
});

describe("what a unit's own people see", () => {
  test("is nothing of the team's before the minutes are drafted", async ({ database, keys }) => {
    const world = await aRecord({ database, keys });
    const { recordId, visitId, inspector, representative, reader } = world;
    await fill(representative, { recordId, source: "self" }, { field: "A1", value: number(9) });
    const found = { field: "A1", value: number(4), note: "chênh nhiều" };
    await fill(inspector, { recordId, source: "verified" }, found);
    await setState(world, visitId, "visited");

    const before = await loadRecord(representative, { recordId });
    const leader = await loadRecord(reader, { recordId });
    await setState(world, visitId, "minutes_draft");
    const after = await loadRecord(representative, { recordId });

    expect(before.values).toMatchObject([{ source: "self", value: number(9) }]);
    expect(before.score.points).toBe(0);
    expect(before.verifiedShown).toBe(false);
    expect(leader.values).toHaveLength(2);
    expect(after.values).toHaveLength(2);
  });
});

describe("a line that does not apply", () => {
  test("leaves the score with its reason, and comes back with what was written", async ({
    database,
    keys,
  }) => {
    const { recordId, inspector } = await aRecord({ database, keys });
    const entries = [
      { field: "A1", value: number(4) },
      { field: "B2", value: ratio(1, 2) },
    ];
    await fill(inspector, { recordId, source: "verified" }, ...entries);
    must(await exemptLine(inspector, { recordId, field: "A1", reason: "Đơn vị mới lập" }));

    const { score, exempt } = await loadRecord(inspector, { recordId });
    must(await exemptLine(inspector, { recordId, field: "A1", reason: null }));
    const again = await loadRecord(inspector, { recordId });

    expect(score).toMatchObject({ points: 500, max: 1000, whole: 2000, rebased: 1000 });
    expect(exempt.get("A1")).toEqual({ by: "team", text: "Đơn vị mới lập" });
    expect(again.score).toMatchObject({ points: 900, max: 2000 });
    const acts = await logOf({ database }, recordId);
    expect(acts.filter(({ act }) => act === "record.exempt_line")).toMatchObject([
      { detail: { field: "A1", reason: "Đơn vị mới lập" } },
      { detail: { field: "A1", reason: null } },
    ]);
  });

  test("is marked by the team alone, once, and is a line of the set", async ({
    database,
    keys,
  }) => {
    const { recordId, inspector, representative } = await aRecord({ database, keys });
    const mark = { recordId, field: "A1", reason: "Mới lập" };

    await expect(exemptLine(representative, mark)).rejects.toThrow(NotFound);
    await expect(exemptLine(inspector, { ...mark, field: "G2" })).rejects.toThrow(NotFound);
    expect(await exemptLine(inspector, { ...mark, reason: null })).toMatchObject({
      reason: "not_marked",
    });
  });
});

describe("a line that is normalised to the best of its group", () => {
  test("follows the other units, and is provisional until all are verified", async ({
    database,
    keys,
  }) => {
    const wanted = [aLine("B4", { formula: { kind: "best_of_group" } })];
    const world = await aRecord({ database, keys }, { wanted });
    const { recordId, other, inspector } = world;
    const best = { recordId: other.recordId, source: "verified" } as const;
    const own = { recordId, source: "verified" } as const;
    await fill(inspector, own, { field: "B4", value: number(50) });
    const alone = await loadRecord(inspector, { recordId });
    await fill(inspector, best, { field: "B4", value: number(200) });

    const beside = await loadRecord(inspector, { recordId });
    must(await verifyRecord(inspector, { recordId: other.recordId }));
    must(await verifyRecord(inspector, { recordId }));
    const settled = await loadRecord(inspector, { recordId });

    expect([alone, beside, settled].map(({ score, pending }) => [score.points, pending])).toEqual([
      [1000, ["B4"]],
      [250, ["B4"]],
      [250, []],
    ]);
  });
});
