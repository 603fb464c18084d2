import type { FileRow, Remark } from "./kinds";
import type { PlannedLine } from "./line";

/** A line that changes nothing, with why. */
export function problemLine<Row, Step>(
  source: FileRow<Row> | null,
  problem: Remark,
  { code, label }: { readonly code: string | null; readonly label: string },
): PlannedLine<Row, Step> {
  return { source, code, label, outcome: "problem", changes: [], notes: [], problem, step: null };
}
