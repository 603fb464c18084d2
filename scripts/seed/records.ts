import { eq } from "drizzle-orm";
import { record, recordValue, visit } from "@/db/schema";
import type { CampaignId, RecordId } from "@/lib/domain/ids";
import { type CriteriaLine, linesOf } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { isFromTest } from "@/lib/domain/inspection/formula";
import { isScored } from "@/lib/domain/inspection/score-line";
import { isReported } from "@/lib/domain/inspection/self-report";
import { addDays } from "@/lib/domain/calendar/add-days";
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
  /** On which the team comes to the unit. */
  readonly day: string;
  /** Self-report only, everything, or everything and verified. */
  readonly until: "self_reported" | "visited" | "verified";
  /** Also the lines that are recorded and not scored; a campaign long past does without. */
  readonly thorough: boolean;
};

/** Fills a record as the unit and the team would, with figures that fit the unit's size. */
export async function fillRecord(world: World, filling: Filling): Promise<void> {
  const { recordId, representative, inspector, until } = filling;
  const { criteriaSet, exempt, report, record: kept } = await loadRecord(inspector, { recordId });
  if (kept.state !== "draft") return;
  const random = generator(`record ${recordId}`);
  const done = await world.db.select().from(recordValue).where(eq(recordValue.recordId, recordId));
  const written = new Set(done.map(({ field, source }) => `${field} ${source}`));
  const save = async (ctx: Context, source: "self" | "verified", entry: Entry) => {
    if (written.has(`${entry.field} ${source}`)) return;
    expect(await saveField(ctx, { recordId, source, over: 0, ...entry }));
  };
  for (const line of linesOf(criteriaSet.sections).filter(isWanted(filling, exempt))) {
    const { code: field } = line;
    const value = valueOf(line, filling, random);
    const verified = isScored(line) ? closer(value, random) : value;
    const note = verified === value ? "" : (notes[random.below(notes.length)] ?? "");
    if (report === null && isReported(line)) {
      await save(representative, "self", { field, value, note: "" });
    }
    if (until !== "self_reported")
      await save(inspector, "verified", { field, value: verified, note });
  }
  if (until === "verified") expect(await verifyRecord(inspector, { recordId }));
}

type Entry = { readonly field: string; readonly value: FieldValue; readonly note: string };

/** Whether somebody fills the line in: not the sitting, and it applies to the unit. */
const isWanted =
  ({ thorough }: Filling, exempt: { has: (code: string) => boolean }) =>
  (line: CriteriaLine) =>
    !isFromTest(line.formula) &&
    !exempt.has(line.code) &&
    (thorough || isScored(line) || line.field === "text" || line.field === "date");

const notes = [
  "Đếm tại chỗ cùng cán bộ phụ trách, số tự khai tính cả thiết bị đã hỏng.",
  "Đối chiếu trên hệ thống tại thời điểm kiểm tra, số tự khai lấy từ báo cáo quý trước.",
  "Đơn vị thống nhất với số Đoàn ghi sau khi đối chiếu sổ theo dõi.",
];

const texts: Readonly<Record<string, string>> = {
  I1: "Trụ sở Ủy ban nhân dân",
  I2: "Lãnh đạo Ủy ban nhân dân phụ trách (dữ liệu minh họa)",
  I3: "Văn phòng, bộ phận một cửa, cán bộ phụ trách CNTT",
  I5: "8 giờ 00 đến 16 giờ 30",
  I6: "Trưởng đoàn, Thư ký",
  A8: "số 12/KH-UBND (minh họa), tháng 01",
  A9: "số 25/QĐ-UBND (minh họa), tháng 02",
  A10: "số 26/QĐ-UBND (minh họa), tháng 02",
  B12: "Cáp quang, 100 Mbps",
  C4: "Cán bộ kiêm nhiệm, trình độ đại học",
  D8: "Ký số đôi lúc chậm vào đầu giờ sáng.",
  D10: "Văn thư, bộ phận một cửa, Văn phòng; mỗi phần mềm một người",
  E5: "https://example.gov.vn (minh họa)",
  E7: "Chưa phát hiện.",
  F15: "Không có sự cố trong kỳ.",
  H2: "An toàn thông tin, ký số, biên tập Trang thông tin điện tử.",
  K1: "Sử dụng phần mềm dùng chung đều, có nền nếp.",
  K2: "Một số máy cấu hình thấp; chưa phân công rõ người cập nhật Trang thông tin điện tử.",
  K3: "Kinh phí hạn chế, cán bộ kiêm nhiệm.",
  K4: "Phân công Ban biên tập, thay máy đã hết hỗ trợ, tập huấn an toàn thông tin.",
  K5: "Đơn vị thống nhất với nội dung kiểm tra.",
};

/** What nobody wants to find: private mail, passwords on paper, secrets on a connected computer. */
const unwanted: Readonly<Record<string, number>> = { D1a: 4, F10: 5, F12: 40 };

/** When a report came, a mail was read, a page was changed: days before the visit. */
const daysBefore: Readonly<Record<string, number>> = { I4: -6, D1c: -1 };

/** Counts that others are a part of: officers, desktops, laptops, files that came late. */
const wholes: Readonly<Record<string, number>> = { B13: 12, B14: 12, B15: 6, D5a: 4 };

function valueOf(line: CriteriaLine, { officers, day }: Filling, random: Generator): FieldValue {
  switch (line.field) {
    case "yes_no": {
      const rarely = unwanted[line.code];
      const yes = rarely === undefined ? random.below(10) < 8 : random.below(rarely) === 0;
      return { kind: "yes_no", yes };
    }
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
      return { kind: "number", number: numberOf(line, officers, random) };
    case "date":
      return { kind: "date", date: addDays(day, daysBefore[line.code] ?? -2) };
    case "text":
      return { kind: "text", text: texts[line.code] ?? "Không có." };
  }
}

function numberOf({ code, formula }: CriteriaLine, officers: number, random: Generator): number {
  const whole = wholes[code];
  if (whole !== undefined) return (code === "D5a" ? 4 : officers + 8) + random.below(whole);
  return 1 + random.below(formula.kind === "manual" ? 2 : 4);
}

/** What the team finds: mostly what was reported, now and then less. */
function closer(value: FieldValue, random: Generator): FieldValue {
  if (value.kind !== "ratio" || random.below(4) > 0) return value;
  const less = random.below(Math.ceil(value.numerator / 3) + 1);
  return less === 0 ? value : { ...value, numerator: value.numerator - less };
}
