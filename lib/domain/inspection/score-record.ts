import { type CriteriaLine, type CriteriaSection, linesOf, type RecordPart } from "./criteria";
import type { FieldValue } from "./field";
import { isFromTest } from "./formula";
import { type Grade, gradeOf, type Grading, usualGrading } from "./grading";
import { type LineScore, scoreLine, type TestFigures } from "./score-line";

export type SectionScore = {
  readonly part: RecordPart;
  /** Hundredths of a point, of the lines filled in. */
  readonly points: number;
  /** What the applicable lines of the section are worth. */
  readonly max: number;
  /** Scored lines that nobody has filled in yet. */
  readonly open: readonly string[];
};

export type RecordScore = {
  readonly byLine: ReadonlyMap<string, LineScore>;
  readonly sections: readonly SectionScore[];
  /** Hundredths of a point on the set's own scale. */
  readonly points: number;
  readonly max: number;
  /** Taken away from the record as a whole, below no section. */
  readonly deducted: number;
  /** Hundredths of a per cent of the applicable maximum, half up: what ranks and grades. */
  readonly share: number;
  /** The points as they would be of the set's whole maximum, where lines do not apply. */
  readonly rebased: number;
  /** What the set is worth where every line applies. */
  readonly whole: number;
  readonly grade: Grade | null;
  /** Lines whose points other units still decide: in no sum and in no maximum. */
  readonly pending: readonly string[];
  /** Lines whose bad answer caps the grade. */
  readonly gates: readonly string[];
};

/** What a record is scored with besides its values. */
export type ScoreFrame = {
  readonly grading?: Grading;
  /** Lines that do not apply to the unit. */
  readonly exempt?: ReadonlySet<string>;
  /** Lines of the test that do not apply while nobody of the unit is scored. */
  readonly untested?: ReadonlySet<string>;
  /** The highest verified value of the unit group by line. */
  readonly best?: ReadonlyMap<string, number>;
  /** Lines whose points other units still decide, where the score has to hold whatever they bring. */
  readonly pending?: ReadonlySet<string>;
};

/**
 * Points and grade of a record from its verified values.
 *
 * Lines that do not apply or did not occur leave both points and maximum, so that the rest decides.
 * The grade is null while a scored line is open or pending; it goes by the share of the applicable maximum, so
 * that sets of any scale are graded alike; a failed gate caps it.
 */
export function scoreRecord(
  sections: readonly CriteriaSection[],
  values: ReadonlyMap<string, FieldValue>,
  test: TestFigures | null,
  frame: ScoreFrame = {},
): RecordScore {
  const { grading = usualGrading, exempt = new Set(), pending = new Set() } = frame;
  const lines = linesOf(sections);
  const tested = { ...frame, test };
  const byLine = new Map(
    lines.map((line) => [line.code, scoreInFrame(line, values.get(line.code), tested)]),
  );
  const scored = sections.map((section) => scoreSection(section, byLine, pending));
  const deducted = deductionOf(lines, byLine);
  const earned = scored.reduce((sum, section) => sum + section.points, 0);
  const points = Math.max(0, earned - deducted);
  const max = scored.reduce((sum, section) => sum + section.max, 0);
  const whole = lines.reduce((sum, line) => sum + line.max, 0);
  const share = partOf(points, max, 10_000);
  const gates = failedGates(lines, values, exempt);
  const open = scored.some((section) => section.open.length > 0);
  return {
    ...{ byLine, points, max, whole, share, gates, pending: [...pending] },
    sections: scored,
    deducted: Math.min(deducted, earned),
    rebased: partOf(points, max, whole),
    grade: open || pending.size > 0 || max === 0 ? null : gradeOf(share, grading, gates.length > 0),
  };
}

/** How many of the points come from the test: nobody reports them, and they count on both sides. */
export function pointsFromTest(
  sections: readonly CriteriaSection[],
  { byLine }: Pick<RecordScore, "byLine">,
): number {
  return linesOf(sections).reduce((sum, { code, formula }) => {
    const score = isFromTest(formula) ? byLine.get(code) : null;
    return typeof score === "number" ? sum + score : sum;
  }, 0);
}

type TestedFrame = ScoreFrame & { readonly test: TestFigures | null };

/** The score of a line where it applies and nobody else decides it. */
function scoreInFrame(
  line: CriteriaLine,
  value: FieldValue | undefined,
  { test, exempt, untested, best, pending }: TestedFrame,
): LineScore {
  if (pending?.has(line.code)) return null;
  if (exempt?.has(line.code)) return "not_applicable";
  const score = scoreLine(line, value, { test, best: best?.get(line.code) });
  return score === null && untested?.has(line.code) ? "not_applicable" : score;
}

/** `points` of `max` as a part of `whole`, half up. */
function partOf(points: number, max: number, whole: number): number {
  return max === 0 ? 0 : Math.floor((2 * points * whole + max) / (2 * max));
}

function scoreSection(
  { part, lines }: CriteriaSection,
  byLine: ReadonlyMap<string, LineScore>,
  pending: ReadonlySet<string>,
): SectionScore {
  let points = 0;
  let max = 0;
  const open: string[] = [];
  for (const line of lines) {
    const score = byLine.get(line.code) ?? null;
    if (score === "not_applicable" || pending.has(line.code)) continue;
    max += line.max;
    if (score === null) open.push(line.code);
    else if (!takesFromRecord(line)) points += score;
  }
  return { part, points: Math.max(0, points), max, open };
}

/** What is taken from the record as a whole. */
function deductionOf(lines: readonly CriteriaLine[], byLine: ReadonlyMap<string, LineScore>) {
  return lines.filter(takesFromRecord).reduce((sum, { code }) => {
    const score = byLine.get(code);
    return typeof score === "number" ? sum - score : sum;
  }, 0);
}

const takesFromRecord = ({ formula }: CriteriaLine) =>
  formula.kind === "penalty" && formula.floor === "record";

function failedGates(
  lines: readonly CriteriaLine[],
  values: ReadonlyMap<string, FieldValue>,
  exempt: ReadonlySet<string>,
): string[] {
  return lines
    .filter(({ gate, code, formula }) => {
      const value = values.get(code);
      const bad = formula.kind === "penalty";
      return gate && !exempt.has(code) && value?.kind === "yes_no" && value.yes === bad;
    })
    .map(({ code }) => code);
}
