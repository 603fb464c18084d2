import type { CountRef, CriteriaLine, CriteriaSection, LinesCheck } from "./criteria";
import { linesOf } from "./criteria";
import type { FieldValue } from "./field";

/** Something in a record that cannot all be true. */
export type LinesProblem = {
  readonly part: readonly string[];
  readonly whole: readonly string[];
  readonly partSum: number;
  readonly wholeSum: number;
};

/** The checks between lines that the values break. A check with an empty field is not asked yet. */
export function brokenChecks(
  checks: readonly LinesCheck[],
  values: ReadonlyMap<string, FieldValue>,
  exempt: { has: (code: string) => boolean } = new Set(),
): readonly LinesProblem[] {
  return checks.flatMap(({ part, whole }) => {
    if ([...part, ...whole].some(({ line }) => exempt.has(line))) return [];
    const [partSum, wholeSum] = [sum(part, values), sum(whole, values)];
    if (partSum === null || wholeSum === null || partSum <= wholeSum) return [];
    const named = (refs: readonly CountRef[]) => refs.map(({ line }) => line);
    return [{ part: named(part), whole: named(whole), partSum, wholeSum }];
  });
}

function sum(refs: readonly CountRef[], values: ReadonlyMap<string, FieldValue>): number | null {
  let total = 0;
  for (const { line, of } of refs) {
    const value = values.get(line);
    const count = value === undefined ? null : countOf(value, of);
    if (count === null) return null;
    total += count;
  }
  return total;
}

function countOf(value: FieldValue, of: CountRef["of"]): number | null {
  if (of === "value") return value.kind === "number" ? value.number : null;
  return value.kind === "ratio" ? value[of] : null;
}

/** The period that a campaign inspects, both days included. */
export type Period = { readonly from: string; readonly to: string };

/** Whether the line asks for a day within the period and has another. */
export function isOutsidePeriod(
  line: CriteriaLine,
  value: FieldValue | undefined,
  { from, to }: Period,
): boolean {
  if (line.withinPeriod !== true || value?.kind !== "date") return false;
  return value.date < from || value.date > to;
}

/** The lines with a day outside the period. */
export function linesOutsidePeriod(
  sections: readonly CriteriaSection[],
  values: ReadonlyMap<string, FieldValue>,
  period: Period,
): readonly string[] {
  return linesOf(sections)
    .filter((line) => isOutsidePeriod(line, values.get(line.code), period))
    .map(({ code }) => code);
}
