import type { FieldValue } from "@/lib/domain/inspection/field";

/** What a field sends when it is left. */
export type FieldToSave = {
  readonly recordId: string;
  readonly field: string;
  readonly source: "self" | "verified";
  readonly value: FieldValue | null;
  readonly note: string;
  readonly over: number;
};

export type SaveFieldAction = (
  input: FieldToSave,
) => Promise<
  | { readonly ok: true; readonly revision: number; readonly savedAt: number }
  | { readonly ok: false; readonly reason: "not_draft" | "unfit_value" | "changed_meanwhile" }
>;
