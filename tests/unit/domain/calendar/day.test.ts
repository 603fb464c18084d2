import { expect, it } from "vitest";
import { dayInVietNam } from "@/lib/domain/calendar/day";

it.each([
  ["2026-11-23T16:59:59.999Z", "2026-11-23"],
  ["2026-11-23T17:00:00.000Z", "2026-11-24"],
  ["2026-11-23T23:30:00.000Z", "2026-11-24"],
])("%s is the %s in Viet Nam", (at, day) => {
  expect(dayInVietNam(new Date(at))).toBe(day);
});
