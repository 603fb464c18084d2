/**
 * The papers that a campaign leaves behind, each with a number and a day.
 *
 * Source: the workflow of an inspection, `docs/decisions/0027-campaign-workflow.md`.
 */
export const documentKinds = [
  "decision",
  "plan",
  "notice",
  "self_report",
  "minutes",
  "explanation",
  "report",
  "conclusion",
  "remedy",
  "recheck",
  "escalation",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A paper as it is quoted: "Thông báo số 21/TB-SKHCN ngày 30/11/2026". */
export type QuotedDocument = {
  readonly number: string;
  /** "yyyy-mm-dd". */
  readonly issuedOn: string;
  readonly signer?: string;
  readonly note?: string;
};
