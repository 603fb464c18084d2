import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import {
  campaign,
  campaignDocument,
  criteriaSet,
  record,
  recordValue,
  unit,
  visit,
  visitSlot,
} from "@/db/schema";
import type { CampaignId, RecordId } from "@/lib/domain/ids";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { type Context, NotFound } from "@/lib/services/context";
import { listCampaignPapers } from "@/lib/services/paper/list-campaign-papers";
import { writeCampaignPaper } from "@/lib/services/paper/write-campaign-paper";
import { writeUnitPaper } from "@/lib/services/paper/write-unit-paper";
import { aPlannedVisit, type Planned } from "@/tests/integration/campaign/a-visit";
import { must } from "@/tests/integration/sitting/a-sitting";
import { readDocx, readPdf, saidIn, spaceless, textOf } from "@/tests/support/read-paper";
import { test } from "@/tests/support/worker-database";

const line = {
  ...{
    code: "B1",
    name: { vi: "Công chức có máy tính", en: "Computers" },
    field: "ratio" as const,
  },
  ...{ max: 500, formula: { kind: "ratio" as const }, gate: false },
};
const texts = (code: string, vi: string) => ({
  ...{ code, name: { vi, en: vi }, field: "text" as const, max: 0, gate: false },
  formula: { kind: "none" as const },
});

const sections = [
  {
    part: "general" as const,
    name: { vi: "Thông tin chung", en: "General" },
    lines: [texts("I1", "Nơi kiểm tra"), texts("I2", "Lãnh đạo đơn vị")],
  },
  { part: "infrastructure" as const, name: { vi: "Hạ tầng", en: "Infrastructure" }, lines: [line] },
  {
    part: "assessment" as const,
    name: { vi: "Nhận xét", en: "Assessment" },
    lines: [
      ...[texts("K1", "Ưu điểm"), texts("K2", "Tồn tại"), texts("K3", "Nguyên nhân")],
      texts("K4", "Kiến nghị của Đoàn"),
    ],
  },
];

const said: Record<string, string> = {
  I2: "Nguyễn Hữu Phước, Phó Chủ tịch",
  K1: "- Có quy chế\n- Phân công rõ",
  K2: "Máy cũ",
  K3: "Thiếu kinh phí",
  K4: "Thay máy cũ",
};

/** The northern commune's record is verified; its visit has a time and a place. */
async function aVerifiedRecord(pools: Parameters<typeof aPlannedVisit>[0]) {
  const world = await aPlannedVisit(pools);
  const { database, visitId, inspector } = world;
  await database.update(criteriaSet).set({ sections });
  const place = "Hội trường xã";
  await database.insert(visitSlot).values({ visitId, startsAt: "08:30", endsAt: "11:00", place });
  const [kept] = await database.select().from(record).where(eq(record.visitId, visitId));
  const recordId = kept?.id as RecordId;
  const by = { recordId, updatedBy: inspector.actor.userId };
  const ratio = (numerator: number): FieldValue => ({ kind: "ratio", numerator, denominator: 62 });
  const stands = (field: string, source: "self" | "verified", value: FieldValue) =>
    database.insert(recordValue).values({ ...by, field, source, value, revision: 1 });
  await stands("B1", "self", ratio(62));
  await stands("B1", "verified", ratio(60));
  for (const [field, text] of Object.entries(said)) {
    await stands(field, "verified", { kind: "text", text });
  }
  await database
    .update(record)
    .set({ state: "verified", verifiedAt: new Date() })
    .where(eq(record.id, recordId));
  return { ...world, recordId };
}

const wordsOf = (bytes: Uint8Array) => textOf(readDocx(bytes)["word/document.xml"] ?? "");

async function minutesOf(ctx: Context, recordId: RecordId) {
  return wordsOf(
    must(await writeUnitPaper(ctx, { recordId, paper: "minutes", format: "docx" })).bytes,
  );
}

