import { describe, expect, test } from "vitest";
import { clockText, dayWords, hourWords, instantWords } from "@/lib/documents/paper/date-words";
import { columnWidths } from "@/lib/documents/paper/layout";
import { printable } from "@/lib/documents/paper/printable";
import { boldLength, ruleUnder } from "@/lib/documents/paper/rule-length";

describe("dates in words", () => {
  const at = new Date("2026-11-24T01:05:07Z");

  test("are those of Viet Nam, to the second", () => {
    expect(hourWords(at)).toBe("08 giờ 05 phút");
    expect(clockText(at)).toBe("08:05:07");
    expect(instantWords(at)).toBe("08 giờ 05 phút 07 giây ngày 24 tháng 11 năm 2026");
  });

  test("turn the day where Viet Nam's does", () => {
    expect(instantWords(new Date("2026-11-24T17:00:00Z"))).toBe(
      "00 giờ 00 phút 00 giây ngày 25 tháng 11 năm 2026",
    );
  });

  test.each([
    ["2026-10-05", "ngày 05 tháng 10 năm 2026"],
    ["2027-03-31", "ngày 31 tháng 3 năm 2027"],
    ["2026-01-09", "ngày 09 tháng 01 năm 2026"],
    ["2026-02-10", "ngày 10 tháng 02 năm 2026"],
  ])("write %s as %s", (day, words) => {
    expect(dayWords(day)).toBe(words);
  });
});

describe("a table's columns", () => {
  const column = (width: number | null) => ({ head: "", width, align: "left" as const });
  const table = {
    kind: "table" as const,
    columns: [column(12), column(null), column(20)],
    rows: [],
  };

  test("fill the text's width on either sheet", () => {
    expect(columnWidths(table, "portrait")).toEqual([12, 128, 20]);
    expect(columnWidths(table, "landscape")).toEqual([12, 215, 20]);
  });
});

describe("the rule under a name", () => {
  test("is a third to a half as long as the name, or as the room it wraps in", () => {
    const name = "SỞ KHOA HỌC VÀ CÔNG NGHỆ";
    const share = ruleUnder([name], 12, 200) / boldLength(name, 12);

    expect(share).toBeGreaterThanOrEqual(1 / 3);
    expect(share).toBeLessThanOrEqual(1 / 2);
    expect(ruleUnder([name.repeat(9)], 12, 70)).toBeLessThanOrEqual(35);
  });

  test("is absent where there is no name", () => {
    expect(ruleUnder([], 12, 70)).toBe(0);
  });
});

test("a printable paper is composed, and keeps its line breaks", () => {
  expect(printable({ note: ["a\r\nb\tc", "e\u0302\u0323\u0000"] })).toEqual({
    note: ["a\nb c", "\u1ec7"],
  });
});
