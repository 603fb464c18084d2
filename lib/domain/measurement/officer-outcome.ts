import type { AttemptState } from "@/lib/domain/attempt/state";

/** A place on the list of a sitting, as far as it tells what became of it. */
export type Sat = {
  readonly attemptState: AttemptState | null;
  readonly startedAt: Date | null;
  /** Null until the paper is scored. */
  readonly passed: boolean | null;
  readonly absenceReason: string | null;
  /** Whether nobody can come to it any more. */
  readonly over: boolean;
};

export type OfficerOutcome =
  | "passed"
  | "failed"
  | "voided"
  | "working"
  /** Handed in, not scored yet. */
  | "unscored"
  /** May still come. */
  | "expected"
  | "absent"
  | "excused";

/** What became of somebody who was listed for a test. */
export function officerOutcome(sat: Sat): OfficerOutcome {
  const { attemptState, startedAt, passed, absenceReason, over } = sat;
  if (attemptState === "voided") return "voided";
  if (passed !== null) return passed ? "passed" : "failed";
  if (attemptState === "submitted" || attemptState === "expired") return "unscored";
  if (startedAt !== null) return "working";
  if (absenceReason !== null) return "excused";
  return over ? "absent" : "expected";
}
