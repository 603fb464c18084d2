/**
 * A day as people type it, 1/7/2026, 01-07-2026 or 01.07.2026, or as browsers keep it, 2026-07-01:
 * "yyyy-mm-dd", or null when there is no such day. Two-digit years are not guessed.
 */
export function parseDay(typed: string): string | null {
  const text = typed.trim();
  const written = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text);
  if (written) return realDay(written[3], written[2], written[1]);
  const kept = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return kept ? realDay(kept[1], kept[2], kept[3]) : null;
}

/** A time of day as people type it, 8:00, 08h00, 8g30, 8h or 0830: "hh:mm", or null. */
export function parseTime(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const [, hours, minutes = "0"] =
    /^(\d{1,2})\s*[:hg.]\s*(\d{2})?(?:p|ph)?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}`;
}

function realDay(year = "", month = "", day = ""): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real ? date.toISOString().slice(0, 10) : null;
}
