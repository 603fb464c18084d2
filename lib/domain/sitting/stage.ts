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
};

/** The stage of a candidate; once the sitting is over, whoever never began was absent. */
export function stageOf({ absenceReason, admittedAt, attemptState }: Facts, over: boolean): Stage {
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
      if (over) return "absent";
      return admittedAt === null ? "listed" : "admitted";
  }
}
