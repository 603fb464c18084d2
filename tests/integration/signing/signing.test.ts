import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvent, minutes, record, seal, signature, user, visit } from "@/db/schema";
import { NotFound } from "@/lib/services/context";
import { loadRecord } from "@/lib/services/record/load-record";
import { saveField } from "@/lib/services/record/save-field";
import { drawUpMinutes } from "@/lib/services/signing/draw-up-minutes";
import { loadSigning } from "@/lib/services/signing/load-signing";
import { refuseToSign } from "@/lib/services/signing/refuse-to-sign";
import { signMinutes } from "@/lib/services/signing/sign-minutes";
import { writeUnitPaper } from "@/lib/services/paper/write-unit-paper";
import { takeBackMinutes } from "@/lib/services/signing/take-back-minutes";
import { partDigests, recordDigest } from "@/lib/domain/signing/sealed-record";
import { readDocx, textOf } from "@/tests/support/read-paper";
import { test } from "@/tests/support/worker-database";
import { aPerson } from "../sitting/a-sitting";
import {
  aDistrict,
  aSealedRecord,
  aVerifiedRecord,
  aVisit,
  drawnUp,
  must,
  password,
  type Visit,
} from "./a-record";

const acts = async ({ database, recordId }: Visit) =>
  (
    await database
      .select({ act: auditEvent.act })
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectId, recordId), eq(auditEvent.subjectType, "record")))
      .orderBy(auditEvent.at, auditEvent.id)
  )
    .map(({ act }) => act)
    .filter((act) => act !== "record.save_field" && act !== "record.verify");

const stateOf = async ({ database, recordId }: Visit) => {
  const [row] = await database
    .select({ record: record.state, visit: visit.state })
    .from(record)
    .innerJoin(visit, eq(visit.id, record.visitId))
    .where(eq(record.id, recordId));
  return row;
};

const line = ({ recordId }: Visit) => ({ recordId, password, opinion: "" });

describe("drawing up minutes", () => {
  test("freezes the record and its digest", async ({ database, keys }) => {
    const made = await drawnUp(await aDistrict({ database, keys }));

    expect(await stateOf(made)).toEqual({ record: "verified", visit: "minutes_draft" });
    expect(await acts(made)).toEqual(["record.draw_up"]);
    const [row] = await database.select().from(minutes).where(eq(minutes.recordId, made.recordId));
    expect(row).toMatchObject({ number: "07/BB-ĐKT", heldOn: "2026-11-23", withdrawnAt: null });
    expect(JSON.parse(row?.content ?? "")).toMatchObject({
      unit: { name: "Xã Quảng Ngạn" },
      team: [{ name: "Phan Văn Tín", title: "Trưởng đoàn", task: "leader" }, { task: "secretary" }],
      lines: { B1: { self: null, verified: { value: { numerator: 60 } }, points: 484 } },
      score: { points: 484, max: 700, grade: "fair" },
      minutes: { number: "07/BB-ĐKT" },
    });
  });

  test("is refused while a required line is empty, with the list of them", async ({
    database,
    keys,
  }) => {
    const made = await aVerifiedRecord(await aDistrict({ database, keys }), { without: "I1" });
    const { recordId, leader } = made;

    expect(await drawUpMinutes(leader, { recordId, number: "1", heldOn: "2026-11-23" })).toEqual({
      ok: false,
      reason: { code: "incomplete", lines: [{ part: "general", code: "I1" }] },
    });
    const { notReady } = await loadSigning(leader, { recordId });
    expect(notReady).toEqual([{ code: "incomplete", lines: [{ part: "general", code: "I1" }] }]);
    expect(await stateOf(made)).toEqual({ record: "verified", visit: "announced" });
  });

  test("is refused for a draft and the second time, and is no act of the unit", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const draft = await aVisit(world);
    const input = { number: "1", heldOn: "2026-11-23" };
    const drawUp = ({ leader, recordId }: Visit) => drawUpMinutes(leader, { ...input, recordId });
    expect(await drawUp(draft)).toEqual({ ok: false, reason: { code: "not_verified" } });
    const drawn = await drawnUp(world);
    expect(await drawUp(drawn)).toEqual({ ok: false, reason: { code: "drawn_up_already" } });
    await expect(drawUpMinutes(drawn.unit, { ...input, recordId: drawn.recordId })).rejects.toThrow(
      NotFound,
    );
  });
});

