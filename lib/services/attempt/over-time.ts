import type { AttemptState } from "@/lib/domain/attempt/state";
import type { DeliveryContext } from "./delivery-context";

/** The clock says that somebody's time is over, and is not to be believed: nothing is ended by it. */
export class ClockDoubted extends Error {}

type Standing = {
  readonly state: AttemptState;
  readonly closeAfter: Date | null;
  readonly t: Date;
};

/**
 * Whether an attempt's time is over, grace included, and nobody closed it yet. Throws `ClockDoubted`
 * where only a clock that has just jumped says so: whoever asked comes back.
 */
export function isOverTime(
  { clockBelieved }: Pick<DeliveryContext, "clockBelieved">,
  { state, closeAfter, t }: Standing,
): boolean {
  const over = state === "in_progress" && closeAfter !== null && t > closeAfter;
  if (over && !clockBelieved()) throw new ClockDoubted();
  return over;
}
