import type { CriteriaLine } from "./criteria";
import type { FieldValue } from "./field";
import { isFromTest } from "./formula";

/** What the test lines of a record rest on: figures of the sitting, never typed. */
export type TestFigures = {
  readonly scored: number;
  readonly passed: number;
  /** Mean of the tested officers, 0 to 100; null when nobody is scored. */
  readonly mean: number | null;
};

/** What a line is scored with besides the value in its field. */
export type LineFrame = {
  readonly test: TestFigures | null;
  /** The highest value of the unit group, for a line that is normalised to it. */
  readonly best?: number | undefined;
};

/** Points of a line in hundredths; "not applicable" leaves the maximum too; null is not filled in. */
export type LineScore = number | "not_applicable" | null;

/** Whether the line earns or loses points; the others are only recorded. */
export function isScored({ max, formula }: CriteriaLine): boolean {
  return max > 0 || (formula.kind === "penalty" && formula.most > 0);
}

/**
 * Points that a line earns by its formula from the verified value; below nothing for a penalty.
 *
 * Units: hundredths of a point, rounded half up once per line, never above the line's maximum. A
 * ratio of 0 to 0 did not occur ("không phát sinh") and is not applicable, which is not zero.
 */
export function scoreLine(
  line: CriteriaLine,
  value: FieldValue | undefined,
  frame: LineFrame,
): LineScore {
  if (!isScored(line)) return 0;
  if (isFromTest(line.formula)) return scoreTest(line, frame.test);
  return value === undefined ? null : scoreValue(line, value, frame.best);
}

function scoreTest({ formula, max }: CriteriaLine, test: TestFigures | null): LineScore {
  if (formula.kind === "test_mean") {
    return test?.mean == null ? null : cap(Math.round((test.mean * max) / 100), max);
  }
  return test && test.scored > 0 ? share(test.passed, test.scored, max) : null;
}

function scoreValue(line: CriteriaLine, value: FieldValue, best: number | undefined): LineScore {
  const { formula, max } = line;
  switch (formula.kind) {
    case "ratio":
      return ratioScore(value, (numerator, denominator) => share(numerator, denominator, max));
    case "steps":
      return stepScore(formula.steps, value, max);
    case "best_of_group":
      return groupScore(value, max, best);
    default:
      return scorePlain(line, value);
  }
}

function scorePlain({ formula, max }: CriteriaLine, value: FieldValue): LineScore {
  switch (formula.kind) {
    case "yes_no":
      return value.kind === "yes_no" ? (value.yes ? max : 0) : null;
    case "choice":
      return value.kind === "choice"
        ? (formula.choices.find(({ code }) => code === value.choice)?.points ?? null)
        : null;
    case "capped_count":
      return value.kind === "number" ? cap(Math.round(value.number * formula.each), max) : null;
    case "manual":
      return value.kind === "number" ? cap(Math.round(value.number * 100), max) : null;
    case "penalty":
      return penaltyScore(formula, value);
    default:
      return null;
  }
}

function penaltyScore(
  { each, most }: { readonly each: number; readonly most: number },
  value: FieldValue,
): LineScore {
  const times = value.kind === "yes_no" ? Number(value.yes) : null;
  const counted = value.kind === "number" ? value.number : times;
  // Nothing is taken away as 0, not as −0.
  return counted === null ? null : 0 - cap(Math.round(counted * each), most);
}

function stepScore(
  steps: readonly { readonly from: number; readonly points: number }[],
  value: FieldValue,
  max: number,
): LineScore {
  // Compared as whole numbers: 98 of 100 reaches 98 %, whatever 98/100*100 is in floating point.
  const reached = (top: number, bottom: number) =>
    steps
      .filter(({ from }) => top >= from * bottom)
      .reduce((best, { points }) => Math.max(best, points), 0);
  if (value.kind === "number") return cap(reached(value.number, 1), max);
  return ratioScore(value, (numerator, denominator) =>
    cap(reached(numerator * 100, denominator), max),
  );
}

/** Before anybody else of the group is verified a value is measured by itself. */
function groupScore(value: FieldValue, max: number, best: number | undefined): LineScore {
  const own = measured(value);
  if (own === null) return value.kind === "ratio" ? "not_applicable" : null;
  const highest = Math.max(best ?? 0, own);
  // Where nobody has any, nobody earns any. The small excess keeps exact halves up.
  return highest === 0 ? 0 : cap(Math.floor((own / highest) * max + 0.5 + 1e-9), max);
}

/** What is compared within a unit group: the number itself, or the ratio; null when it did not occur. */
export function measured(value: FieldValue): number | null {
  if (value.kind === "number") return value.number;
  if (value.kind !== "ratio" || value.denominator === 0) return null;
  return value.numerator / value.denominator;
}

function ratioScore(
  value: FieldValue,
  points: (numerator: number, denominator: number) => number,
): LineScore {
  if (value.kind !== "ratio") return null;
  return value.denominator === 0 ? "not_applicable" : points(value.numerator, value.denominator);
}

/** `part` of `whole` of the maximum, half up, in whole numbers throughout. */
function share(part: number, whole: number, max: number): number {
  return cap(Math.floor((2 * part * max + whole) / (2 * whole)), max);
}

function cap(points: number, max: number): number {
  return Math.min(Math.max(points, 0), max);
}