describe("signing minutes", () => {
  test("seals the record with the last signature, under names and titles of then", async ({
    database,
    keys,
  }) => {
    const made = await aSealedRecord(await aDistrict({ database, keys }));
    await database
      .update(user)
      .set({ displayName: "Tên mới", position: "Chức vụ mới" })
      .where(eq(user.id, made.leader.actor.userId));

    expect(await stateOf(made)).toEqual({ record: "sealed", visit: "minutes_signed" });
    expect(await acts(made)).toEqual([
      ...["record.draw_up", "record.sign", "record.sign", "record.sign", "record.seal"],
    ]);
    const [sealed] = await database.select().from(seal).where(eq(seal.recordId, made.recordId));
    const snapshot = JSON.parse(sealed?.snapshot ?? "") as never;
    expect(recordDigest(partDigests(snapshot))).toBe(sealed?.digest);
    expect(snapshot).toMatchObject({
      signatures: [
        { capacity: "leader", name: "Phan Văn Tín", title: "Trưởng đoàn", verdict: "signed" },
        { capacity: "secretary", name: "Trần Thị Lệ" },
        { capacity: "unit", name: "Nguyễn Hữu Phước", statement: "Đơn vị thống nhất." },
      ],
    });
    const { signatures, maySign } = await loadSigning(made.leader, { recordId: made.recordId });
    expect(signatures[0]?.name).toBe("Phan Văn Tín");
    expect(maySign).toBeNull();
  });

  test("waits for all, and asks each for their own signature", async ({ database, keys }) => {
    const made = await drawnUp(await aDistrict({ database, keys }));
    const { recordId, leader, second, unit } = made;
    const awaited = async () =>
      Promise.all(
        [leader, second, unit].map(async (ctx) => (await loadSigning(ctx, { recordId })).maySign),
      );

    expect(await awaited()).toEqual(["leader", "secretary", "unit"]);
    expect(must(await signMinutes(unit, { ...line(made), capacity: "unit" }))).toEqual({
      sealed: false,
    });
    expect(await awaited()).toEqual(["leader", "secretary", null]);
    expect(await stateOf(made)).toEqual({ record: "signed", visit: "minutes_draft" });
  });

  test("needs no secretary where the team has none", async ({ database, keys }) => {
    const made = await drawnUp(await aDistrict({ database, keys }), { secretary: false });
    must(await signMinutes(made.leader, { ...line(made), capacity: "leader" }));
    const last = await signMinutes(made.unit, { ...line(made), capacity: "unit" });
    expect(last).toEqual({ ok: true, value: { sealed: true } });
  });

  test("takes only the person's own password, and counts the tries", async ({ database, keys }) => {
    const made = await drawnUp(await aDistrict({ database, keys }));
    const wrong = { ...line(made), capacity: "leader", password: "đoán mò" } as const;

    for (let tries = 0; tries < 6; tries += 1) {
      const answer = await signMinutes(made.leader, wrong);
      expect(answer).toEqual({ ok: false, reason: { code: "password_wrong" } });
    }
    const answer = await signMinutes(made.leader, { ...wrong, password });
    expect(answer).toMatchObject({ ok: false, reason: { code: "wait" } });
    const rows = await database.select().from(signature);
    expect(rows.filter(({ userId }) => userId === made.leader.actor.userId)).toEqual([]);
    expect(await acts(made)).toEqual(["record.draw_up"]);
  });

  test("is refused before minutes are there, twice, and for the other side", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const verified = await aVerifiedRecord(world);
    expect(await signMinutes(verified.leader, { ...line(verified), capacity: "leader" })).toEqual({
      ok: false,
      reason: { code: "not_drawn_up" },
    });
    const made = await drawnUp(world);
    must(await signMinutes(made.leader, { ...line(made), capacity: "leader" }));
    expect(await signMinutes(made.leader, { ...line(made), capacity: "leader" })).toEqual({
      ok: false,
      reason: { code: "signed_already" },
    });
    const { actor } = made.leader;
    const both = {
      ...made.leader,
      actor: { ...actor, roles: [...actor.roles, ...made.unit.actor.roles] },
    };
    expect(await signMinutes(both, { ...line(made), capacity: "unit" })).toEqual({
      ok: false,
      reason: { code: "other_side" },
    });
  });

  test("is no act of whom the team does not name, nor of another unit", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const made = await drawnUp(world);
    const stranger = await aPerson({ database, keys }, world.south, "unit_representative");
    await expect(signMinutes(made.second, { ...line(made), capacity: "leader" })).rejects.toThrow(
      NotFound,
    );
    await expect(signMinutes(stranger, { ...line(made), capacity: "unit" })).rejects.toThrow(
      NotFound,
    );
    await expect(
      refuseToSign(made.leader, { ...line(made), reason: "Không phải việc của Đoàn" }),
    ).rejects.toThrow(NotFound);
  });
});

