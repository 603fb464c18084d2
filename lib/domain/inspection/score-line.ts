import type { CriteriaLine } from "./criteria";
import type { FieldValue } from "./field";

/** What the test lines of a record rest on: figures of the sitting, never typed. */
export type TestFigures = {
  readonly scored: number;
  readonly passed: number;
  /** Mean of the tested officers, 0 to 100; null when nobody is scored. */
  readonly mean: number | null;
};

/** Points of a line in hundredths; "not applicable" leaves the maximum too; null is not filled in. */
export type LineScore = number | "not_applicable" | null;

/**
 * Points that a line earns by its formula from the verified value.
 *
 * Units: hundredths of a point, rounded half up once per line, never above the line's maximum. A
 * ratio of 0 to 0 did not occur ("không phát sinh") and is not applicable, which is not zero.
 */
export function scoreLine(
  line: CriteriaLine,
  value: FieldValue | undefined,
  test: TestFigures | null,
): LineScore {
  const { formula, max } = line;
  switch (formula.kind) {
    case "none":
      return 0;
    case "test_pass_rate":
      return test && test.scored > 0 ? share(test.passed, test.scored, max) : null;
    case "test_mean":
      return test?.mean == null ? null : cap(Math.round((test.mean * max) / 100), max);
    default:
      return value === undefined ? null : scoreValue(line, value);
  }
}

function scoreValue({ formula, max }: CriteriaLine, value: FieldValue): LineScore {
  switch (formula.kind) {
    case "yes_no":
      return value.kind === "yes_no" ? (value.yes ? max : 0) : null;
    case "ratio":
      return ratioScore(value, (numerator, denominator) => share(numerator, denominator, max));
    case "choice":
      return value.kind === "choice"
        ? (formula.choices.find(({ code }) => code === value.choice)?.points ?? null)
        : null;
    case "steps":
      return stepScore(formula.steps, value, max);
    case "capped_count":
      return value.kind === "number" ? cap(Math.round(value.number * formula.each), max) : null;
    case "manual":
      return value.kind === "number" ? cap(Math.round(value.number * 100), max) : null;
    default:
      return null;
  }
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
