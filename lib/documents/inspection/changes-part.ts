import type { UnitChange } from "@/lib/domain/measurement/over-campaigns";
import type { Interval } from "@/lib/domain/measurement/proportion";
import type { Block } from "../paper/paper";
import { plain, position, tableOf } from "../paper/parts";
import type { ChangeFacts, OutcomeFacts, TestFacts } from "./facts";
import { differenceText, meanText } from "./words";

type Row = {
  readonly unitName: string;
  readonly test: TestFacts | null;
  readonly told: ChangeFacts;
};

/** Every unit that has a result against the campaign before, or why it has nothing to stand against. */
export function changesPart(outcomes: readonly OutcomeFacts[]): Block[] {
  const rows = outcomes.flatMap(({ visit, test, change: told }): Row[] =>
    told && test?.mean != null ? [{ unitName: visit.unitName, test, told }] : [],
  );
  const [first] = rows;
  if (!first) return [plain("Chưa có đợt kiểm tra trước hoặc chưa có kết quả để so sánh.")];
  const { name, year } = first.told.since;
  return [
    plain(
      `Đợt so sánh: ${name}. Chênh lệch là điểm trung bình đợt này trừ điểm trung bình đợt trước, thang 10; chỉ kết luận tăng hoặc giảm khi khoảng tin cậy 95% không chứa 0. Hai đợt dùng hai bài sát hạch khác nhau, nên phần chênh do độ khó của bài không nằm trong khoảng tin cậy.`,
    ),
    tableOf([position, unitColumn, ...columns(year)], rows),
  ];
}

const unitColumn = {
  ...{ head: "Đơn vị", width: null, align: "left" as const },
  of: ({ unitName, told: { was } }: Row) =>
    was.length === 0 ? unitName : `${unitName}\n(trước là ${was.join(", ")})`,
};

const columns = (year: number) => [
  {
    ...{ head: `Năm ${year}`, width: 16, align: "right" as const },
    of: ({ told: { change } }: Row) => (change ? meanText(change.earlier.mean) : ""),
  },
  {
    ...{ head: "Đợt này", width: 16, align: "right" as const },
    of: ({ test }: Row) => (test?.mean == null ? "" : meanText(test.mean)),
  },
  {
    ...{ head: "Chênh lệch\n(khoảng 95%)", width: 38, align: "right" as const },
    figures: ["Chênh lệch", "Khoảng tin cậy 95%, từ", "đến"],
    of: ({ told: { change } }: Row) => (change ? apartText(change.difference) : ""),
  },
  {
    ...{ head: "Nhận định", width: 30, align: "left" as const },
    of: ({ told }: Row) => judged(told),
  },
];

function apartText({ difference, interval }: { difference: number; interval: Interval | null }) {
  if (interval === null) return differenceText(difference);
  const [low, high] = interval.map(differenceText);
  return `${differenceText(difference)}\n(${low} đến ${high})`;
}

const directions = {
  up: "Tăng",
  down: "Giảm",
  level: "Chưa đủ căn cứ",
} as const;

const why: Record<UnitChange["kind"], string> = {
  same: "Đợt trước chưa có kết quả",
  attributed: "Đợt trước chưa có kết quả",
  divided: "Đơn vị cũ bị chia tách, không quy được",
  partial: "Thiếu đơn vị cũ, không quy được",
  none: "Không có đơn vị cũ trong đợt trước",
};

const judged = ({ kind, change }: ChangeFacts): string =>
  change ? directions[change.direction] : why[kind];
