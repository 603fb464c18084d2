import type { CriteriaSection } from "@/lib/domain/inspection/criteria";
import { scoreRecord } from "@/lib/domain/inspection/score-record";
import type { FieldValue } from "@/lib/domain/inspection/field";
import type { BodyFacts, CampaignFacts, OutcomeFacts, RecordFacts, TestFacts } from "./facts";

/** Made-up facts on which a template is tried out. */

const words = (vi: string) => ({ vi, en: vi });

const sections: readonly CriteriaSection[] = [
  {
    part: "infrastructure",
    name: words("Hạ tầng"),
    lines: [
      {
        ...{ code: "B1", name: words("Công chức có máy tính làm việc"), field: "ratio", max: 500 },
        ...{ formula: { kind: "ratio" }, gate: false, unitOfMeasure: words("máy") },
      },
      {
        ...{ code: "B3", name: words("Mạng truyền số liệu chuyên dùng hoạt động"), max: 200 },
        ...{ field: "yes_no", formula: { kind: "yes_no" }, gate: false },
      },
    ],
  },
];

const verified = new Map<string, FieldValue>([
  ["B1", { kind: "ratio", numerator: 58, denominator: 62 }],
  ["B3", { kind: "yes_no", yes: true }],
]);
const self = new Map<string, FieldValue>([
  ["B1", { kind: "ratio", numerator: 62, denominator: 62 }],
]);

const test: TestFacts = {
  ...{ population: 62, listed: 30, present: 29, excused: 1, scored: 29, passed: 24 },
  ...{ mean: 68.2, interval: [64.1, 72.3], passInterval: [0.7, 0.92], isCensus: false },
  lowestTopics: ["An toàn thông tin"],
};

const members = [
  { name: "Nguyễn Văn A", position: "Trưởng phòng", task: "leader" },
  { name: "Trần Thị B", position: "Chuyên viên", task: "secretary" },
] as const;

const visit = {
  ...{ unitName: "Ủy ban nhân dân xã Mẫu", groupName: "Khối xã", on: "2026-11-24" },
  ...{ from: "08:00", to: "11:00", place: "trụ sở Ủy ban nhân dân xã Mẫu", visited: true, members },
};

export const sampleCampaign: CampaignFacts = {
  name: "Đợt kiểm tra mẫu",
  year: 2026,
  ownerName: "Ủy ban nhân dân thành phố",
  decision: { number: "01/QĐ-UBND", on: "2026-10-01", signer: "Chủ tịch" },
  plan: { number: "02/KH-ĐKT", on: "2026-10-05" },
  ...{ periodFrom: "2025-11-01", periodTo: "2026-10-31", selfReportDueOn: "2026-11-10" },
  criteria: { name: "Bộ tiêu chí mẫu", sections },
  team: members,
  visits: [visit],
};

export const sampleRecord: RecordFacts = {
  visit,
  attendees: [{ name: "Lê Văn C", position: "Phó Chủ tịch" }],
  ...{ self, verified, notes: new Map([["B1", "Thiếu 04 máy"]]), exempt: new Map(), advice: [] },
  ...{ score: scoreRecord(sections, verified, null), test },
  strengths: ["Phân công rõ người phụ trách"],
  findings: [{ text: "Thiếu 04 máy tính", criterion: "Hạ tầng", cause: "Chưa bố trí kinh phí" }],
  recommendations: [
    {
      ...{ text: "Bố trí thêm 04 máy tính", owner: "Văn phòng", dueOn: "2027-03-31" },
      ...{ remedy: "Đã mua 04 máy", outcome: "Đạt" },
    },
  ],
  ...{
    opinion: "Đơn vị nhất trí.",
    conclusion: { number: "03/TB-UBND", on: "2026-12-10" },
    photos: [],
    seal: null,
    revision: null,
  },
  corrections: [
    {
      ...{ number: "04/BB-ĐKT", at: new Date("2026-12-20T02:00:00Z") },
      ...{ field: "B1", name: "Máy tính" },
      ...{ before: "60/64", after: "61/64", reason: "Ghi nhầm", answer: null },
    },
  ],
};

export const sampleOutcomes: readonly OutcomeFacts[] = [
  {
    ...{ visit, score: sampleRecord.score, grade: sampleRecord.score.grade, test },
    ...{ provisional: false, findings: sampleRecord.findings, revision: null, corrections: [] },
    change: {
      ...{ kind: "attributed", was: ["Xã Mẫu Một", "Xã Mẫu Hai"] },
      since: { name: "Đợt kiểm tra trước", year: 2024 },
      change: {
        earlier: { mean: 60.1, se: 1.9, df: 40 },
        difference: { difference: 8.1, se: 2.8, df: 66, interval: [2.5, 13.7] },
        direction: "up",
      },
    },
  },
];

/** The foot of every page says that nothing on it is real. */
export const sampleBody = (readAt: Date): BodyFacts => ({
  ...{ parentBody: "", ownBody: "", demonstration: true, readAt },
  emblem: null,
});
