import { dayOf, instantWords } from "../paper/date-words";
import type { Block, Paper } from "../paper/paper";
import type {
  ErratumFacts,
  GrantFacts,
  IncidentFacts,
  InterventionFacts,
  Official,
  RefusalFacts,
  SatCandidate,
  SittingFacts,
} from "./facts";
import { frameOf, invigilatorsSign, organiserSigns, sittingWords } from "./frame";
import { absencePart, collectionPart } from "./minutes-candidates";
import { coursePart } from "./minutes-course";
import { dots, heading, items, plain, strong } from "../paper/parts";
import { countText, cutText, decisionWords, durationWords } from "./words";

export type MinutesFacts = {
  readonly sitting: SittingFacts & { readonly closedAt: Date };
  readonly invigilators: readonly Official[];
  readonly candidates: readonly SatCandidate[];
  readonly incidents: readonly IncidentFacts[];
  readonly grants: readonly GrantFacts[];
  readonly interventions: readonly InterventionFacts[];
  readonly refusals: readonly RefusalFacts[];
  readonly errata: readonly ErratumFacts[];
};

/**
 * Biên bản ca thi: who sat where and when, who was absent and why, what happened and what was done
 * about it, and which papers were collected. Only what is on record; what is not is left to be
 * written by hand.
 *
 * Source: domain reference §4.1 and §4.2.
 */
export function sittingMinutes(facts: MinutesFacts): Paper {
  const { sitting, invigilators } = facts;
  const day = dayOf(sitting.closedAt);
  return {
    title: `Biên bản ca thi - ${sitting.name}`,
    orientation: "portrait",
    ...frameOf(sitting, { symbol: "BB", day }),
    kind: "BIÊN BẢN",
    subject: [sittingWords(sitting), `Bài sát hạch: ${sitting.test.name}`],
    body: [
      basis(sitting),
      heading("I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN"),
      ...settingPart(facts),
      heading("II. TÌNH HÌNH DỰ THI"),
      ...absencePart(facts.candidates),
      heading("III. DIỄN BIẾN CA THI"),
      ...coursePart(facts, day),
      heading("IV. THU BÀI"),
      ...collectionPart(facts.candidates, day),
      heading("V. KẾT THÚC"),
      plain(`Ca thi đóng lúc ${instantWords(sitting.closedAt)}, theo giờ máy chủ.`),
      plain(
        `Biên bản lập xong lúc ...... giờ ...... phút, gồm ...... trang, được lập thành ...... bản, đã đọc lại cho những người có tên dưới đây cùng nghe và ký.`,
      ),
    ],
    signatures: [invigilatorsSign(invigilators), organiserSigns()],
  };
}

function basis({ campaign }: SittingFacts): Block {
  const text =
    campaign === null
      ? `Căn cứ ${dots}${dots}${dots}.`
      : `Căn cứ ${decisionWords(campaign.decisionNumber, campaign.decisionOn)} về ${campaign.name}.`;
  return { kind: "paragraph", look: "basis", text };
}

function settingPart({ sitting, invigilators }: MinutesFacts): Block[] {
  const { test } = sitting;
  const moments: [string, Date | null][] = [
    ["Mở cửa ca thi", sitting.openedAt],
    ["Bắt đầu làm bài", sitting.startedAt],
    ["Đóng ca thi", sitting.closedAt],
  ];
  return [
    strong("1. Thời gian, theo giờ máy chủ"),
    ...items(moments.flatMap(([what, at]) => (at ? [`${what}: ${instantWords(at)}`] : []))),
    strong("2. Địa điểm"),
    ...items([sitting.room]),
    strong("3. Bài sát hạch"),
    ...items([
      `Tên bài: ${test.name}`,
      `${countText(test.items)} câu hỏi, làm trong ${durationWords(test.allowanceS)}`,
      `Mức đạt: từ ${cutText(test.cutPercent, test.scale)} trên thang điểm ${test.scale}`,
    ]),
    strong("4. Thành phần"),
    ...items([
      `Đơn vị tổ chức: ${sitting.ownerName}`,
      ...(invigilators.length === 0 ? [`Giám thị: ${dots}`] : invigilators.map(official)),
      `Người chứng kiến (nếu có): ${dots}`,
    ]),
  ];
}

function official({ name, position }: Official): string {
  return position === "" ? `Giám thị: ${name}` : `Giám thị: ${name}, ${position}`;
}
