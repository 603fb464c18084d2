import type { CriteriaLine, CriteriaSection } from "@/lib/domain/inspection/criteria";
import { isFromTest } from "@/lib/domain/inspection/formula";
import type { LineScore } from "@/lib/domain/inspection/score-line";
import { dayText, instantWords } from "../paper/date-words";
import type { Block } from "../paper/paper";
import { items, nothing, plain, position, strong, tableOf } from "../paper/parts";
import { looked } from "./campaign-parts";
import type { FindingFacts, RecommendationFacts, RecordFacts, SealFacts, TestFacts } from "./facts";
import {
  capacityNames,
  gradedShareText,
  gradeNames,
  meanText,
  pointsText,
  romanText,
  valueText,
} from "./words";

/** Who was there for the unit. */
export function attendeesPart({ attendees }: RecordFacts): Block[] {
  if (attendees.length === 0) return [{ kind: "blank", lines: 2 }];
  // As it was typed: it may be a person, or an office.
  return items(
    attendees.map(({ name, position: post }) => [name, post].filter(Boolean).join(", ")),
  );
}

/** What was found of each line, beside what the unit had reported, with its points. */
export function resultsPart(facts: RecordFacts, sections: readonly CriteriaSection[]): Block[] {
  const rows: string[][] = [];
  const groups: number[] = [];
  looked(sections)
    .filter(({ lines }) => lines.length > 0)
    .forEach((section, n) => {
      groups.push(rows.length);
      rows.push([romanText(n + 1), section.name.vi, "", "", sectionPoints(facts, section)]);
      section.lines.forEach((line, m) => rows.push([String(m + 1), ...lineCells(facts, line)]));
    });
  return [
    {
      kind: "table",
      columns: [
        { head: "STT", width: 12, align: "center" },
        { head: "Nội dung kiểm tra", width: null, align: "left" },
        { head: "Kết quả", width: 40, align: "left" },
        { head: "Tồn tại, ghi chú", width: 34, align: "left", longBelow: true },
        { head: "Điểm", width: 26, align: "right", figures: ["Điểm", "Điểm tối đa"] },
      ],
      rows,
      groups,
    },
    plain(totalText(facts)),
    ...gateText(facts, sections),
    ...pendingText(facts, sections),
  ];
}

/** What caps the grade, however many points there are. */
function gateText(
  { score: { gates } }: RecordFacts,
  sections: readonly CriteriaSection[],
): Block[] {
  if (gates.length === 0) return [];
  return [plain(`Nội dung không đạt nên giới hạn xếp loại: ${linesNamed(sections, gates)}.`)];
}

/** Which points are not agreed by signing, since units of the group are still being looked at. */
function pendingText({ score }: RecordFacts, sections: readonly CriteriaSection[]): Block[] {
  if (score.pending.length === 0) return [];
  return [
    plain(
      `Điểm trên chưa kể ${linesNamed(sections, score.pending)}: số liệu đã chốt trong biên bản này, điểm tính theo đơn vị cao nhất trong khối khi mọi hồ sơ cùng khối đã thẩm định.`,
    ),
  ];
}

function linesNamed(sections: readonly CriteriaSection[], codes: readonly string[]): string {
  return sections
    .flatMap(({ lines }) => lines)
    .filter(({ code }) => codes.includes(code))
    .map(({ code, name }) => `${code} (${name.vi})`)
    .join(", ");
}

function sectionPoints({ score }: RecordFacts, section: CriteriaSection): string {
  const own = score.sections.find(({ part }) => part === section.part);
  return own && own.max > 0 ? `${pointsText(own.points)}/${pointsText(own.max)}` : "";
}

function lineCells(facts: RecordFacts, line: CriteriaLine): string[] {
  const { self, verified, notes, exempt, score } = facts;
  const reason = exempt.get(line.code);
  if (reason !== undefined) return [line.name.vi, "", reason, scoreText(line, "not_applicable")];
  const found = testText(line, facts.test) ?? valueText(line, verified.get(line.code));
  const reported = valueText(line, self.get(line.code));
  const differs = reported !== "" && reported !== found;
  const result = differs ? `${found || "Chưa thẩm định"}\n(tự khai: ${reported})` : found;
  return [
    line.name.vi,
    result,
    notes.get(line.code) ?? "",
    score.pending.includes(line.code)
      ? "Chờ cả khối"
      : scoreText(line, score.byLine.get(line.code) ?? null),
  ];
}

/** What the test brought to a line that it fills; undefined where it fills none. */
function testText({ formula }: CriteriaLine, test: TestFacts | null): string | undefined {
  if (!isFromTest(formula)) return undefined;
  if (test === null || test.scored === 0) return "";
  if (formula.kind === "test_pass_rate") return `${test.passed}/${test.scored} người đạt`;
  return test.mean === null ? "" : `${meanText(test.mean)} trên thang 10`;
}

