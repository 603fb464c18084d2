import { expect, it } from "vitest";
import fc from "fast-check";
import { clockTime, day } from "@/client/exam/text/format";

const shown = (options: Intl.DateTimeFormatOptions, at: number) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "Asia/Ho_Chi_Minh" }).format(at);

const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) });

it("tells the time of day that a clock in Vietnam shows", () => {
  const options = { hour: "2-digit", minute: "2-digit", second: "2-digit" } as const;

  fc.assert(fc.property(instants, (at) => clockTime(at) === shown(options, at)));
});

it("tells the day that a calendar in Vietnam shows", () => {
  const options = { day: "2-digit", month: "2-digit", year: "numeric" } as const;

  fc.assert(fc.property(instants, (at) => day(at) === shown(options, at)));
  expect(day(Date.UTC(2026, 10, 23, 17))).toBe("24/11/2026");
});
