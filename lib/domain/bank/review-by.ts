import { addDays, addMonths, daysBetween } from "@/lib/domain/calendar/add-days";

/** An approved item is looked at again after so many months, unless its reviewer names another day. */
const reviewAfterMonths = 24;

/** An item falls due so many days before its day is over. */
const soonDays = 30;

/** No day further away than this is a promise to look again. */
const furthestMonths = 60;

/** How an item stands to the day by which it must be looked at again. */
export type ReviewStanding = "overdue" | "soon" | "later" | "none";

/** The day by which an item approved or confirmed on a day must be looked at again. */
export function reviewDayAfter(day: string): string {
  return addMonths(day, reviewAfterMonths);
}

/** Where an item stands on a day; on its last day it is not overdue yet. */
export function reviewStanding(reviewBy: string | null, today: string): ReviewStanding {
  if (reviewBy === null) return "none";
  const left = daysBetween(today, reviewBy);
  if (left < 0) return "overdue";
  return left <= soonDays ? "soon" : "later";
}

/** The last day on which an item counts as due soon. */
export const soonUntil = (today: string): string => addDays(today, soonDays);

/** Whether a reviewer may name this day for the next time: after today, and within five years. */
export function isReviewDay(day: string, today: string): boolean {
  return day > today && day <= addMonths(today, furthestMonths);
}
