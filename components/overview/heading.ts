import { type Grade, grades } from "@/lib/domain/inspection/grading";
import type { SafetyVerdict, UseVerdict } from "@/lib/domain/measurement/knows-and-uses";

type Graded = { readonly unitName: string; readonly grade: Grade | null };

export type Heading = {
  /** Best first; grades that no unit has are left out. */
  readonly counts: readonly { readonly grade: Grade; readonly units: number }[];
  /** Units whose record is not fully scored. */
  readonly open: number;
  /** The one unit that is weak, where there is exactly one. */
  readonly weakest: string | null;
};

/** The heading that the grades support: how many units of each, and who needs help first. */
export function headingOf(rows: readonly Graded[]): Heading {
  const counts = grades.flatMap((grade) => {
    const units = rows.filter((row) => row.grade === grade).length;
    return units === 0 ? [] : [{ grade, units }];
  });
  const weak = rows.filter(({ grade }) => grade === "weak");
  const open = rows.filter(({ grade }) => grade === null).length;
  return { counts, open, weakest: weak.length === 1 ? (weak[0]?.unitName ?? null) : null };
}

type Used = { readonly verdict: UseVerdict; readonly safety: SafetyVerdict };

/**
 * How many units know without using, and use without security; null where nothing can be said of
 * any. That there are none of a kind is told only beside how many are undetermined in one or the other.
 */
export function practiceHeadingOf(rows: readonly Used[]) {
  const isOpen = (one: Used[keyof Used]) => one === "undetermined";
  if (rows.every(({ verdict, safety }) => isOpen(verdict) && isOpen(safety))) return null;
  return {
    knows_only: rows.filter(({ verdict }) => verdict === "knows_only").length,
    unsafe: rows.filter(({ safety }) => safety === "uses_unsafely").length,
    undetermined: rows.filter(({ verdict, safety }) => isOpen(verdict) || isOpen(safety)).length,
  };
}
