import { z } from "zod";
import { parseDay, parseTime } from "@/lib/domain/calendar/typed";

/** A day as people write it, as "yyyy-mm-dd". */
export const typedDay = z.string().transform((typed, issues) => {
  const day = parseDay(typed);
  if (day !== null) return day;
  const message = typed.trim() === "" ? "required" : "not_a_date";
  issues.addIssue({ code: "custom", message });
  return z.NEVER;
});

/** The same where a day may be left out: null. */
export const typedDayOrNone = z.string().transform((typed, issues) => {
  if (typed.trim() === "") return null;
  const day = parseDay(typed);
  if (day !== null) return day;
  issues.addIssue({ code: "custom", message: "not_a_date" });
  return z.NEVER;
});

/** A time of day as people write it, as "hh:mm". */
export const typedTime = z.string().transform((typed, issues) => {
  const time = parseTime(typed);
  if (time !== null) return time;
  const message = typed.trim() === "" ? "required" : "not_a_time";
  issues.addIssue({ code: "custom", message });
  return z.NEVER;
});

/** A time of day as people write it, as "hh:mm", or null where it is left out. */
export const typedTimeOrNone = z.string().transform((typed, issues) => {
  if (typed.trim() === "") return null;
  const time = parseTime(typed);
  if (time !== null) return time;
  issues.addIssue({ code: "custom", message: "not_a_time" });
  return z.NEVER;
});
