import { readFileSync } from "node:fs";
import type {
  BodyFacts,
  CampaignFacts,
  OutcomeFacts,
  RecordFacts,
  TestFacts,
  VisitFacts,
} from "@/lib/documents/inspection/facts";
import { type CriteriaSection, criteriaFile } from "@/lib/domain/inspection/criteria";
import type { FieldValue } from "@/lib/domain/inspection/field";
import { scoreRecord } from "@/lib/domain/inspection/score-record";

const criteria = criteriaFile.parse(
  JSON.parse(readFileSync("content/criteria/default-100.json", "utf8")),
);

const sections: readonly CriteriaSection[] = criteria.sections;

export const body: BodyFacts = {
  parentBody: "Ủy ban nhân dân thành phố Huế",
  ownBody: "",
  demonstration: false,
  emblem: null,
  readAt: new Date("2026-11-24T11:00:00+07:00"),
};

const aTest: TestFacts = {
  ...{ population: 62, listed: 30, present: 28, excused: 1, scored: 28, passed: 22 },
  ...{ mean: 68.25, interval: [63.1, 73.4], passInterval: [0.62, 0.89], isCensus: false },
  lowestTopics: ["An toàn thông tin", "Ký số"],
};

export function aVisit(over: Partial<VisitFacts> = {}): VisitFacts {
  return {
    ...{ unitName: "Ủy ban nhân dân xã Quảng Điền", groupName: "Khối xã", on: "2026-11-24" },
    ...{ from: "09:30", to: "11:00", place: "trụ sở Ủy ban nhân dân xã Quảng Điền", visited: true },
    members: [
      { name: "Trần Thị Lệ", position: "Chuyên viên", task: "secretary" },
      { name: "Phan Văn Tín", position: "Trưởng phòng Chuyển đổi số", task: "leader" },
    ],
    ...over,
  };
}

export function aCampaign(over: Partial<CampaignFacts> = {}): CampaignFacts {
  return {
    name: "Kiểm tra ứng dụng công nghệ thông tin năm 2026",
    ...{ year: 2026, ownerName: "Ủy ban nhân dân thành phố Huế" },
    decision: { number: "118/QĐ-SKHCN", on: "2026-10-05", signer: "Giám đốc" },
    plan: { number: "42/KH-ĐKT", on: "2026-10-12" },
    ...{ periodFrom: "2025-11-01", periodTo: "2026-10-31", selfReportDueOn: "2026-11-10" },
    criteria: { name: criteria.name, sections },
    team: aVisit().members,
    visits: [
      aVisit(),
      aVisit({ unitName: "Xã Đan Điền", on: null, from: "", to: "", place: "", visited: false }),
    ],
    ...over,
  };
}

const verified = new Map<string, FieldValue>([
  ["A4", { kind: "yes_no", yes: true }],
  ["B1", { kind: "ratio", numerator: 60, denominator: 62 }],
  ["B2", { kind: "ratio", numerator: 0, denominator: 0 }],
  ["C1", { kind: "choice", choice: "trained" }],
]);
const self = new Map<string, FieldValue>([
  ["A4", { kind: "yes_no", yes: true }],
  ["B1", { kind: "ratio", numerator: 62, denominator: 62 }],
]);

export function aRecord(over: Partial<RecordFacts> = {}): RecordFacts {
  return {
    ...{ visit: aVisit(), exempt: new Map(), advice: [] },
    attendees: [{ name: "Nguyễn Hữu Phước", position: "Phó Chủ tịch Ủy ban nhân dân xã" }],
    ...{ self, verified, notes: new Map([["B1", "Bố trí thêm 02 máy"]]) },
    ...{ score: scoreRecord(sections, verified, null), test: aTest },
    strengths: ["Phân công rõ người phụ trách cổng thông tin"],
    findings: [
      {
        text: "14 máy còn chạy Windows 7",
        criterion: "Máy đủ cấu hình",
        cause: "Chưa có kinh phí",
      },
    ],
    recommendations: [
      {
        ...{ text: "Thay 14 máy chạy Windows 7", owner: "Văn phòng", dueOn: "2027-03-31" },
        ...{ remedy: "Đã thay 10 máy", outcome: "Chưa đạt, gia hạn" },
      },
    ],
    ...{ opinion: "Đơn vị nhất trí với nội dung biên bản.", photos: [], seal: null },
    conclusion: { number: "88/TB-UBND", on: "2026-12-05" },
    ...{ revision: null, corrections: [] },
    ...over,
  };
}

export function anOutcome(unitName: string, over: Partial<OutcomeFacts> = {}): OutcomeFacts {
  return {
    visit: aVisit({ unitName }),
    ...{ score: { points: 7_850, max: 9_800, share: 8_010 }, grade: "good", test: aTest },
    ...{ change: null, provisional: false, findings: aRecord().findings },
    ...{ revision: null, corrections: [] },
    ...over,
  };
}
