import { z } from "zod";

export const grades = ["good", "fair", "average", "weak"] as const;
export type Grade = (typeof grades)[number];

/** Hundredths of a per cent. */
const share = z.int().min(0).max(10_000);

/** From which share of the applicable maximum a grade is earned, and what a failed gate leaves. */
export const grading = z.strictObject({
  good: share,
  fair: share,
  average: share,
  /** The best grade of a record with a failed gate. */
  cap: z.enum(["fair", "average", "weak"]),
});

export type Grading = z.infer<typeof grading>;

/** Good from 80 %, fair from 65 %, average from 50 %; a failed gate leaves "average" at best. */
export const usualGrading: Grading = { good: 8_000, fair: 6_500, average: 5_000, cap: "average" };

/** Where the grades begin, in per cent, the best first. */
export function gradeEdges({ good, fair, average }: Grading) {
  return [good / 100, fair / 100, average / 100] as const;
}

/** The grade of a share of the maximum, in hundredths of a per cent. */
export function gradeOf(share: number, limits: Grading, failedGate: boolean): Grade {
  const earned = grades.find((grade) => grade !== "weak" && share >= limits[grade]) ?? "weak";
  if (!failedGate) return earned;
  return grades[Math.max(grades.indexOf(earned), grades.indexOf(limits.cap))] ?? "weak";
}
