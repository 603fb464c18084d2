import { dayText, dayWords, openDay } from "../paper/date-words";
import type { Block } from "../paper/paper";
import type { Known } from "../template/compose-paper";
import {
  contentPart,
  dataFormPart,
  inOrder,
  outlinePart,
  schedulePart,
  teamPart,
  unitsPart,
} from "./campaign-parts";
import { changesPart } from "./changes-part";
import type {
  BodyFacts,
  CampaignFacts,
  MemberFacts,
  OutcomeFacts,
  RecordFacts,
  SealFacts,
} from "./facts";
import {
  attendeesPart,
  findingsPart,
  photosPart,
  recommendationsPart,
  remediesPart,
  resultsPart,
  sealPart,
  strengthsPart,
} from "./record-parts";
import { correctionsPart } from "./since-signed";
import { commonFindingsPart, outcomesPart, testPart, unitTestsPart } from "./test-parts";
import type { CampaignPart, CampaignValue, UnitPart, UnitValue } from "./vocabulary";
import { gradeNames, pointsText } from "./words";

/** What the papers about a whole campaign can name. */
export function campaignKnown(
  body: BodyFacts,
  campaign: CampaignFacts,
  outcomes: readonly OutcomeFacts[],
): Known {
  const { sections } = campaign.criteria;
  const parts: Record<CampaignPart, readonly Block[]> = {
    "thành phần đoàn": teamPart(campaign.team),
    "nội dung kiểm tra": contentPart(sections),
    "danh sách đơn vị": unitsPart(campaign.visits),
    "lịch kiểm tra": schedulePart(campaign.visits),
    "đề cương báo cáo": outlinePart(sections),
    "phiếu số liệu": dataFormPart(sections),
    "bảng tổng hợp": outcomesPart(outcomes),
    "sát hạch các đơn vị": unitTestsPart(outcomes),
    "so với đợt trước": changesPart(outcomes),
    "tồn tại phổ biến": commonFindingsPart(outcomes),
  };
  return { values: campaignValues(body, campaign, campaign.team), parts };
}

/** What the papers about one unit can name. */
export function unitKnown(
  body: BodyFacts,
  campaign: CampaignFacts,
  record: RecordFacts,
  issuedOn: string,
): Known {
  const { visit } = record;
  const members = visit.members.length > 0 ? visit.members : campaign.team;
  const parts: Record<UnitPart, readonly Block[]> = {
    "thành phần đoàn": teamPart(members),
    "thành phần đơn vị": attendeesPart(record),
    "kết quả kiểm tra": resultsPart(record, campaign.criteria.sections),
    "kết quả sát hạch": testPart(record),
    "ưu điểm": strengthsPart(record),
    "tồn tại": findingsPart(record.findings),
    "kiến nghị": recommendationsPart(record),
    "kết quả khắc phục": remediesPart(record),
    "ảnh minh chứng": photosPart(record),
    "niêm phong": sealPart(record.seal),
    "biên bản bổ sung": correctionsPart(record.corrections),
  };
  return {
    values: { ...campaignValues(body, campaign, members), ...unitValues(record, issuedOn) },
    parts,
  };
}

function campaignValues(
  body: BodyFacts,
  campaign: CampaignFacts,
  members: readonly MemberFacts[],
): Record<CampaignValue, string> {
  const { decision, plan } = campaign;
  return {
    "cơ quan": body.ownBody || campaign.ownerName,
    "cơ quan chủ quản": body.parentBody,
    "tên đợt": campaign.name,
    năm: String(campaign.year),
    "đơn vị tổ chức": campaign.ownerName,
    "số quyết định": decision.number,
    "ngày quyết định": dayWords(decision.on),
    "người ký quyết định": decision.signer,
    "số kế hoạch": plan?.number ?? "",
    "ngày kế hoạch": dayOrOpen(plan?.on),
    "kỳ từ": dayText(campaign.periodFrom),
    "kỳ đến": dayText(campaign.periodTo),
    "hạn báo cáo": campaign.selfReportDueOn === null ? "" : dayText(campaign.selfReportDueOn),
    "số đơn vị": String(campaign.visits.length),
    "số đơn vị đã kiểm tra": String(campaign.visits.filter(({ visited }) => visited).length),
    "trưởng đoàn": nameOf(members, "leader"),
    "thư ký": nameOf(members, "secretary"),
    "bộ tiêu chí": campaign.criteria.name,
  };
}

/** A day in words, or the room to write it in. */
const dayOrOpen = (day: string | undefined): string => (day ? dayWords(day) : openDay);

function nameOf(members: readonly MemberFacts[], task: MemberFacts["task"]): string {
  return inOrder(members).find((member) => member.task === task)?.name ?? "";
}

function unitValues(
  { visit, score, attendees, opinion, conclusion, seal }: RecordFacts,
  issuedOn: string,
): Record<UnitValue, string> {
  const { number, on } = conclusion ?? { number: "", on: "" };
  return {
    "tên đơn vị": visit.unitName,
    "ngày làm việc": visit.on === null ? "" : dayWords(visit.on),
    "giờ bắt đầu": clockWords(visit.from),
    "giờ kết thúc": clockWords(visit.to),
    "địa điểm": visit.place,
    "đại diện đơn vị": unitSigner(seal) ?? attendees[0]?.name ?? "",
    "tổng điểm": pointsText(score.points),
    "điểm tối đa": pointsText(score.max),
    "xếp loại": score.grade === null ? "" : gradeNames[score.grade],
    "ý kiến đơn vị": opinionOf(opinion, seal),
    "mã niêm phong": seal?.digest ?? "",
    "ngày văn bản": dayOrOpen(issuedOn),
    "số thông báo kết luận": number,
    "ngày thông báo kết luận": dayOrOpen(on),
  };
}

/** Who signed for the unit in the product; before that nobody knows who will. */
function unitSigner(seal: SealFacts | null): string | undefined {
  return seal?.signers.find(({ capacity }) => capacity === "unit")?.name;
}

/** What the unit had written down, and what it said as it signed or why it did not. */
function opinionOf(opinion: string, seal: SealFacts | null): string {
  const { refused, statement } = seal?.unitSaid ?? { refused: false, statement: "" };
  const said = refused ? `Đơn vị không ký biên bản, lý do: ${statement}` : statement;
  return [opinion, said].filter((words) => words !== "").join(" ");
}

/** "09 giờ 30 phút", from "09:30". */
function clockWords(clock: string): string {
  const [hour, minute] = clock.split(":");
  return hour && minute ? `${hour} giờ ${minute} phút` : "";
}
