import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSlot, type Slot, slotsMeet } from "@/lib/domain/inspection/slot";

const window = { visitsFrom: "2026-11-01", visitsTo: "2026-11-30" };
const at = (day: string, startsAt: string | null = null, endsAt: string | null = null): Slot => ({
  ...{ day, startsAt, endsAt },
});

describe("checkSlot", () => {
  it("takes a day of the plan, with times or without", () => {
    expect(checkSlot(at("2026-11-30"), window).ok).toBe(true);
    expect(checkSlot(at("2026-11-01", "08:00", "11:30"), window).ok).toBe(true);
    expect(checkSlot(at("2030-01-01"), null).ok).toBe(true);
  });

  it.each([
    [at("2026-12-01"), "outside_window"],
    [at("2026-10-31"), "outside_window"],
    [at("2026-11-05", "08:00"), "half_time"],
    [at("2026-11-05", null, "08:00"), "half_time"],
    [at("2026-11-05", "08:00", "08:00"), "time_order"],
  ])("refuses %o", (slot, reason) => {
    expect(checkSlot(slot, window)).toEqual({ ok: false, reason });
  });
});

describe("slotsMeet", () => {
  it("takes a slot without times for the whole day", () => {
    expect(slotsMeet(at("2026-11-05"), at("2026-11-05", "16:00", "17:00"))).toBe(true);
    expect(slotsMeet(at("2026-11-05"), at("2026-11-06"))).toBe(false);
  });

  it("lets one begin as the other ends", () => {
    const morning = at("2026-11-05", "08:00", "11:30");

    expect(slotsMeet(morning, at("2026-11-05", "11:30", "17:00"))).toBe(false);
    expect(slotsMeet(morning, at("2026-11-05", "11:29", "17:00"))).toBe(true);
  });

  it("asks in either order alike, and of a slot with itself says yes", () => {
    const times = fc.constantFrom(
      ...([
        [null, null],
        ["08:00", "10:00"],
        ["09:00", "11:00"],
        ["10:00", "12:00"],
      ] as const),
    );
    const slot = fc
      .tuple(fc.constantFrom("2026-11-05", "2026-11-06"), times)
      .map(([day, [from, to]]) => at(day, from, to));
    fc.assert(
      fc.property(slot, slot, (one, other) => {
        expect(slotsMeet(one, other)).toBe(slotsMeet(other, one));
        expect(slotsMeet(one, one)).toBe(true);
      }),
    );
  });
});
