import { describe, expect, it } from "vitest";
import { mailPauseMs, reminderOf } from "@/lib/domain/notification/reminder";

const today = "2026-11-24";

describe("reminderOf", () => {
  it.each([
    ["unit", "2026-12-10", 0, "your_turn"],
    ["team", "2026-12-10", 0, null],
    ["team", "2026-11-27", 0, "due_soon"],
    ["unit", "2026-11-24", 0, "due_soon"],
    ["team", "2026-11-28", 0, null],
    ["team", "2026-11-23", 1, "overdue"],
    ["unit", null, 0, "your_turn"],
    ["team", null, 0, null],
  ] as const)(
    "tells the %s of a step due %s, %i days over: %s",
    (...[by, dueOn, overdueDays, kind]) => {
      expect(reminderOf({ step: "conclusion", by, dueOn, overdueDays }, today)).toBe(kind);
    },
  );
});

describe("mailPauseMs", () => {
  it("doubles from a minute to a day", () => {
    expect([0, 1, 5, 11, 400].map((tries) => mailPauseMs(tries) / 60_000)).toEqual([
      ...[1, 2, 32, 1440, 1440],
    ]);
  });
});
