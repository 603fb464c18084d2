import { dayText, instantText, timeText } from "@/components/ui/instant";

/** 08:00 – 17:00 24/11/2026, or both days. */
export function windowWords({
  windowFrom,
  windowTo,
}: {
  readonly windowFrom: Date;
  readonly windowTo: Date;
}): string {
  const sameDay = dayText(windowFrom) === dayText(windowTo);
  return sameDay
    ? `${timeText(windowFrom)} – ${instantText(windowTo)}`
    : `${instantText(windowFrom)} – ${instantText(windowTo)}`;
}
