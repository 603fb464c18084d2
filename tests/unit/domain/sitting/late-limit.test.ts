import { describe, expect, it } from "vitest";
import { lateRuleOf, regulationLateLimit } from "@/lib/domain/sitting/late-limit";

describe("regulationLateLimit", () => {
  it.each([
    [15, 5],
    [30, 5],
    [60, 10],
    [120, 10],
  ])("lets candidates of a test of %i minutes be %i minutes late", (minutes, late) => {
    expect(regulationLateLimit(minutes * 60)).toBe(late * 60);
  });

  it.each([31, 45, 59])("leaves a test of %i minutes to the head of the board", (minutes) => {
    expect(regulationLateLimit(minutes * 60)).toBeNull();
  });
});

describe("lateRuleOf", () => {
  it("tells which rule a stored limit follows", () => {
    expect(lateRuleOf(300, 1800)).toBe("regulation");
    expect(lateRuleOf(600, 1800)).toBe("minutes");
    expect(lateRuleOf(300, 45 * 60)).toBe("minutes");
    expect(lateRuleOf(null, 1800)).toBe("window");
  });
});
