import { isOverdue } from "@/lib/domain/attempt/deadline";
import type { DeliveryContext } from "./delivery-context";

/** The database's clock has just jumped: nobody's time is begun or ended by it. */
export class ClockDoubted extends Error {}

type Standing = Parameters<typeof isOverdue>[0] & { readonly t: Date };

/**
 * Whether an attempt's time is over, grace included, and nobody closed it yet. Throws `ClockDoubted`
 * where only a clock that has just jumped says so: whoever asked comes back.
 */
export function isOverTime(
  { clockBelieved }: Pick<DeliveryContext, "clockBelieved">,
  standing: Standing,
): boolean {
  const over = isOverdue(standing, standing.t);
  if (over && !clockBelieved()) throw new ClockDoubted();
  return over;
}
