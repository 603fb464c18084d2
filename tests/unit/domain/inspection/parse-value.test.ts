import { describe, expect, it } from "vitest";
import { criteriaLine } from "@/lib/domain/inspection/criteria";
import { parseTypedValue } from "@/lib/domain/inspection/parse-value";

const words = { vi: "x", en: "x" };
const number = criteriaLine.parse({
  code: "A1",
  name: words,
  field: "number",
  max: 0,
  formula: { kind: "none" },
});
const judged = criteriaLine.parse({
  code: "A2",
  name: words,
  field: "number",
  max: 200,
  formula: { kind: "manual" },
});
const ratio = criteriaLine.parse({
  code: "A3",
  name: words,
  field: "ratio",
  max: 100,
  formula: { kind: "ratio" },
});
const day = criteriaLine.parse({
  code: "A4",
  name: words,
  field: "date",
  max: 0,
  formula: { kind: "none" },
});

describe("parseTypedValue", () => {
  it.each([
    ["1.234,5", 1234.5],
    ["1234,5", 1234.5],
    ["12.5", 12.5],
    ["1.234", 1234],
    [" 7 ", 7],
  ])("reads %s as Vietnamese write it", (text, value) => {
    expect(parseTypedValue(number, { text })).toEqual({
      ok: true,
      value: { kind: "number", number: value },
    });
  });

  it.each(["abc", "1,2,3", "-4", "1e9", "1.23.4"])("refuses %s as a number", (text) => {
    expect(parseTypedValue(number, { text })).toEqual({ ok: false, reason: "not_a_number" });
  });

  it("empties a field", () => {
    expect(parseTypedValue(number, { text: "  " })).toEqual({ ok: true, value: null });
    expect(parseTypedValue(ratio, { text: "", whole: "" })).toEqual({ ok: true, value: null });
  });

  it("refuses more points than a line is worth", () => {
    expect(parseTypedValue(judged, { text: "2,5" })).toEqual({
      ok: false,
      reason: "too_many_points",
    });
  });

  it.each([
    [{ text: "3", whole: "" }, "half_a_ratio"],
    [{ text: "3", whole: "2" }, "part_exceeds_whole"],
    [{ text: "1,5", whole: "2" }, "not_a_whole_number"],
  ])("refuses the ratio %o", (typed, reason) => {
    expect(parseTypedValue(ratio, typed)).toEqual({ ok: false, reason });
  });

  it.each([
    ["5/11/2026", "2026-11-05"],
    ["05-11-2026", "2026-11-05"],
    ["2026-11-05", "2026-11-05"],
    ["29/2/2024", "2024-02-29"],
  ])("reads the day %s", (text, date) => {
    expect(parseTypedValue(day, { text })).toEqual({ ok: true, value: { kind: "date", date } });
  });

  it.each(["29/2/2026", "31/4/2026", "1/13/2026", "hôm qua"])("refuses the day %s", (text) => {
    expect(parseTypedValue(day, { text })).toEqual({ ok: false, reason: "not_a_day" });
  });
});
