import { z } from "zod";
import { parseDay } from "@/lib/domain/calendar/typed";
import type { OfficerId, UnitId } from "@/lib/domain/ids";
import { parseName } from "@/lib/domain/person/name";
import { typedDay } from "@/lib/forms/typed-day";

const name = z.string().transform((typed, issues) => {
  const parsed = parseName(typed);
  if (parsed.ok) return parsed.value;
  issues.addIssue({ code: "custom", message: `name_${parsed.reason}` });
  return z.NEVER;
});

const birth = z.string().transform((typed, issues) => {
  if (typed.trim() === "") return null;
  const day = parseDay(typed);
  if (day !== null) return day;
  issues.addIssue({ code: "custom", message: "not_a_date" });
  return z.NEVER;
});

/** What is on record about a person. */
export const PersonForm = z.object({
  name,
  staffCode: z.string().trim().min(1, "required").max(40, "too_long"),
  birthDate: birth,
  sex: z.enum(["", "female", "male"]).transform((sex) => sex || null),
});

export function factsOf({ name: { family, middle, given }, ...facts }: z.infer<typeof PersonForm>) {
  return { ...facts, familyName: family, middleName: middle, givenName: given };
}

/** A post and its first day. */
export const PostForm = z.object({
  unitId: z.uuid("choose_one").transform((id) => id as UnitId),
  title: z.string().trim().min(1, "required").max(120, "too_long"),
  jobGroupCode: z.string().min(1, "choose_one").max(60),
  from: typedDay,
});

export const OfficerForm = z.object({ officerId: z.uuid().transform((id) => id as OfficerId) });
