import type { CriteriaLine } from "./criteria";
import type { FieldValue } from "./field";
import type { Words } from "./formula";
import { isScored, type LineFrame } from "./score-line";

/** How a line's points came about, to be put into words. Points in hundredths. */
export type Explanation =
  | { readonly kind: "share"; readonly part: number; readonly whole: number; readonly max: number }
  | { readonly kind: "not_occurred" }
  | {
      readonly kind: "step";
      readonly value: number;
      readonly percent: boolean;
      /** The step reached, or null below the lowest. */
      readonly from: number | null;
    }
  | { readonly kind: "each"; readonly count: number; readonly each: number; readonly limit: number }
  | { readonly kind: "group"; readonly value: number; readonly best: number; readonly max: number }
  | { readonly kind: "chosen"; readonly name: Words }
  | { readonly kind: "answer"; readonly yes: boolean }
  | { readonly kind: "judged"; readonly from: number; readonly max: number }
  | { readonly kind: "taken"; readonly count: number; readonly each: number; readonly most: number }
  | { readonly kind: "mean"; readonly mean: number; readonly max: number };

/**
 * How the points of a line follow from its value, or null where nothing is scored or filled in.
 * Says what `scoreLine` reckons.
 */
export function explainLine(
  line: CriteriaLine,
  value: FieldValue | undefined,
  frame: LineFrame,
): Explanation | null {
  const { formula, max } = line;
  const { test } = frame;
  if (!isScored(line)) return null;
  if (formula.kind === "test_pass_rate") {
    return test && test.scored > 0
      ? { kind: "share", part: test.passed, whole: test.scored, max }
      : null;
  }
  if (formula.kind === "test_mean") {
    return test?.mean == null ? null : { kind: "mean", mean: test.mean, max };
  }
  return value === undefined ? null : explainValue(line, value, frame);
}

function explainValue(
  line: CriteriaLine,
  value: FieldValue,
  { best }: LineFrame,
): Explanation | null {
  switch (value.kind) {
    case "ratio":
      return value.denominator === 0
        ? { kind: "not_occurred" }
        : explainRatio(line, value, best ?? 0);
    case "number":
      return explainNumber(line, value.number, best ?? 0);
    case "yes_no":
      return explainAnswer(line, value.yes);
    case "choice":
      return explainChoice(line, value.choice);
    default:
      return null;
  }
}

type Ratio = Extract<FieldValue, { kind: "ratio" }>;

function explainRatio({ formula, max }: CriteriaLine, value: Ratio, best: number) {
  const share = value.numerator / value.denominator;
  if (formula.kind === "steps") {
    const reached = (from: number) => value.numerator * 100 >= from * value.denominator;
    return stepOf(formula.steps, { value: share * 100, percent: true, reached });
  }
  if (formula.kind === "best_of_group") return inGroup(share * 100, best * 100, max);
  const { numerator: part, denominator: whole } = value;
  return { kind: "share", part, whole, max } as const;
}

function explainNumber(
  { formula, max }: CriteriaLine,
  count: number,
  best: number,
): Explanation | null {
  switch (formula.kind) {
    case "steps": {
      const reached = (from: number) => count >= from;
      return stepOf(formula.steps, { value: count, percent: false, reached });
    }
    case "capped_count":
      return { kind: "each", count, each: formula.each, limit: max };
    case "best_of_group":
      return inGroup(count, best, max);
    case "manual":
      return { kind: "judged", from: formula.from ?? 0, max };
    case "penalty":
      return { kind: "taken", count, each: formula.each, most: formula.most };
    default:
      return null;
  }
}

function explainAnswer({ formula }: CriteriaLine, yes: boolean): Explanation {
  if (formula.kind !== "penalty") return { kind: "answer", yes };
  return { kind: "taken", count: Number(yes), each: formula.each, most: formula.most };
}

function explainChoice({ formula }: CriteriaLine, choice: string): Explanation | null {
  const choices = formula.kind === "choice" ? formula.choices : [];
  const found = choices.find(({ code }) => code === choice);
  return found ? { kind: "chosen", name: found.name } : null;
}

type Stepped = {
  readonly value: number;
  readonly percent: boolean;
  readonly reached: (from: number) => boolean;
};

function stepOf(
  steps: readonly { readonly from: number }[],
  { value, percent, reached }: Stepped,
): Explanation {
  const passed = steps.map(({ from }) => from).filter(reached);
  return { kind: "step", value, percent, from: passed.length > 0 ? Math.max(...passed) : null };
}

function inGroup(value: number, best: number, max: number): Explanation {
  return { kind: "group", value, best: Math.max(best, value), max };
}
