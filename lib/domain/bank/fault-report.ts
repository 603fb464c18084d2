/** What a candidate may find wrong with a question. Whether the key is right they cannot know. */
export const faultReasons = [
  "no_right",
  "several_right",
  "unclear",
  "typing",
  "display",
  "other",
] as const;
export type FaultReason = (typeof faultReasons)[number];

/** So many characters can be written beside the reason. */
export const faultTextLimit = 500;

/** accepted: the question is at fault · rejected: it stands, and why. */
export const faultVerdicts = ["accepted", "rejected"] as const;
export type FaultVerdict = (typeof faultVerdicts)[number];

export type FaultReport = {
  readonly position: number;
  readonly reason: FaultReason;
  readonly text: string;
};

/**
 * What waits to be sent, with one report more: the last word about a question replaces the ones
 * before it.
 */
export function withReport(
  waiting: readonly FaultReport[],
  report: FaultReport,
): readonly FaultReport[] {
  return [...waiting.filter(({ position }) => position !== report.position), report];
}
