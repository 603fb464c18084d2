import type { Block } from "../paper/paper";
import { items, nothing, plain, position, tableOf } from "../paper/parts";
import { groupHead } from "./campaign-parts";
import type { OutcomeFacts, RecordFacts, TestFacts } from "./facts";
import { correctedUnitsPart, revisedText, revisionPart } from "./since-signed";
import { gradedShareText, gradeNames, meanText, pointsText, shareText } from "./words";

/** What a unit's test says, with how sure it is. */
export function testPart({ test, revision }: Pick<RecordFacts, "test" | "revision">): Block[] {
  return [...figuresPart(test), ...revisionPart(revision)];
}

function figuresPart(test: TestFacts | null): Block[] {
  if (test === null) return [plain("Đơn vị chưa có kết quả sát hạch trong đợt này.")];
  const absent = test.listed - test.present;
  const unscored = test.present - test.scored;
  const sentences = [
    `Số cán bộ, công chức của đơn vị: ${test.population}; trong danh sách sát hạch: ${test.listed}; có mặt: ${test.present}; vắng: ${absent}, trong đó có lý do: ${test.excused}`,
    ...(unscored === 0 ? [] : [`Bài chưa có điểm hoặc bị hủy: ${unscored}`]),
    ...(test.scored === 0 ? [] : [passText(test)]),
    ...(test.mean === null ? [] : [meanSentence(test, test.mean)]),
    ...(test.lowestTopics.length === 0
      ? []
      : [`Chủ đề có điểm thấp nhất: ${test.lowestTopics.join(", ")}`]),
  ];
  return [...items(sentences), plain(basisText(test))];
}

function passText({ scored, passed, passInterval, isCensus }: TestFacts): string {
  const told = `Số người đạt: ${passed}/${scored} (${shareText(passed / scored)})`;
  if (isCensus || passInterval === null) return told;
  return `${told}; ước tính cả đơn vị: từ ${shareText(passInterval[0])} đến ${shareText(passInterval[1])}`;
}

function meanSentence({ interval }: TestFacts, mean: number): string {
  const told = `Điểm trung bình, thang 10: ${meanText(mean)}`;
  if (interval === null) return told;
  return `${told} (khoảng tin cậy 95%: ${meanText(interval[0])} đến ${meanText(interval[1])})`;
}

function basisText({ isCensus, scored, population }: TestFacts): string {
  if (scored === 0) return "Chưa có bài được chấm.";
  return isCensus
    ? "Toàn bộ cán bộ, công chức của đơn vị đã sát hạch; khoảng tin cậy chỉ phản ánh sai số của bài sát hạch."
    : `Kết quả dựa trên ${scored} trong ${population} cán bộ, công chức của đơn vị; khoảng tin cậy phản ánh việc không sát hạch tất cả mọi người và coi những người đã thi như được chọn ngẫu nhiên.`;
}

type Row = OutcomeFacts;

const unitColumns = [
  position,
  {
    ...{ head: "Đơn vị", width: null, align: "left" as const },
    of: ({ visit, revision, provisional }: Row) =>
      [
        visit.unitName,
        provisional && "(tạm tính: còn bài chưa nộp hoặc chưa chấm)",
        revision && `(${revisedText(revision)})`,
      ]
        .filter(Boolean)
        .join("\n"),
  },
];

const passedColumn = {
  ...number("Đạt", ({ passed, scored }) => `${passed}/${scored}`),
  figures: ["Đạt", "Bài được chấm"],
};

/** `between`: what stands between a mean and its interval; a new line where the column is narrow. */
const meanColumn = (width: number, between: " " | "\n") => ({
  ...{ head: "Trung bình,\nthang 10\n(khoảng 95%)", width, align: "right" as const },
  figures: ["Trung bình, thang 10", "Khoảng tin cậy 95%, từ", "đến"],
  of: ({ test }: Row) =>
    test?.mean == null ? "Chưa có kết quả" : intervalText(test, test.mean, between),
});

const testColumns = [
  number("Tổng số", ({ population }) => String(population)),
  {
    ...number("Có mặt/\ndanh sách", ({ present, listed }) => `${present}/${listed}`),
    figures: ["Có mặt", "Trong danh sách"],
  },
  number("Vắng có\nlý do", ({ excused }) => String(excused)),
  passedColumn,
  meanColumn(38, " "),
];

/** The test of all units side by side, by group. */
export function unitTestsPart(outcomes: readonly OutcomeFacts[]): Block[] {
  return byGroup(outcomes, (rows) => tableOf([...unitColumns, ...testColumns], rows));
}

/** Points, grade and test of all units, by group, the highest share first. */
export function outcomesPart(outcomes: readonly OutcomeFacts[]): Block[] {
  const tables = byGroup(outcomes, (rows) =>
    tableOf(
      [
        ...unitColumns,
        {
          ...{ head: "Điểm", width: 22, align: "right", figures: ["Điểm", "Điểm tối đa"] },
          of: ({ score }: Row) =>
            score === null ? "" : `${pointsText(score.points)}/${pointsText(score.max)}`,
        },
        {
          ...{ head: "Tỷ lệ", width: 18, align: "right" },
          of: ({ score }: Row) => (score === null ? "" : gradedShareText(score.share)),
        },
        {
          ...{ head: "Xếp loại", width: 22, align: "left" },
          of: ({ score, grade }: Row) =>
            score === null ? "Chưa thẩm định" : grade === null ? "" : gradeNames[grade],
        },
        { ...passedColumn, width: 15 },
        meanColumn(30, "\n"),
      ],
      [...rows].sort((a, b) => (b.score?.share ?? -1) - (a.score?.share ?? -1)),
    ),
  );
  return [...tables, ...correctedUnitsPart(outcomes)];
}

/** Which criteria several units fall short of, the most frequent first. */
export function commonFindingsPart(outcomes: readonly OutcomeFacts[]): Block[] {
  const counts = new Map<string, number>();
  for (const { findings } of outcomes) {
    for (const name of new Set(findings.map(({ criterion, text }) => criterion || text))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const rows = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (rows.length === 0) return [nothing];
  return items(rows.slice(0, 15).map(([name, units]) => `${name}: ${units} đơn vị`));
}

function number(head: string, of: (test: TestFacts) => string) {
  return {
    ...{ head, width: 18, align: "right" as const },
    of: ({ test }: Row) => (test === null ? "" : of(test)),
  };
}

function intervalText({ interval }: TestFacts, mean: number, between: string): string {
  if (interval === null) return meanText(mean);
  return `${meanText(mean)}${between}(${meanText(interval[0])} - ${meanText(interval[1])})`;
}

/** A table for each group, under its name where there are several. */
function byGroup(
  outcomes: readonly OutcomeFacts[],
  tableFor: (rows: readonly OutcomeFacts[]) => Block,
): Block[] {
  if (outcomes.length === 0) return [plain("Chưa có đơn vị nào.")];
  const names = [...new Set(outcomes.map(({ visit }) => visit.groupName))];
  return names.flatMap((name) => [
    ...groupHead(name, names.length),
    tableFor(outcomes.filter(({ visit }) => visit.groupName === name)),
  ]);
}
