const hoursAheadOfUtc = 7;

/**
 * The calendar day in Viet Nam at an instant, "yyyy-mm-dd".
 *
 * Source: one zone, UTC+7 without summer time, since 13/06/1975.
 */
export function dayInVietNam(at: Date): string {
  return clockInVietNam(at).slice(0, 10);
}

/** The time of day in Viet Nam at an instant, "hh:mm". */
export function timeInVietNam(at: Date): string {
  return clockInVietNam(at).slice(11, 16);
}

/** The instant at which clocks in Viet Nam show a time ("hh:mm") of a day ("yyyy-mm-dd"). */
export function instantInVietNam(day: string, time: string): Date {
  return new Date(Date.parse(`${day}T${time}:00.000Z`) - hoursAheadOfUtc * 3_600_000);
}

function clockInVietNam(at: Date): string {
  return new Date(at.getTime() + hoursAheadOfUtc * 3_600_000).toISOString();
}
