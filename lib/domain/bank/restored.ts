import type { BankRestoreId } from "@/lib/domain/ids";

/** An item that stays out: its code is another's here, or what it is asked about could not come. */
export type RestoreConflict = {
  readonly code: string;
  readonly reason: "code_taken" | "stimulus_missing";
};

/** What an archive names that was not known here before. */
export type NewNames = {
  /** People of whom only the name is known: they have no account here. */
  readonly people: readonly string[];
  readonly topics: readonly string[];
  readonly documents: readonly string[];
  readonly pictures: number;
};

/** What an archive brought into a bank, or would bring. */
export type RestoredBank = {
  /** Null where nothing was written. */
  readonly restoreId: BankRestoreId | null;
  readonly bank: { readonly code: string; readonly name: string; readonly isNew: boolean };
  readonly items: number;
  readonly versions: number;
  readonly stimuli: number;
  readonly present: number;
  readonly conflicts: readonly RestoreConflict[];
  readonly fresh: NewNames;
};
