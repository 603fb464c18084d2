import type { FileRow, Remark } from "./kinds";

/** What a line of a file would do to the register. */
export const outcomes = ["create", "change", "transfer", "leave", "unchanged", "problem"] as const;
export type Outcome = (typeof outcomes)[number];

/** What can differ, in the order in which it is shown. */
export const changedFields = [
  "code",
  "name",
  "short_name",
  "sex",
  "birth",
  "type",
  "group",
  "parent",
  "unit",
  "title",
  "job_group",
  "concurrent",
  "from",
  "until",
  "successors",
] as const;
export type ChangedField = (typeof changedFields)[number];

/** One difference: words as people read them, days as "yyyy-mm-dd"; null for nothing. */
export type FieldChange = {
  readonly field: ChangedField;
  readonly before: string | null;
  readonly after: string | null;
};

/** What one line of a file comes to. `Step` is what is done when the file is applied. */
export type PlannedLine<Row, Step> = {
  /** Null for somebody whom a complete list leaves out. */
  readonly source: FileRow<Row> | null;
  readonly code: string | null;
  readonly label: string;
  readonly outcome: Outcome;
  readonly changes: readonly FieldChange[];
  /** Said beside the line, no obstacle. */
  readonly notes: readonly Remark[];
  readonly problem: Remark | null;
  readonly step: Step | null;
};

/** The fields that differ. */
export function differences(
  fields: readonly (readonly [ChangedField, string | null, string | null])[],
): FieldChange[] {
  return fields
    .filter(([, before, after]) => (before ?? "") !== (after ?? ""))
    .map(([field, before, after]) => ({ field, before: before || null, after: after || null }));
}

/** Whether two plans would do the same: whoever approved the one has approved the other. */
export function samePlan(
  one: readonly PlannedLine<unknown, unknown>[],
  other: readonly PlannedLine<unknown, unknown>[],
): boolean {
  return JSON.stringify(one.map(essence)) === JSON.stringify(other.map(essence));
}

function essence({ outcome, changes, problem, step }: PlannedLine<unknown, unknown>) {
  return [outcome, changes.map((c) => [c.field, c.before, c.after]), problem?.code, sorted(step)];
}

/** With names in order: what comes back from storage has them in another. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, each]) => [name, sorted(each)]);
}
