import { describe, expect, it } from "vitest";
import {
  isReviewDay,
  reviewDayAfter,
  reviewStanding,
  soonUntil,
} from "@/lib/domain/bank/review-by";

const today = "2026-11-23";

describe("the day by which an item is looked at again", () => {
  it("comes two years after its approval", () => {
    expect(reviewDayAfter(today)).toBe("2028-11-23");
  });

  it.each([
    [null, "none"],
    ["2026-11-22", "overdue"],
    ["2026-11-23", "soon"],
    ["2026-12-23", "soon"],
    ["2026-12-24", "later"],
  ] as const)("%s stands %s", (day, standing) => {
    expect(reviewStanding(day, today)).toBe(standing);
  });

  it("is soon until the day that lists are cut at", () => {
    expect(reviewStanding(soonUntil(today), today)).toBe("soon");
  });

  it.each([
    [today, false],
    ["2026-11-24", true],
    ["2031-11-23", true],
    ["2031-11-24", false],
  ])("may be %s: %s", (day, may) => {
    expect(isReviewDay(day, today)).toBe(may);
  });
});
