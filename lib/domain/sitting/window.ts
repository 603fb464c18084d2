import type { DeadlinePolicy } from "@/lib/domain/attempt/deadline";

export type WindowProblem =
  /** It ends before it begins. */
  | "window_order"
  /** Its end cuts everybody, and nobody would get the time of the test. */
  | "window_short";

type Planned = {
  readonly windowFrom: Date;
  readonly windowTo: Date;
  readonly deadlinePolicy: DeadlinePolicy;
};

/** What is wrong with the window of a sitting of a test that takes `allowanceS` seconds, or null. */
export function windowProblem(
  { windowFrom, windowTo, deadlinePolicy }: Planned,
  allowanceS: number,
): WindowProblem | null {
  const lastsMs = windowTo.getTime() - windowFrom.getTime();
  if (lastsMs <= 0) return "window_order";
  return deadlinePolicy === "hard_end" && lastsMs < allowanceS * 1000 ? "window_short" : null;
}
