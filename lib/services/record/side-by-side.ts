import type { FieldValue } from "@/lib/domain/inspection/field";

type StoredValue = {
  readonly field: string;
  readonly source: "self" | "verified";
  readonly value: FieldValue;
  readonly note: string;
};

/** The two sides of a record by field, and the team's notes. */
export function sideBySide(values: readonly StoredValue[]) {
  const self = new Map<string, FieldValue>();
  const verified = new Map<string, FieldValue>();
  const notes = new Map<string, string>();
  for (const { field, source, value, note } of values) {
    (source === "self" ? self : verified).set(field, value);
    if (source === "verified" && note !== "") notes.set(field, note);
  }
  return { self, verified, notes };
}
