import { compareNames } from "@/lib/domain/person/name";
import type { Block, Paper } from "../paper/paper";
import type { Official, SatCandidate, SittingFacts } from "./facts";
import { frameOf, invigilatorsSign, organiserSigns, sittingWords } from "./frame";
import { absenceText } from "./minutes-candidates";
import { items, plain, position, tableOf } from "../paper/parts";
import { countText, cutText, nameText, pointsText, shortDigest } from "./words";

export const listOrders = ["number", "name"] as const;
export type ListOrder = (typeof listOrders)[number];

export type ResultsFacts = {
  readonly sitting: SittingFacts;
  readonly invigilators: readonly Official[];
  readonly candidates: readonly SatCandidate[];
  readonly order: ListOrder;
};

/**
 * Danh sách kết quả: points on the test's scale and the outcome of everybody listed, each to sign
 * for the paper that the receipt and the digits of its digest name.
 *
 * Source: domain reference §4.1 (candidates sign the summary) and §4.2.
 */
export function resultsList({ sitting, invigilators, candidates, order }: ResultsFacts): Paper {
  const { name, room, test } = sitting;
  return {
    title: `Danh sách kết quả - ${name}`,
    orientation: "landscape",
    ...frameOf(sitting, { symbol: null, day: null }),
    kind: "DANH SÁCH KẾT QUẢ SÁT HẠCH",
    subject: [`Bài sát hạch: ${test.name}`, `${sittingWords(sitting)}, ${room}`],
    body: [
      plain(
        `Mức đạt: từ ${cutText(test.cutPercent, test.scale)} trên thang điểm ${test.scale}. Xếp theo ${order === "name" ? "tên" : "số báo danh"}.`,
      ),
      resultTable(inOrder(candidates, order), test.scale),
      plain(totals(candidates)),
      ...absences(inOrder(candidates, order)),
    ],
    signatures: [invigilatorsSign(invigilators), organiserSigns()],
  };
}

/** By number as given, or as Vietnamese lists are sorted: by given name. */
export function inOrder<Row extends Pick<SatCandidate, "name">>(
  rows: readonly Row[],
  order: ListOrder,
): Row[] {
  return order === "name" ? [...rows].sort((a, b) => compareNames(a.name, b.name)) : [...rows];
}

function resultTable(rows: readonly SatCandidate[], scale: number) {
  return tableOf(
    [
      position,
      { head: "SBD", width: 15, align: "center", of: ({ number }) => number },
      { head: "Họ và tên", width: 46, align: "left", of: ({ name }) => nameText(name) },
      { head: "Đơn vị", width: 40, align: "left", of: ({ unitName }) => unitName },
      { head: "Chức danh", width: null, align: "left", of: ({ title }) => title },
      {
        ...{ head: "Điểm", width: 16, align: "right" },
        of: ({ score, voided }) =>
          score === null || voided ? "" : pointsText(score.points, score.possible, scale),
      },
      { head: "Kết quả", width: 26, align: "left", of: outcomeText },
      {
        ...{ head: "Biên nhận,\nmã bài làm", width: 25, align: "center" },
        of: ({ finish }) => (finish ? `${finish.number}\n${shortDigest(finish.digest)}` : ""),
      },
      { head: "Ký tên", width: 28, align: "left", of: () => "" },
    ],
    rows,
  );
}

function outcomeText({ startedAt, absenceReason, voided, score }: SatCandidate): string {
  if (voided) return "Bài bị hủy";
  if (startedAt === null) return absenceReason === null ? "Vắng" : "Vắng có lý do";
  if (score === null) return "Chưa chấm";
  return score.passed ? "Đạt" : "Không đạt";
}

const isAbsent = ({ startedAt }: SatCandidate) => startedAt === null;

/** Why, for each: below the table, where there is room for a sentence. */
function absences(candidates: readonly SatCandidate[]): Block[] {
  const absent = candidates.filter((one) => isAbsent(one) && !one.voided);
  if (absent.length === 0) return [];
  const told = absent.map((one) => `SBD ${one.number}, ${nameText(one.name)}: ${absenceText(one)}`);
  return [plain("Vì sao vắng:"), ...items(told)];
}

function totals(candidates: readonly SatCandidate[]): string {
  const count = (holds: (candidate: SatCandidate) => boolean) =>
    countText(candidates.filter(holds).length);
  const counts = (one: SatCandidate) => !one.voided && one.score !== null;
  return [
    `Tổng số: ${countText(candidates.length)} thí sinh`,
    `dự thi: ${count(({ startedAt }) => startedAt !== null)}`,
    `vắng: ${count(isAbsent)}, trong đó có lý do: ${count((one) => isAbsent(one) && one.absenceReason !== null)}`,
    `đạt: ${count((one) => counts(one) && one.score?.passed === true)}`,
    `không đạt: ${count((one) => counts(one) && one.score?.passed === false)}`,
    `bài bị hủy: ${count(({ voided }) => voided)}.`,
  ].join("; ");
}
