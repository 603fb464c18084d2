import { describe, expect, it } from "vitest";
import { parseDay, parseTime } from "@/lib/domain/calendar/typed";

describe("parseDay", () => {
  it.each([
    ["24/11/2026", "2026-11-24"],
    ["1/7/2026", "2026-07-01"],
    [" 01-07-2026 ", "2026-07-01"],
    ["01.07.2026", "2026-07-01"],
    ["1 / 7 / 2026", "2026-07-01"],
    ["2026-07-01", "2026-07-01"],
    ["29/02/2028", "2028-02-29"],
  ])("reads %s as %s", (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });

  it.each([
    "",
    "31/02/2026",
    "29/02/2026",
    "24/11/26",
    "11/24/2026",
    "2026/11/24",
    "mai",
    "0/1/2026",
  ])("does not guess what %s means", (typed) => {
    expect(parseDay(typed)).toBeNull();
  });
});

describe("parseTime", () => {
  it.each([
    ["8:00", "08:00"],
    ["08:05", "08:05"],
    ["8h", "08:00"],
    ["08h30", "08:30"],
    ["8g15", "08:15"],
    ["13.45", "13:45"],
    ["0830", "08:30"],
    ["23:59", "23:59"],
    [" 7H05 ", "07:05"],
  ])("reads %s as %s", (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  it.each(["", "8", "24:00", "8:60", "8:5", "sáng", "830"])(
    "does not guess what %s means",
    (typed) => {
      expect(parseTime(typed)).toBeNull();
    },
  );
});
