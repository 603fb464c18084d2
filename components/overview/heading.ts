import { type Grade, grades } from "@/lib/domain/inspection/grading";

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
