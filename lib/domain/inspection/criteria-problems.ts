import type { CountRef, CriteriaFile, CriteriaLine, LinesCheck } from "./criteria";
import { linesOf } from "./criteria";
import { formulasOf } from "./formula";

export type CriteriaProblemCode =
  | "duplicate_code"
  | "formula_unfit"
  | "scored_without_points"
  | "points_without_formula"
  | "step_above_maximum"
  | "step_repeated"
  | "choice_above_maximum"
  | "choice_repeated"
  | "bound_above_maximum"
  | "penalty_with_maximum"
  | "gate_without_answer"
  | "group_unknown"
  | "check_line_unknown"
  | "check_count_unfit"
  | "grades_out_of_order"
  | "section_repeated"
  | "no_lines";

/** What keeps a criteria set from being published, and the line it is about where there is one. */
export type CriteriaProblem = {
  readonly code: CriteriaProblemCode;
  readonly line?: string;
};

/**
 * Everything about a criteria set that does not fit together, line by line. `groups` are the codes
 * of the unit groups there are.
 */
export function criteriaProblems(
  { sections, rules }: Pick<CriteriaFile, "sections" | "rules">,
  groups: readonly string[],
): readonly CriteriaProblem[] {
  const lines = linesOf(sections);
  const byCode = new Map(lines.map((line) => [line.code, line]));
  const { good, fair, average } = rules.grading;
  const parts = sections.map(({ part }) => part);
  return [
    ...when(!lines.some(({ max }) => max > 0), { code: "no_lines" }),
    ...when(new Set(parts).size < parts.length, { code: "section_repeated" }),
    ...when(!(good > fair && fair > average), { code: "grades_out_of_order" }),
    ...repeated(lines.map(({ code }) => code)).map((line) => about("duplicate_code", line)),
    ...lines.flatMap((line) => [...lineProblems(line), ...groupProblems(line, groups)]),
    ...rules.checks.flatMap((check) => checkProblems(check, byCode)),
  ];
}

const about = (code: CriteriaProblemCode, line: string): CriteriaProblem => ({ code, line });

const when = (met: boolean, problem: CriteriaProblem) => (met ? [problem] : []);

function lineProblems(line: CriteriaLine): CriteriaProblem[] {
  const { code, field, formula, max, gate } = line;
  const answered = formula.kind === "yes_no" || formula.kind === "penalty" || max === 0;
  const codes = [
    formulasOf[field].includes(formula.kind) ? null : "formula_unfit",
    gate && !(field === "yes_no" && answered) ? "gate_without_answer" : null,
    ...pointProblems(line),
  ] as const;
  return codes.flatMap((found) => (found === null ? [] : [about(found, code)]));
}

function pointProblems({ formula, max }: CriteriaLine): (CriteriaProblemCode | null)[] {
  switch (formula.kind) {
    case "none":
      return [max > 0 ? "points_without_formula" : null];
    case "penalty":
      return [
        max > 0 ? "penalty_with_maximum" : null,
        formula.each > formula.most ? "bound_above_maximum" : null,
      ];
    case "choice":
      return [
        formula.choices.some(({ points }) => points > max) ? "choice_above_maximum" : null,
        repeated(formula.choices.map(({ code }) => code)).length > 0 ? "choice_repeated" : null,
      ];
    default:
      return [max === 0 ? "scored_without_points" : null, ...boundProblems(formula, max)];
  }
}

function boundProblems(
  formula: CriteriaLine["formula"],
  max: number,
): (CriteriaProblemCode | null)[] {
  switch (formula.kind) {
    case "steps":
      return [
        formula.steps.some(({ points }) => points > max) ? "step_above_maximum" : null,
        repeated(formula.steps.map(({ from }) => from)).length > 0 ? "step_repeated" : null,
      ];
    case "capped_count":
      return [formula.each > max ? "bound_above_maximum" : null];
    case "manual":
      return [(formula.from ?? 0) > max ? "bound_above_maximum" : null];
    default:
      return [];
  }
}

function groupProblems({ code, notFor }: CriteriaLine, groups: readonly string[]) {
  const strange = notFor?.groups.some((group) => !groups.includes(group)) ?? false;
  return when(strange, about("group_unknown", code));
}

function checkProblems(
  { part, whole }: LinesCheck,
  byCode: ReadonlyMap<string, CriteriaLine>,
): CriteriaProblem[] {
  return [...part, ...whole].flatMap((ref) => {
    const line = byCode.get(ref.line);
    if (!line) return [about("check_line_unknown", ref.line)];
    return when(line.field !== fieldOf(ref), about("check_count_unfit", ref.line));
  });
}

const fieldOf = ({ of }: CountRef) => (of === "value" ? "number" : "ratio");

function repeated<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
