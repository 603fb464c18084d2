import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween } from "@/lib/domain/calendar/add-days";

describe("addDays", () => {
  it.each([
    ["2026-12-30", 3, "2027-01-02"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-11-24", 0, "2026-11-24"],
  ])("%s and %i days is %s", (day, count, later) => {
    expect(addDays(day, count)).toBe(later);
  });

  it("is undone by counting the days between", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), (count) => {
        expect(daysBetween("2026-11-24", addDays("2026-11-24", count))).toBe(count);
      }),
    );
  });
});

describe("addMonths", () => {
  it.each([
    ["2026-11-23", 24, "2028-11-23"],
    ["2026-08-31", 1, "2026-09-30"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-01-15", -2, "2025-11-15"],
    ["2026-12-31", 2, "2027-02-28"],
  ])("%s and %i months is %s", (day, count, later) => {
    expect(addMonths(day, count)).toBe(later);
  });
});
