/** One person as a list in a file names them. What the file leaves out is null. */
export type RollLine = {
  /** Row number as the spreadsheet shows it. */
  readonly row: number;
  readonly staffCode: string | null;
  /** As written, in one order: family, middle, given. */
  readonly name: string | null;
  /** "yyyy-mm-dd", or "yyyy" where the file gives only the year. */
  readonly birth: string | null;
  readonly unit: string | null;
};
