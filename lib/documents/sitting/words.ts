import { fullName, type PersonName } from "@/lib/domain/person/name";
import { isRefusedEntry } from "@/lib/domain/sitting/incident";
import type { Sanction } from "@/lib/domain/sitting/violation";
import { clockText, dayOf, dayText, dayWords } from "../paper/date-words";
import type { Concerned, IncidentFacts, InterventionFacts, RequestFacts } from "./facts";

const decimals = new Intl.NumberFormat("vi-VN", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** "8,25": a share of the possible points on a scale, hundredths rounded half up. */
export function pointsText(points: number, possible: number, scale: number): string {
  const hundredths = Math.floor((points * scale * 100) / possible + 0.5);
  return decimals.format(hundredths / 100);
}

/** "5,00": what must be reached on a scale. */
export function cutText(cutPercent: number, scale: number): string {
  return decimals.format((cutPercent * scale) / 100);
}

/** "05 phút", "01 phút 30 giây": small numbers with a leading nought, so that none can be put before. */
export function durationWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const parts = [
    ...(minutes > 0 ? [`${countText(minutes)} phút`] : []),
    ...(rest > 0 ? [`${countText(rest)} giây`] : []),
  ];
  return parts.join(" ") || "00 phút";
}

/** "05", "32". */
export const countText = (count: number): string => String(count).padStart(2, "0");

/** As lists show a moment: the time, and the day where it is another than the paper's. */
export function momentText(at: Date, day: string): string {
  const own = dayOf(at);
  return own === day ? clockText(at) : `${clockText(at)}\n${dayText(own)}`;
}

export const nameText = (name: PersonName): string => fullName(name);

/** "SBD 012, Nguyễn Văn Ơn", or the room. */
export function concernedText(concerned: Concerned): string {
  if (concerned === null) return "Cả phòng";
  return `SBD ${concerned.number}, ${fullName(concerned.name)}`;
}

/** The first digits of a digest: enough to compare by eye with the receipt. */
export const shortDigest = (digest: string): string => digest.slice(0, 8).toUpperCase();

export const incidentNames: Record<IncidentFacts["kind"], string> = {
  violation: "Vi phạm nội quy",
  outside_network: "Không cho vào: máy ở ngoài mạng của phòng thi",
  safe_browser: "Không cho vào: không dùng Safe Exam Browser của ca thi",
  power: "Mất điện",
  network: "Mất mạng",
  machine: "Hỏng máy",
  paper: "Đề có sai sót",
  health: "Sức khỏe",
  other: "Việc khác",
};

/** What was noted of an incident; of a machine that was not let in, its address. */
export function incidentNote({ kind, note }: IncidentFacts): string {
  return isRefusedEntry(kind) && note !== "" ? `Địa chỉ máy: ${note}` : note;
}

const sanctionNames: Record<Sanction, string> = {
  reprimand: "khiển trách",
  warning: "cảnh cáo",
  suspension: "đình chỉ thi",
  annulment: "hủy kết quả thi",
};

/** "Vi phạm nội quy, hình thức xử lý: cảnh cáo". */
export function incidentTitle({ kind, sanction }: IncidentFacts): string {
  if (sanction === null) return incidentNames[kind];
  return `${incidentNames[kind]}, hình thức xử lý: ${sanctionNames[sanction]}`;
}

export const interventionNames: Record<InterventionFacts["act"], string> = {
  "sitting.pause": "Tạm dừng cả phòng",
  "sitting.resume": "Cho cả phòng làm tiếp",
  "sitting.extend": "Bù giờ cả phòng",
  "attempt.pause": "Tạm dừng bài làm",
  "attempt.resume": "Cho làm tiếp",
  "attempt.transfer": "Cho chuyển máy",
  "attempt.take_over": "Chuyển bài sang máy khác",
  "attempt.force_submit": "Thu bài trước giờ",
  "attempt.void": "Hủy bài làm",
  "attempt.reopen": "Mở lại bài làm",
  "attempt.admit_late": "Cho tính câu trả lời đến muộn",
};

/** What a second person is asked for. */
export const requestedNames: Record<RequestFacts["act"], string> = {
  "attempt.void": "hủy bài làm",
  "attempt.reopen": "mở lại bài làm",
  "attempt.admit_late": "tính câu trả lời đến muộn",
  "attempt.extend": "bù giờ",
};

/** "Căn cứ Quyết định số 118/QĐ-SKHCN ngày 05 tháng 10 năm 2026 …". */
export function decisionWords(number: string, on: string): string {
  return `Quyết định số ${number} ${dayWords(on)}`;
}
