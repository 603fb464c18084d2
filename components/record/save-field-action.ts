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

/** What somebody else wrote into the field meanwhile. */
export type OtherEntry = {
  readonly value: FieldValue | null;
  readonly note: string;
  readonly revision: number;
  readonly by: string | null;
  readonly at: number | null;
};

export type SaveRefusal =
  | "not_draft"
  | "submitted"
  | "not_applicable"
  | "unfit_value"
  | "note_alone";

export type SaveFieldAction = (
  input: FieldToSave,
) => Promise<
  | { readonly ok: true; readonly revision: number; readonly savedAt: number }
  | { readonly ok: false; readonly reason: SaveRefusal }
  | { readonly ok: false; readonly reason: "changed_meanwhile"; readonly other: OtherEntry }
>;
