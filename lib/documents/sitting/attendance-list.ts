import { dayText, dayWords, dayOf, hourWords } from "../paper/date-words";
import type { Paper } from "../paper/paper";
import type { ListedCandidate, Official, SittingFacts } from "./facts";
import { frameOf, invigilatorsSign, organiserSigns, sittingWords } from "./frame";
import { plain, position, tableOf } from "../paper/parts";
import { inOrder, type ListOrder } from "./results-list";
import { countText, nameText } from "./words";

export type AttendanceFacts = {
  readonly sitting: SittingFacts;
  readonly invigilators: readonly Official[];
  readonly candidates: readonly ListedCandidate[];
  readonly order: ListOrder;
};

/**
 * Danh sách thí sinh: on the door of the room, and to be signed as the attendance sheet.
 *
 * Source: domain reference §4.2.
 */
export function attendanceList(facts: AttendanceFacts): Paper {
  const { sitting, invigilators, candidates, order } = facts;
  return {
    title: `Danh sách thí sinh - ${sitting.name}`,
    orientation: "portrait",
    ...frameOf(sitting, { symbol: null, day: null }),
    kind: "DANH SÁCH THÍ SINH, PHIẾU ĐIỂM DANH",
    subject: [`Bài sát hạch: ${sitting.test.name}`, `${sittingWords(sitting)}, ${sitting.room}`],
    body: [
      plain(
        `Giờ vào thi: ${windowWords(sitting)}. Số thí sinh: ${countText(candidates.length)}. Xếp theo ${order === "name" ? "tên" : "số báo danh"}.`,
      ),
      attendanceTable(inOrder(candidates, order)),
      plain("Số thí sinh có mặt: ......; vắng: ......; bổ sung tại phòng: ......"),
    ],
    signatures: [invigilatorsSign(invigilators), organiserSigns()],
    recipients: null,
  };
}

function windowWords({ windowFrom, windowTo }: SittingFacts): string {
  const [from, to] = [dayOf(windowFrom), dayOf(windowTo)];
  const start = from === to ? hourWords(windowFrom) : `${hourWords(windowFrom)} ${dayWords(from)}`;
  return `từ ${start} đến ${hourWords(windowTo)} ${dayWords(to)}`;
}

function attendanceTable(rows: readonly ListedCandidate[]) {
  return tableOf(
    [
      position,
      { head: "SBD", width: 15, align: "center", of: ({ number }) => number },
      { head: "Họ và tên", width: null, align: "left", of: ({ name }) => nameText(name) },
      {
        ...{ head: "Ngày sinh", width: 25, align: "center" },
        of: ({ birthDate }) => (birthDate === null ? "" : dayText(birthDate)),
      },
      {
        ...{ head: "Đơn vị, chức danh", width: 45, align: "left" },
        of: ({ unitName, title }) => [unitName, title].filter(Boolean).join("\n"),
      },
      { head: "Ký tên", width: 25, align: "left", of: () => "" },
    ],
    rows,
  );
}
