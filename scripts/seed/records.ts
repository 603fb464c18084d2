import { eq } from "drizzle-orm";
import { record, recordValue, visit } from "@/db/schema";
import type { CampaignId, RecordId } from "@/lib/domain/ids";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { type Generator, generator } from "@/lib/domain/random/generator";
import type { Context } from "@/lib/services/context";
import { loadRecord } from "@/lib/services/record/load-record";
import { saveField } from "@/lib/services/record/save-field";
import { verifyRecord } from "@/lib/services/record/verify-record";
import { expect } from "./expect";
import type { World } from "./world";

/** The records of a campaign by unit. */
export async function recordsOf({ db }: World, campaignId: CampaignId) {
  const rows = await db
    .select({
      unitId: visit.unitId,
      visitId: visit.id,
      recordId: record.id,
      state: visit.state,
      scheduledOn: visit.scheduledOn,
    })
    .from(visit)
    .innerJoin(record, eq(record.visitId, visit.id))
    .where(eq(visit.campaignId, campaignId));
  return new Map(rows.map((row) => [row.unitId, row]));
}

export type Filling = {
  /** The unit's own account. */
  readonly representative: Context;
  readonly inspector: Context;
  readonly recordId: RecordId;
  readonly officers: number;
  /** Self-report only, everything, or everything and verified. */
  readonly until: "self_reported" | "visited" | "verified";
};

/** Fills a record as the unit and the team would, with figures that fit the unit's size. */
export async function fillRecord(world: World, filling: Filling): Promise<void> {
  const { recordId, representative, inspector, until } = filling;
  const { criteriaSet, record: kept } = await loadRecord(inspector, { recordId });
  if (kept.state !== "draft") return;
  const random = generator(`record ${recordId}`);
  const done = await world.db.select().from(recordValue).where(eq(recordValue.recordId, recordId));
  const written = new Set(done.map(({ field, source }) => `${field} ${source}`));
  for (const line of criteriaSet.sections.flatMap(({ lines }) => lines)) {
    if (line.formula.kind.startsWith("test_")) continue;
    const value = valueOf(line, filling.officers, random);
    const verified = closer(value, random);
    const save = async (ctx: Context, source: "self" | "verified", held: FieldValue) => {
      if (written.has(`${line.code} ${source}`)) return;
      const note = source === "verified" && held !== value ? notes[random.below(notes.length)] : "";
      const field = { recordId, field: line.code, source, value: held, note: note ?? "", over: 0 };
      expect(await saveField(ctx, field));
    };
    if (line.max > 0) await save(representative, "self", value);
    if (until !== "self_reported") await save(inspector, "verified", verified);
  }
  if (until === "verified") expect(await verifyRecord(inspector, { recordId }));
}

const notes = [
  "Đếm tại chỗ cùng cán bộ phụ trách, số tự khai tính cả thiết bị đã hỏng.",
  "Đối chiếu trên hệ thống tại thời điểm kiểm tra, số tự khai lấy từ báo cáo quý trước.",
  "Đơn vị thống nhất với số Đoàn ghi sau khi đối chiếu sổ theo dõi.",
];

const texts: Readonly<Record<string, string>> = {
  I1: "Trụ sở Ủy ban nhân dân",
  I2: "Lãnh đạo Ủy ban nhân dân phụ trách (dữ liệu minh họa)",
  I3: "Văn phòng, bộ phận một cửa, cán bộ phụ trách CNTT",
  B12: "Cáp quang, 100 Mbps",
  C4: "Cán bộ kiêm nhiệm, trình độ đại học",
  D8: "Ký số đôi lúc chậm vào đầu giờ sáng.",
  E5: "https://example.gov.vn (minh họa)",
  E7: "Chưa phát hiện.",
  H2: "An toàn thông tin, ký số, biên tập Trang thông tin điện tử.",
  K1: "Sử dụng phần mềm dùng chung đều, có nền nếp.",
  K2: "Một số máy cấu hình thấp; chưa phân công rõ người cập nhật Trang thông tin điện tử.",
  K3: "Kinh phí hạn chế, cán bộ kiêm nhiệm.",
  K4: "Phân công Ban biên tập, thay máy đã hết hỗ trợ, tập huấn an toàn thông tin.",
  K5: "Đơn vị thống nhất với nội dung kiểm tra.",
};

function valueOf(line: CriteriaLine, officers: number, random: Generator): FieldValue {
  switch (line.field) {
    case "yes_no":
      return {
        kind: "yes_no",
        yes: line.code === "D1a" ? random.below(4) === 0 : random.below(10) < 8,
      };
    case "choice": {
      const choices = line.formula.kind === "choice" ? line.formula.choices : [];
      return {
        kind: "choice",
        choice: choices[random.below(10) < 6 ? 0 : random.below(choices.length)]?.code ?? "",
      };
    }
    case "ratio": {
      const whole = Math.max(4, officers + random.below(12) - 4);
      return {
        kind: "ratio",
        denominator: whole,
        numerator: whole - random.below(Math.ceil(whole / 4)),
      };
    }
    case "number":
      return {
        kind: "number",
        number: line.formula.kind === "manual" ? 1 + random.below(2) : 1 + random.below(5),
      };
    case "date":
      return { kind: "date", date: "2026-10-20" };
    case "text":
      return { kind: "text", text: texts[line.code] ?? "Không có." };
  }
}

/** What the team finds: mostly what was reported, now and then less. */
function closer(value: FieldValue, random: Generator): FieldValue {
  if (value.kind !== "ratio" || random.below(4) > 0) return value;
  const less = random.below(Math.ceil(value.numerator / 3) + 1);
  return less === 0 ? value : { ...value, numerator: value.numerator - less };
}
