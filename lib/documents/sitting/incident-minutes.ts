import { dayOf, instantWords } from "../paper/date-words";
import type { Block, Paper } from "../paper/paper";
import type {
  Concerned,
  GrantFacts,
  IncidentFacts,
  InterventionFacts,
  Official,
  RequestFacts,
  SittingFacts,
} from "./facts";
import { frameOf, organiserSigns, sittingWords } from "./frame";
import { dots, heading, items, plain, signature } from "../paper/parts";
import {
  concernedText,
  durationWords,
  incidentNames,
  incidentNote,
  incidentTitle,
  interventionNames,
  requestedNames,
} from "./words";

export type IncidentMinutesFacts = {
  readonly sitting: SittingFacts;
  readonly invigilators: readonly Official[];
  readonly incident: IncidentFacts;
  /** Who it concerns, with unit and title; null: the room. */
  readonly person: { readonly unitName: string; readonly title: string } | null;
  /** What was done about the same candidate, or the room, from the incident on. */
  readonly grants: readonly GrantFacts[];
  readonly interventions: readonly InterventionFacts[];
  readonly requests: readonly RequestFacts[];
};

/**
 * Biên bản sự việc: one incident or violation with what the record says of it; who was there signs,
 * and whom it concerns may write down a view of their own.
 *
 * Source: domain reference §4.1 and §4.2.
 */
export function incidentMinutes(facts: IncidentMinutesFacts): Paper {
  const { sitting, incident } = facts;
  const day = dayOf(incident.at);
  return {
    title: `Biên bản sự việc - ${sitting.name}`,
    orientation: "portrait",
    ...frameOf(sitting, { symbol: "BB", day }),
    kind: "BIÊN BẢN",
    subject: [`Sự việc trong ca thi: ${incidentNames[incident.kind].toLocaleLowerCase("vi")}`],
    body: [
      heading("I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN"),
      ...settingPart(facts),
      heading("II. NỘI DUNG SỰ VIỆC"),
      plain(`${incidentTitle(incident)}.`),
      ...(incident.note === "" ? [blank(3)] : [plain(incidentNote(incident))]),
      heading("III. VIỆC ĐÃ LÀM, THEO SỔ CỦA HỆ THỐNG"),
      ...donePart(facts),
      heading("IV. Ý KIẾN CỦA NGƯỜI LIÊN QUAN"),
      blank(3),
      plain(
        "Biên bản lập xong lúc ...... giờ ...... phút, được lập thành ...... bản, đã đọc lại cho những người có tên dưới đây cùng nghe và ký.",
      ),
    ],
    signatures: signers(incident),
  };
}

const blank = (lines: number): Block => ({ kind: "blank", lines });

function settingPart({ sitting, invigilators, incident, person }: IncidentMinutesFacts): Block[] {
  const names = invigilators.map(({ name }) => name).join(", ");
  return items([
    `${sittingWords(sitting)}; bài sát hạch: ${sitting.test.name}`,
    `Thời điểm: ${instantWords(incident.at)}, theo giờ máy chủ`,
    `Địa điểm: ${sitting.room}`,
    `Giám thị: ${names || dots}`,
    `Người lập biên bản: ${incident.recordedBy ?? dots}`,
    `Người liên quan: ${concernedWords(incident.concerned, person)}`,
    `Người chứng kiến (nếu có): ${dots}`,
  ]);
}

function concernedWords(concerned: Concerned, person: IncidentMinutesFacts["person"]): string {
  const parts = [concernedText(concerned), person?.title, person?.unitName];
  return parts.filter(Boolean).join(", ");
}

function donePart({ grants, interventions, requests }: IncidentMinutesFacts): Block[] {
  const done = [
    ...requests.map(({ at, ...request }) => ({ at, text: requestText(request) })),
    ...interventions.map(({ at, act, reason, by }) => ({
      at,
      text: `${withReason(interventionNames[act], reason)}, do ${by === null ? "thí sinh thực hiện" : `${by} quyết định`}`,
    })),
    ...grants.map(({ at, extraS, reason, grantedBy, approvedBy }) => ({
      at,
      text: `Bù ${durationWords(extraS)} (${reason}), do ${approvedBy ?? grantedBy} quyết định`,
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  if (done.length === 0) return [blank(2)];
  return items(done.map(({ at, text }) => `${instantWords(at)}: ${text}`));
}

const withReason = (words: string, reason: string) =>
  reason === "" ? words : `${words} (${reason})`;

/** What waits for a second person, and what one would not have; what one allowed was done. */
function requestText({ act, step, reason, by }: Omit<RequestFacts, "at">): string {
  const said = step === "asked" ? "đề nghị" : "không đồng ý";
  return withReason(`${by} ${said} ${requestedNames[act]}`, reason);
}

function signers({ recordedBy, concerned }: IncidentFacts) {
  const recorder = signature("NGƯỜI LẬP BIÊN BẢN", recordedBy === null ? [] : [recordedBy]);
  const other =
    concerned === null
      ? signature("NGƯỜI CHỨNG KIẾN")
      : signature("NGƯỜI LIÊN QUAN", [
          [concerned.name.family, concerned.name.middle, concerned.name.given]
            .filter(Boolean)
            .join(" "),
        ]);
  return [recorder, other, organiserSigns("ĐẠI DIỆN\nĐƠN VỊ TỔ CHỨC")];
}
