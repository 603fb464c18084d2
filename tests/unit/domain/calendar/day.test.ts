import fc from "fast-check";
import { expect, it } from "vitest";
import { dayInVietNam, instantInVietNam, timeInVietNam } from "@/lib/domain/calendar/day";

it.each([
  ["2026-11-23T16:59:59.999Z", "2026-11-23", "23:59"],
  ["2026-11-23T17:00:00.000Z", "2026-11-24", "00:00"],
  ["2026-11-23T23:30:00.000Z", "2026-11-24", "06:30"],
])("%s is the %s at %s in Viet Nam", (at, day, time) => {
  expect(dayInVietNam(new Date(at))).toBe(day);
  expect(timeInVietNam(new Date(at))).toBe(time);
});

it("leads from a day and a time of Viet Nam to the instant and back, in whatever zone it runs", () => {
  expect(instantInVietNam("2026-11-24", "08:00").toISOString()).toBe("2026-11-24T01:00:00.000Z");
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 60 });
  fc.assert(
    fc.property(minutes, (minute) => {
      const at = new Date(minute * 60_000);
      expect(instantInVietNam(dayInVietNam(at), timeInVietNam(at))).toEqual(at);
    }),
  );
});
