import { type CriteriaSection, linesOf } from "./criteria";
import type { FieldValue } from "./field";
import { measured } from "./score-line";

type GroupValue = { readonly field: string; readonly value: FieldValue };

/**
 * The highest verified value of a unit group by line, for the lines that are normalised to it:
 * over the records of one campaign whose units stand in one group.
 */
export function bestOfGroup(
  sections: readonly CriteriaSection[],
  values: readonly GroupValue[],
): ReadonlyMap<string, number> {
  const normalised = new Set(
    linesOf(sections)
      .filter(({ formula }) => formula.kind === "best_of_group")
      .map(({ code }) => code),
  );
  const best = new Map<string, number>();
  for (const { field, value } of values) {
    const amount = normalised.has(field) ? measured(value) : null;
    if (amount !== null) best.set(field, Math.max(best.get(field) ?? 0, amount));
  }
  return best;
}
