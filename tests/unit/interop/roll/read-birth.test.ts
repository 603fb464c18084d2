import { describe, expect, test } from "vitest";
import { readBirth } from "@/lib/interop/roll/read-birth";

describe("readBirth", () => {
  test.each([
    ["12/04/1968", "1968-04-12"],
    ["1/7/1985", "1985-07-01"],
    ["01-07-1985", "1985-07-01"],
    ["01.07.1985", "1985-07-01"],
    ["12 / 04 / 1968", "1968-04-12"],
    ["ngày 01 tháng 7 năm 1985", "1985-07-01"],
    ["1985-07-01", "1985-07-01"],
    ["1985-07-01 00:00:00", "1985-07-01"],
    ["01/07/1985 00:00:00", "1985-07-01"],
    ["1968", "1968"],
    [1968, "1968"],
    [25_000, "1968-06-11"],
    ["25000", "1968-06-11"],
    [new Date("1968-04-12T00:00:00Z"), "1968-04-12"],
  ])("reads %s as %s", (cell, expected) => {
    expect(readBirth(cell)).toBe(expected);
  });

  test.each([
    ["31/02/1980"],
    ["04/13/1980"],
    ["12/04/68"],
    ["tháng tư"],
    ["00/00/1980"],
    [12],
    [9_999_999],
    [new Date(Number.NaN)],
    ["12/04/1868"],
  ])("leaves %s unread", (cell) => {
    expect(readBirth(cell)).toBeUndefined();
  });

  test("finds nothing in an empty cell", () => {
    expect([null, undefined, "", "  "].map(readBirth)).toEqual([null, null, null, null]);
  });
});
