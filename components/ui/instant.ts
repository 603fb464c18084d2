import { timeZone } from "@/i18n/formats";

const day = { day: "2-digit", month: "2-digit", year: "numeric" } as const;
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

// British order in every language: 24/11/2026 must never be read as anything but 24 November.
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone });

const days = format(day);
const minutes = format(clock);
const seconds = format({ ...clock, second: "2-digit" });

/** 24/11/2026 */
export const dayText = (at: Date): string => days.format(at);

/** 08:00 */
export const timeText = (at: Date): string => minutes.format(at);

/** 08:00:07, as in the test room. */
export const secondText = (at: Date): string => seconds.format(at);

/** 08:00 24/11/2026 */
export const instantText = (at: Date): string => `${minutes.format(at)} ${days.format(at)}`;

/** 08:00:07 24/11/2026 */
export const exactText = (at: Date): string => `${seconds.format(at)} ${days.format(at)}`;

/** "Thứ Ba, 24/11/2026", or as the other language says it. */
export function weekdayText(at: Date, locale: string): string {
  return `${weekdayOf(at, locale, "long")}, ${days.format(at)}`;
}

/** "Th 3" of "yyyy-mm-dd", or as the other language says it: for columns. */
export function shortWeekdayOf(day: string, locale: string): string {
  return weekdayOf(new Date(`${day}T00:00:00Z`), locale, "short");
}

function weekdayOf(at: Date, locale: string, weekday: "long" | "short"): string {
  return new Intl.DateTimeFormat(locale, { weekday, timeZone }).format(at);
}
