import { dayText, instantText, timeText } from "@/components/ui/instant";

/** "08:00 – 10:00, 24/11/2026", or both days where a window goes over several. */
export function windowText(from: Date, to: Date): string {
  if (dayText(from) === dayText(to)) return `${timeText(from)} – ${timeText(to)}, ${dayText(from)}`;
  return `${instantText(from)} – ${instantText(to)}`;
}
