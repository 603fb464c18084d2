import type { AttemptState } from "@/lib/domain/attempt/state";

/** How far a candidate has come, as a list tells it: without machines and raised hands. */
export const stages = [
  "listed",
  "admitted",
  "working",
  "paused",
  "submitted",
  "voided",
  "excused",
  "absent",
] as const;
export type Stage = (typeof stages)[number];

type Facts = {
  readonly absenceReason: string | null;
  readonly admittedAt: Date | null;
  readonly attemptState: AttemptState | null;
  /** Somebody was called up to sit instead. */
  readonly replaced: boolean;
};

/** The stage of a candidate; who was replaced, or never began a sitting that is over, was absent. */
export function stageOf(facts: Facts, over: boolean): Stage {
  const { absenceReason, admittedAt, attemptState, replaced } = facts;
  switch (attemptState) {
    case "submitted":
    case "expired":
      return "submitted";
    case "in_progress":
      return "working";
    case "paused":
    case "voided":
      return attemptState;
    default:
      if (absenceReason !== null) return "excused";
      if (over || replaced) return "absent";
      return admittedAt === null ? "listed" : "admitted";
  }
}
