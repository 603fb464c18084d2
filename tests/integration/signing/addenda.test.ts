import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { seal } from "@/db/schema";
import { placeOf } from "@/lib/domain/notification/place-of";
import { moveVisit, type MoveVisit } from "@/lib/services/campaign/move-visit";
import { type Context, NotFound } from "@/lib/services/context";
import { listNotifications } from "@/lib/services/notification/list-notifications";
import { campaignFigures } from "@/lib/services/overview/campaign-figures";
import { writeUnitPaper } from "@/lib/services/paper/write-unit-paper";
import { exemptLine } from "@/lib/services/record/exempt-line";
import { loadRecord } from "@/lib/services/record/load-record";
import { answerCorrection } from "@/lib/services/signing/answer-correction";
import { correctRecord } from "@/lib/services/signing/correct-record";
import { loadSigning } from "@/lib/services/signing/load-signing";
import { readDocx, textOf as wordsOf } from "@/tests/support/read-paper";
import { test } from "@/tests/support/worker-database";
import { aPerson } from "../sitting/a-sitting";
import {
  aDistrict,
  aSealedRecord,
  aVisit,
  correction,
  drawnUp,
  lastAct,
  must,
  password,
  type Visit,
} from "./a-record";

describe("correcting a sealed record", () => {
  test("adds what stood there, what stands there now and why, and changes nothing sealed", async ({
    database,
    keys,
  }) => {
    const made = await aSealedRecord(await aDistrict({ database, keys }));
    const sealed = () => database.select().from(seal).where(eq(seal.recordId, made.recordId));
    const before = await sealed();

    must(await correctRecord(made.leader, correction(made)));
    const words = { of: "words", subject: "Thành phần", old: "", new: "Thêm bà Oanh" } as const;
    must(
      await correctRecord(made.leader, { ...correction(made), number: "03", what: words, seen: 1 }),
    );

    expect(await sealed()).toEqual(before);
    const { addenda, unanswered } = await loadSigning(made.unit, made);
    expect(addenda).toMatchObject([
      {
        ...{ position: 1, number: "02/BB-ĐKT", name: "Phan Văn Tín", title: "Trưởng đoàn" },
        previous: before[0]?.digest,
        correction: { field: "B1", old: { numerator: 60 }, new: { numerator: 61 } },
      },
      { position: 2, correction: words },
    ]);
    expect(unanswered).toEqual([1, 2]);
    expect(await lastAct(made)).toMatchObject({ act: "record.correct", detail: { number: "03" } });
  });

  test("is not offered for lines that do not apply, nor for those of the test", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const { recordId, second } = await aVisit(world, { withTest: true });
    const reason = "Đơn vị dùng kho dữ liệu chung của tỉnh";
    must(await exemptLine(second, { recordId, field: "B2", reason }));

    const { correctable } = await loadSigning(second, { recordId });

    expect(correctable.map(({ code }) => code)).toEqual(["I1", "B1"]);
  });

  test("starts from the last correction of the same line", async ({ database, keys }) => {
    const made = await aSealedRecord(await aDistrict({ database, keys }));
    must(await correctRecord(made.leader, correction(made)));
    const next = { ...correction(made), number: "03/BB-ĐKT", seen: 1 };
    expect(await correctRecord(made.leader, next)).toEqual({
      ok: false,
      reason: { code: "nothing_changed" },
    });
    const typed = { text: "62", whole: "62" };
    const again = { ...next, what: { of: "line", field: "B1", typed } as const };
    must(await correctRecord(made.leader, again));
    const { addenda } = await loadSigning(made.leader, made);
    expect(addenda[1]).toMatchObject({ correction: { old: { numerator: 61 } } });
  });

  test("is refused over one that was not seen, and under a number that is taken", async ({
    database,
    keys,
  }) => {
    const made = await aSealedRecord(await aDistrict({ database, keys }));
    must(await correctRecord(made.leader, correction(made)));
    const typed = { text: "62", whole: "62" };
    const stale = { ...correction(made), what: { of: "line", field: "B1", typed } as const };
    expect(await correctRecord(made.second, { ...stale, number: "03" })).toEqual({
      ...{ ok: false, reason: { code: "corrected_meanwhile" } },
    });
    expect(await correctRecord(made.second, { ...stale, seen: 1 })).toEqual({
      ...{ ok: false, reason: { code: "number_used" } },
    });
    must(await correctRecord(made.second, { ...stale, number: "03", seen: 1 }));
  });

  test("is refused before the seal, with a value that does not fit, and with a wrong password", async ({
    database,
    keys,
  }) => {
    const world = await aDistrict({ database, keys });
    const drawn = await drawnUp(world);
    expect(await correctRecord(drawn.leader, correction(drawn))).toEqual({
      ok: false,
      reason: { code: "not_sealed" },
    });
    const made = await aSealedRecord(world);
    for (const typed of [{ text: "63", whole: "62" }, { text: "nhiều" }, { text: "" }]) {
      const what = { of: "line", field: "B1", typed } as const;
      expect(await correctRecord(made.leader, { ...correction(made), what })).toEqual({
        ok: false,
        reason: { code: "unfit_value" },
      });
    }
    expect(await correctRecord(made.leader, { ...correction(made), password: "sai" })).toEqual({
      ok: false,
      reason: { code: "password_wrong" },
    });
    await expect(correctRecord(made.unit, correction(made))).rejects.toThrow(NotFound);
  });
});

