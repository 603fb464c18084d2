import type { CriteriaSection, RecordPart } from "./criteria";
import type { FieldValue } from "./field";
import { type LineScore, scoreLine, type TestFigures } from "./score-line";

export const grades = ["good", "fair", "average", "weak"] as const;
export type Grade = (typeof grades)[number];

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
  /** Hundredths of a per cent of the applicable maximum, half up: what ranks and grades. */
  readonly share: number;
  readonly grade: Grade | null;
  /** Lines whose "no" keeps the grade at "average". */
  readonly gates: readonly string[];
};

/**
 * Points and grade of a record from its verified values.
 *
 * Lines that did not occur leave both points and maximum, so that the rest decides. The grade is
 * null while a scored line is open. Good from 80 %, fair from 65 %, average from 50 %; a failed
 * gate keeps the grade at "average" at best.
 *
 * Source: the grade limits are those of the default criteria set (decision 0006).
 */
export function scoreRecord(
  sections: readonly CriteriaSection[],
  values: ReadonlyMap<string, FieldValue>,
  test: TestFigures | null,
): RecordScore {
  const byLine = new Map<string, LineScore>();
  for (const { lines } of sections) {
    for (const line of lines) byLine.set(line.code, scoreLine(line, values.get(line.code), test));
  }
  const scored = sections.map((section) => scoreSection(section, byLine));
  const points = scored.reduce((sum, section) => sum + section.points, 0);
  const max = scored.reduce((sum, section) => sum + section.max, 0);
  const share = max === 0 ? 0 : Math.floor((2 * points * 10_000 + max) / (2 * max));
  const gates = failedGates(sections, values);
  const open = scored.some((section) => section.open.length > 0);
  return {
    byLine,
    sections: scored,
    points,
    max,
    share,
    gates,
    grade: open ? null : gradeOf(share, gates.length > 0),
  };
}

function scoreSection(
  { part, lines }: CriteriaSection,
  byLine: ReadonlyMap<string, LineScore>,
): SectionScore {
  let points = 0;
  let max = 0;
  const open: string[] = [];
  for (const line of lines) {
    const score = byLine.get(line.code) ?? null;
    if (score === "not_applicable") continue;
    max += line.max;
    if (score === null) open.push(line.code);
    else points += score;
  }
  return { part, points, max, open };
}

function failedGates(
  sections: readonly CriteriaSection[],
  values: ReadonlyMap<string, FieldValue>,
): string[] {
  return sections
    .flatMap(({ lines }) => lines)
    .filter(({ gate, code }) => {
      const value = values.get(code);
      return gate && value?.kind === "yes_no" && !value.yes;
    })
    .map(({ code }) => code);
}

function gradeOf(share: number, capped: boolean): Grade {
  if (share < 5_000) return "weak";
  if (share < 6_500 || capped) return "average";
  return share < 8_000 ? "fair" : "good";
}
