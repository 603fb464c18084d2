import { ok, rejected, type Result } from "@/lib/domain/result";

/** When a team is with a unit: a day, and a time of it or the whole of it. */
export type Slot = {
  /** "yyyy-mm-dd". */
  readonly day: string;
  /** "hh:mm"; both or neither. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
};

export type SlotRejection = "outside_window" | "half_time" | "time_order";

/** Whether a slot makes sense and lies between the days that the plan gives to visits. */
export function checkSlot(
  { day, startsAt, endsAt }: Slot,
  plan: { readonly visitsFrom: string; readonly visitsTo: string } | null,
): Result<void, SlotRejection> {
  if (plan && (day < plan.visitsFrom || day > plan.visitsTo)) {
    return rejected("outside_window");
  }
  if ((startsAt === null) !== (endsAt === null)) return rejected("half_time");
  const backwards = startsAt !== null && endsAt !== null && endsAt <= startsAt;
  return backwards ? rejected("time_order") : ok(undefined);
}

/** Whether nobody can be at both: the same day, and times that meet. One may end as the other begins. */
export function slotsMeet(one: Slot, other: Slot): boolean {
  if (one.day !== other.day) return false;
  if (one.startsAt === null || other.startsAt === null) return true;
  if (one.endsAt === null || other.endsAt === null) return true;
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
