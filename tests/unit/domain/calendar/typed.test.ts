import { describe, expect, it } from "vitest";
import { parseDay } from "@/lib/domain/calendar/typed";

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
