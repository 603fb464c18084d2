/** The two registers that a file can bring up to date: units, and officers with their posts. */
export const registerKinds = ["units", "officers"] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** As many lines one file may have. */
export const registerLineLimit = 20_000;

/** As large a file as is looked at, in bytes. */
export const registerFileLimit = 8 * 1024 * 1024;

/** Why a row of a file cannot be read, whatever the register says. */
export const rowProblemCodes = [
  "no_code",
  "no_name",
  "name_unreadable",
  "date_unreadable",
  "formula_error",
  "duplicate",
] as const;
export type RowProblemCode = (typeof rowProblemCodes)[number];

/** What stands behind a sentence: words of the file or the register, days as "yyyy-mm-dd". */
export type Values = Readonly<Record<string, string | number>>;

/** Something to say about a line: a code, and what its sentence needs. */
export type Remark<Code extends string = string> = {
  readonly code: Code;
  readonly values?: Values;
};

/** A row as it was read, or what keeps it from being read. */
export type FileRow<Row> = {
  /** As the spreadsheet shows it, from 1. */
  readonly row: number;
  /** What stands in the whole row. */
  readonly words: string;
  readonly read: Row;
  readonly problem: Remark<RowProblemCode> | null;
};

/** One person's post as a file states it. What the file leaves out is null. */
export type OfficerRow = {
  readonly staffCode: string;
  readonly name: string | null;
  readonly sex: "female" | "male" | null;
  /** "yyyy-mm-dd", or "yyyy" where the file gives only the year. */
  readonly birth: string | null;
  readonly unitCode: string | null;
  readonly unit: string | null;
  readonly title: string | null;
  readonly jobGroup: string | null;
  readonly concurrent: boolean;
  /** First day in the post. */
  readonly from: string | null;
  /** First day without it. */
  readonly until: string | null;
  readonly reason: string | null;
};

/** One unit as a file states it. What the file leaves out is null. */
export type UnitRow = {
  readonly code: string | null;
  readonly name: string | null;
  readonly shortName: string | null;
  readonly type: string | null;
  readonly group: string | null;
  readonly parentCode: string | null;
  readonly parent: string | null;
  /** First day in force. */
  readonly from: string | null;
  /** First day no longer in force. */
  readonly until: string | null;
  /** Those that go on in its place, by code or name. */
  readonly successors: readonly string[];
  readonly basis: string | null;
};
