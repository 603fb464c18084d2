import { z } from "zod";
import { parseDay } from "@/lib/domain/calendar/typed";

/** A day as people write it, as "yyyy-mm-dd". */
export const typedDay = z.string().transform((typed, issues) => {
  const day = parseDay(typed);
  if (day !== null) return day;
  const message = typed.trim() === "" ? "required" : "not_a_date";
  issues.addIssue({ code: "custom", message });
  return z.NEVER;
});
