const hoursAheadOfUtc = 7;

/**
 * The calendar day in Viet Nam at an instant, "yyyy-mm-dd".
 *
 * Source: one zone, UTC+7 without summer time, since 13/06/1975.
 */
export function dayInVietNam(at: Date): string {
  return new Date(at.getTime() + hoursAheadOfUtc * 3_600_000).toISOString().slice(0, 10);
}