describe("answering a correction", () => {
  test("is signed by the unit, once, and chained to it", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    const made = await aSealedRecord(world);
    const { recordId, unit, leader } = made;
    must(await correctRecord(leader, correction(made)));
    const answer = { recordId, to: 1, agreed: false, statement: "", password };

    expect(await answerCorrection(unit, answer)).toEqual({
      ok: false,
      reason: { code: "statement_missing" },
    });
    must(await answerCorrection(unit, { ...answer, statement: "Số cũ đúng" }));
    expect(await answerCorrection(unit, { ...answer, agreed: true })).toEqual({
      ok: false,
      reason: { code: "answered_already" },
    });
    expect(await lastAct(made)).toMatchObject({
      act: "record.answer_correction",
      detail: { to: 1, agreed: false },
    });
    await expect(answerCorrection(leader, answer)).rejects.toThrow(NotFound);
    const stranger = await aPerson({ database, keys }, world.south, "unit_representative");
    await expect(answerCorrection(stranger, answer)).rejects.toThrow(NotFound);
  });
});

describe("people", () => {
  test("are told of minutes to sign, of a correction and of the answer to it, and are led there", async ({
    database,
    keys,
  }) => {
    const made = await aSealedRecord(await aDistrict({ database, keys }));
    const { recordId, unit, leader, second } = made;
    const toldTo = async (ctx: Context) =>
      (await listNotifications(ctx, { page: 1 })).notifications.map((row) => ({
        ...{ kind: row.kind, unread: row.readAt === null, place: placeOf(row) },
      }));
    const place = `/records/${recordId}/signing`;
    const signed = { kind: "to_sign", unread: false, place };
    expect(await toldTo(unit)).toEqual([signed]);
    expect(await toldTo(leader)).toEqual([signed]);

    must(await correctRecord(leader, correction(made)));
    await take(made, { move: "conclude", document: { number: "9/TB", issuedOn: "2026-11-23" } });
    expect(await toldTo(unit)).toEqual([{ kind: "corrected", unread: true, place }, signed]);
    must(await answerCorrection(unit, { recordId, to: 1, agreed: true, statement: "", password }));
    for (const member of [leader, second]) {
      expect((await toldTo(member))[0]).toEqual({ kind: "answered", unread: true, place });
    }
  });

  test("read beside a line what an addendum makes of it, and its points as they were signed", async ({
    database,
    keys,
  }) => {
    const made = await aSealedRecord(await aDistrict({ database, keys }));
    const before = await loadRecord(made.leader, made);
    must(await correctRecord(made.leader, correction(made)));

    const after = await loadRecord(made.unit, made);
    expect(after.corrections).toMatchObject([{ number: "02/BB-ĐKT", correction: { field: "B1" } }]);
    expect(after.score).toEqual(before.score);
    const paper = { ...made, paper: "minutes", format: "docx" } as const;
    const file = must(await writeUnitPaper(made.unit, paper));
    expect(wordsOf(readDocx(file.bytes)["word/document.xml"] ?? "")).toContain(
      "trước đó ghi 60/62, sửa thành 61/62; lý do: Ghi nhầm tử số. Đơn vị chưa có ý kiến",
    );
    const looks = await aPerson(made, made.world.district, "leader");
    const { units } = await campaignFigures(looks, made.campaignId);
    expect(units).toMatchObject([{ corrections: 1, score: { points: before.score.points } }]);
  });
});

async function take({ leader, visitId }: Visit, step: Omit<MoveVisit, "visitId">) {
  await leader.db.transaction(async (tx) =>
    must(await moveVisit(tx, leader, { ...step, visitId })),
  );
}
