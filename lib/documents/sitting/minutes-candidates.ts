import type { Block } from "../paper/paper";
import type { Finish, SatCandidate } from "./facts";
import { items, plain, position, strong, tableOf } from "../paper/parts";
import { countText, durationWords, momentText, nameText, shortDigest } from "./words";

const none = plain("Không có.");

/** Who was listed, present, absent and why, who came without being listed, and who had a right to more time. */
export function absencePart(candidates: readonly SatCandidate[]): Block[] {
  const present = candidates.filter(({ startedAt }) => startedAt !== null);
  const absent = candidates.filter(({ startedAt }) => startedAt === null);
  const excused = absent.filter(({ absenceReason }) => absenceReason !== null);
  const walkIns = candidates.filter(({ walkIn }) => walkIn);
  const favoured = candidates.filter(({ extraS }) => extraS > 0);
  return [
    ...items([
      `Thí sinh trong danh sách: ${countText(candidates.length)}, trong đó bổ sung tại phòng: ${countText(walkIns.length)}`,
      `Có mặt dự thi: ${countText(present.length)}`,
      `Vắng: ${countText(absent.length)}, trong đó có lý do: ${countText(excused.length)}`,
    ]),
    strong("1. Thí sinh vắng"),
    absent.length === 0 ? none : tableOf([...person, { ...reason, of: absenceText }], absent),
    strong("2. Thí sinh bổ sung tại phòng"),
    walkIns.length === 0
      ? none
      : tableOf([...person, { ...post, of: ({ title }) => title }], walkIns),
    strong("3. Thí sinh được thêm giờ thường xuyên"),
    favoured.length === 0
      ? none
      : tableOf([...person, { ...extra, of: ({ extraS }) => durationWords(extraS) }], favoured),
  ];
}

/** Why somebody is absent, and who was called up instead. */
export function absenceText({ absenceReason, replaced }: SatCandidate): string {
  const noted = replaced?.note ? `Không có lý do (${replaced.note})` : "Không rõ lý do";
  const why = (absenceReason ?? noted).replace(/[.\s]+$/, "");
  return replaced ? `${why}. Dự phòng được gọi: ${replaced.by}` : why;
}

const number = { head: "SBD", width: 15, align: "center" } as const;
const reason = { head: "Lý do", width: 50, align: "left", longBelow: true } as const;
const extra = { head: "Được thêm", width: 38, align: "center" } as const;
const post = { head: "Chức danh", width: 38, align: "left" } as const;

const person = [
  position,
  { ...number, of: (candidate: SatCandidate) => candidate.number },
  {
    ...{ head: "Họ và tên", width: 45, align: "left" as const },
    of: ({ name }: SatCandidate) => nameText(name),
  },
  {
    ...{ head: "Đơn vị", width: null, align: "left" as const },
    of: ({ unitName }: SatCandidate) => unitName,
  },
];

type Collected = SatCandidate & { readonly finish: Finish };

/** Which papers were collected, under which receipt, and what came too late. */
export function collectionPart(candidates: readonly SatCandidate[], day: string): Block[] {
  const collected = candidates.filter(
    (one): one is Collected => one.finish !== null && !one.voided,
  );
  const ended = (by: Finish["by"]) =>
    countText(collected.filter(({ finish }) => finish.by === by).length);
  const voided = candidates.filter((one) => one.voided && one.startedAt !== null);
  const late = candidates.filter(({ lateAnswers }) => lateAnswers > 0);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const admitted = sum(candidates.map(({ admittedAnswers }) => admittedAnswers));
  return [
    ...items([
      `Bài đã thu: ${countText(collected.length)}, trong đó thí sinh tự nộp: ${ended("candidate")}, giám thị thu: ${ended("invigilator")}, hệ thống tự thu khi hết giờ: ${ended("system")}`,
      `Bài bị hủy: ${countText(voided.length)}`,
      `Câu trả lời đến muộn được giữ riêng, không tính: ${countText(sum(late.map(({ lateAnswers }) => lateAnswers)))}, của ${countText(late.length)} thí sinh; được cho tính: ${countText(admitted)}`,
    ]),
    ...(collected.length === 0 ? [] : [receipts(collected, day)]),
  ];
}

function receipts(collected: readonly Collected[], day: string): Block {
  return tableOf(
    [
      position,
      { ...number, of: (one) => one.number },
      { head: "Họ và tên", width: null, align: "left", of: ({ name }) => nameText(name) },
      {
        ...{ head: "Kết thúc làm bài", width: 25, align: "center" },
        of: ({ finish }) => momentText(finish.finishedAt, day),
      },
      {
        ...{ head: "Số câu đã trả lời", width: 22, align: "center" },
        of: ({ finish }) => `${finish.answered}/${finish.total}`,
      },
      {
        ...{ head: "Số biên nhận", width: 20, align: "center" },
        of: ({ finish }) => String(finish.number),
      },
      {
        ...{ head: "Mã bài làm", width: 26, align: "center" },
        of: ({ finish }) => shortDigest(finish.digest),
      },
    ],
    collected,
  );
}