async function minutesOf({ leader, recordId }: Pick<Visit, "leader" | "recordId">) {
  const docx = must(await writeUnitPaper(leader, { recordId, paper: "minutes", format: "docx" }));
  return textOf(readDocx(docx.bytes)["word/document.xml"] ?? "");
}

describe("a unit that does not sign", () => {
  test("leaves its reason, and the leader seals alone by signing again", async ({
    database,
    keys,
  }) => {
    const made = await drawnUp(await aDistrict({ database, keys }));
    const { leader, second, unit, recordId } = made;
    must(await signMinutes(leader, { ...line(made), capacity: "leader" }));
    must(await signMinutes(second, { ...line(made), capacity: "secretary" }));

    must(await refuseToSign(unit, { recordId, password, reason: "Số máy tính chưa đúng" }));
    expect(await stateOf(made)).toEqual({ record: "signed", visit: "minutes_draft" });
    expect(await refuseToSign(unit, { recordId, password, reason: "Lần nữa" })).toEqual({
      ok: false,
      reason: { code: "signed_already" },
    });
    expect((await loadSigning(leader, { recordId })).maySign).toBe("leader");
    const last = await signMinutes(leader, { ...line(made), capacity: "leader" });
    expect(last).toEqual({ ok: true, value: { sealed: true } });
    const [row] = await database.select().from(seal).where(eq(seal.recordId, recordId));
    expect(JSON.parse(row?.snapshot ?? "")).toMatchObject({
      signatures: [{}, {}, { verdict: "refused", statement: "Số máy tính chưa đúng" }, {}],
    });
    expect(await acts(made)).toContain("record.refuse_to_sign");
    expect(await minutesOf(made)).toContain(
      "Đơn vị không ký biên bản, lý do: Số máy tính chưa đúng",
    );
  });

  test("may sign after all, which then seals", async ({ database, keys }) => {
    const made = await drawnUp(await aDistrict({ database, keys }), { secretary: false });
    const { unit, leader, recordId } = made;
    must(await refuseToSign(unit, { recordId, password, reason: "Chưa đọc hết" }));
    const opinion = "Nay đã đọc hết, đơn vị nhất trí.";
    must(await signMinutes(unit, { ...line(made), capacity: "unit", opinion }));
    const last = await signMinutes(leader, { ...line(made), capacity: "leader" });
    expect(last).toEqual({ ok: true, value: { sealed: true } });
    expect(await minutesOf(made)).toContain(opinion);
    expect(await minutesOf(made)).not.toContain("không ký biên bản");
  });
});

describe("taking minutes back", () => {
  test("makes a draft of them, with the signatures void but kept", async ({ database, keys }) => {
    const made = await drawnUp(await aDistrict({ database, keys }));
    const { recordId, second, leader } = made;
    must(await signMinutes(leader, { ...line(made), capacity: "leader" }));

    must(await takeBackMinutes(second, { recordId, reason: "Đếm thiếu 02 máy" }));

    expect((await stateOf(made))?.record).toBe("draft");
    const value = { kind: "ratio", numerator: 62, denominator: 62 } as const;
    const held = (await loadRecord(second, { recordId })).values.find(
      ({ field }) => field === "B1",
    );
    const over = held?.revision ?? 0;
    const field = { recordId, field: "B1", source: "verified", value, note: "", over } as const;
    must(await saveField(second, field));
    const { signatures, withdrawn } = await loadSigning(leader, { recordId });
    expect(signatures).toEqual([]);
    expect(withdrawn).toMatchObject({ reason: "Đếm thiếu 02 máy", by: "Trần Thị Lệ" });
    expect(await acts(made)).toEqual(["record.draw_up", "record.sign", "record.take_back"]);
  });

  test("is refused for a draft and once sealed, and is no act of the unit", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const draft = await aVisit(world);
    const takeBack = ({ leader, recordId }: Visit) =>
      takeBackMinutes(leader, { recordId, reason: "Sửa" });
    expect(await takeBack(draft)).toEqual({ ok: false, reason: "not_verified" });
    const sealed = await aSealedRecord(world);
    expect(await takeBack(sealed)).toEqual({ ok: false, reason: "sealed_already" });
    const { unit, recordId } = sealed;
    await expect(takeBackMinutes(unit, { recordId, reason: "Sửa" })).rejects.toThrow(NotFound);
  });
});