describe("writeUnitPaper", () => {
  test("tells what stands in the record, both sides of it", async ({ database, keys }) => {
    const { inspector, recordId } = await aVerifiedRecord({ database, keys });

    const text = await minutesOf(inspector, recordId);

    for (const words of [
      ...["08 giờ 30 phút", "Hội trường xã", "60/62", "(tự khai: 62/62)", "4,84/5"],
      ...["- Nguyễn Hữu Phước, Phó Chủ tịch.", "- Phân công rõ.", "- Máy cũ."],
      "Nguyên nhân: Thiếu kinh phí.",
      "- Thay máy cũ.",
    ]) {
      expect(text).toContain(words);
    }
  });

  test("bears the number and day of the paper that was entered for the visit", async ({
    database,
    keys,
  }) => {
    const { inspector, recordId, campaignId, visitId } = await aVerifiedRecord({ database, keys });
    const paper = { number: "07/BB-ĐKT", issuedOn: "2026-11-24", kind: "minutes" as const };
    await database
      .insert(campaignDocument)
      .values({ ...paper, campaignId, visitId, createdBy: inspector.actor.userId });

    const file = await writeUnitPaper(inspector, { recordId, paper: "minutes", format: "pdf" });

    const pages = saidIn(await readPdf(must(file).bytes));
    expect(pages).toContain(spaceless("Số: 07/BB-ĐKT"));
    expect(pages).toContain(spaceless("ngày 24 tháng 11 năm 2026"));
  });

  test("is headed by the body that decided the campaign, where it names one", async ({
    database,
    keys,
  }) => {
    const { inspector, recordId, campaignId } = await aVerifiedRecord({ database, keys });
    const conclusion = { recordId, paper: "conclusion", format: "docx" } as const;
    await database
      .update(campaign)
      .set({ issuingBody: "Phòng Nội vụ huyện Thử", issuingParent: "Ủy ban nhân dân huyện Thử" })
      .where(eq(campaign.id, campaignId));

    expect(await minutesOf(inspector, recordId)).toContain("PHÒNG NỘI VỤ HUYỆN THỬ");
    const words = wordsOf(must(await writeUnitPaper(inspector, conclusion)).bytes);
    expect(words).toContain("PHÒNG NỘI VỤ HUYỆN THỬ");
    expect(words).toMatch(/ỦY BAN NHÂN DÂN\s*HUYỆN THỬ/);
    expect(words).toContain("Phòng Nội vụ huyện Thử kết luận như sau");
  });

  test("gives the tables alone as a workbook", async ({ database, keys }) => {
    const { inspector, recordId } = await aVerifiedRecord({ database, keys });

    const file = must(
      await writeUnitPaper(inspector, { recordId, paper: "minutes", format: "xlsx" }),
    );

    expect(file.name).toMatch(/^Biên bản kiểm tra - .+\.xlsx$/);
    expect(Object.keys(readDocx(file.bytes))).toContain("xl/worksheets/sheet1.xml");
  });

  test("waits until the record is verified", async ({ database, keys }) => {
    const { inspector, recordId } = await aVerifiedRecord({ database, keys });
    await database.update(record).set({ state: "draft", verifiedAt: null });

    const written = await writeUnitPaper(inspector, { recordId, paper: "minutes", format: "pdf" });

    expect(written).toEqual({ ok: false, reason: "not_verified" });
  });

  test("is for those who may read the record, the unit from the draft of the minutes on", async ({
    database,
    keys,
  }) => {
    const world = await aVerifiedRecord({ database, keys });
    const { stranger, representative, recordId, visitId } = world;
    const wanted = { recordId, paper: "conclusion", format: "docx" } as const;

    await expect(writeUnitPaper(stranger, wanted)).rejects.toThrow(NotFound);
    const early = await writeUnitPaper(representative, wanted);
    expect(early).toEqual({ ok: false, reason: "not_verified" });
    await database.update(visit).set({ state: "minutes_draft" }).where(eq(visit.id, visitId));
    expect((await writeUnitPaper(representative, wanted)).ok).toBe(true);
  });
});

describe("writeCampaignPaper", () => {
  const of = async (
    ctx: Context,
    campaignId: CampaignId,
    paper: "plan" | "report" | "test_results",
  ) => wordsOf(must(await writeCampaignPaper(ctx, { campaignId, paper, format: "docx" })).bytes);

  test("lists the visits of the plan and the points of verified records", async ({
    database,
    keys,
  }) => {
    const { inspector, campaignId } = await aVerifiedRecord({ database, keys });

    expect(await of(inspector, campaignId, "plan")).toContain("08:30 - 11:00");
    expect(await of(inspector, campaignId, "report")).toContain("4,84/5");
  });

  test("shows everybody the units they reach, and no others", async ({ database, keys }) => {
    const world = await aVerifiedRecord({ database, keys });
    const visible = async (ctx: Context) => {
      const text = await of(ctx, world.campaignId, "plan");
      return (await unitNames(world)).filter((name) => text.includes(name));
    };

    expect(await visible(world.office)).toHaveLength(2);
    expect(await visible(world.representative)).toHaveLength(1);
  });

  test("offers each person only the papers they may take", async ({ database, keys }) => {
    const { representative, office, campaignId } = await aVerifiedRecord({ database, keys });

    expect((await listCampaignPapers(representative, { campaignId })).papers).not.toContain(
      "report",
    );
    expect((await listCampaignPapers(office, { campaignId })).papers).toContain("plan");
    await expect(
      writeCampaignPaper(representative, { campaignId, paper: "report", format: "pdf" }),
    ).rejects.toThrow(NotFound);
  });
});

async function unitNames({ database, campaignId }: Planned): Promise<string[]> {
  const rows = await database
    .select({ name: unit.name })
    .from(visit)
    .innerJoin(unit, eq(unit.id, visit.unitId))
    .where(eq(visit.campaignId, campaignId));
  return rows.map(({ name }) => name);
}