function scoreText({ max }: CriteriaLine, score: LineScore): string {
  if (score === "not_applicable") return "Không áp dụng";
  if (score === null || (max === 0 && score === 0)) return "";
  if (score < 0 || max === 0) return pointsText(score);
  return `${pointsText(score)}/${pointsText(max)}`;
}

function totalText({ score }: RecordFacts): string {
  const taken = score.deducted === 0 ? "" : `Điểm trừ: ${pointsText(score.deducted)}. `;
  const sum = `${taken}Tổng điểm: ${pointsText(score.points)}/${pointsText(score.max)} (${gradedShareText(score.share)})`;
  if (score.grade !== null) return `${sum}; xếp loại: ${gradeNames[score.grade]}.`;
  const open = score.pending.length > 0 ? "chờ điểm của cả khối" : "còn nội dung chưa có số liệu";
  return `${sum}; chưa xếp loại vì ${open}.`;
}

/** What is done well. */
export function strengthsPart({ strengths }: RecordFacts): Block[] {
  return strengths.length === 0 ? [nothing] : items(strengths);
}

/** What is not done, or not well, and why. */
export function findingsPart(findings: readonly FindingFacts[]): Block[] {
  if (findings.length === 0) return [nothing];
  return findings.flatMap(({ text, criterion, cause }) => [
    plain(`- ${[criterion, text].filter(Boolean).join(": ")}${/[.;!?]$/.test(text) ? "" : "."}`),
    ...(cause === "" ? [] : [plain(`Nguyên nhân: ${cause}${/[.!?]$/.test(cause) ? "" : "."}`)]),
  ]);
}

const what = {
  ...{ head: "Kiến nghị", width: null, align: "left" as const },
  of: ({ text }: RecommendationFacts) => text,
};

const due = {
  ...{ head: "Thời hạn", width: 24, align: "center" as const },
  of: ({ dueOn }: RecommendationFacts) => (dueOn === "" ? "" : dayText(dueOn)),
};

/** Who is asked to do what, until when. */
export function recommendationsPart({ recommendations, advice }: RecordFacts): Block[] {
  if (recommendations.length === 0) return advice.length === 0 ? [nothing] : items(advice);
  const owner = { head: "Nơi thực hiện", width: 36, align: "left" as const };
  return [tableOf([position, what, { ...owner, of: (one) => one.owner }, due], recommendations)];
}

/** What the unit did about each recommendation, and whether that is enough. */
export function remediesPart({ recommendations }: RecordFacts): Block[] {
  if (recommendations.length === 0) return [nothing];
  return [
    tableOf(
      [
        position,
        what,
        due,
        {
          ...{ head: "Kết quả khắc phục", width: 44, align: "left" },
          of: ({ remedy }) => remedy || "Đơn vị chưa báo cáo kết quả khắc phục.",
        },
        { head: "Kết luận", width: 28, align: "left", of: ({ outcome }) => outcome },
      ],
      recommendations,
    ),
  ];
}

/** Millimetres: two photographs fit on a page. */
const photoBox = { width: 140, height: 95 };

/** The photographs, numbered, with what they show and when they were taken. */
export function photosPart({ photos }: RecordFacts): Block[] {
  if (photos.length === 0) return [nothing];
  return photos.map(({ caption, takenAt, type, data, width, height }, n) => {
    const scale = Math.min(photoBox.width / width, photoBox.height / height);
    const said = [caption, takenAt && `chụp lúc ${instantWords(takenAt)}`].filter(Boolean);
    return {
      ...({ kind: "picture", type, data } as const),
      ...{ width: width * scale, height: height * scale },
      caption: `Ảnh ${n + 1}. ${said.join(", ")}`.replace(/\. $/, "."),
    };
  });
}

/** The digest of the sealed record as text and code, with who confirmed it. */
export function sealPart(seal: SealFacts | null): Block[] {
  if (seal === null) return [plain("Hồ sơ chưa ký và niêm phong trên hệ thống.")];
  return [
    plain(`Hồ sơ được niêm phong trên hệ thống lúc ${instantWords(seal.sealedAt)}.`),
    ...items(
      seal.signers.map(
        ({ name, capacity, at }) =>
          `${name}, ${capacityNames[capacity]}, xác nhận lúc ${instantWords(at)}`,
      ),
    ),
    strong("Mã niêm phong (SHA-256):"),
    plain(grouped(seal.digest)),
    { kind: "picture", type: "png", data: seal.code, width: 30, height: 30, caption: "" },
  ];
}

/** Groups of eight, so that it can be compared by eye. */
const grouped = (digest: string): string => digest.replace(/(.{8})(?=.)/g, "$1 ");
