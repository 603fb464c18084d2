import { describe, expect, it } from "vitest";
import { readAnswer } from "@/lib/domain/practice/read-answer";
import { someItems } from "@/tests/support/some-items";

describe("readAnswer", () => {
  it("takes one option, several, or the pairs that were chosen", () => {
    expect(readAnswer({ type: "true_false" }, ["true"])).toBe("true");
    expect(readAnswer({ type: "true_false" }, [])).toBe("");
    expect(readAnswer(someItems.matching.interaction, ["L1 a", "", "L3 b"])).toEqual([
      "L1 a",
      "L3 b",
    ]);
  });

  it("puts steps at the places they were given, and refuses two at one place", () => {
    const { interaction } = someItems.ordering;

    expect(readAnswer(interaction, ["3 p", "1 q", "", "10 r", "2 s"])).toEqual([
      "q",
      "s",
      "p",
      "r",
    ]);
    expect(readAnswer(interaction, ["1 p", "1 q"])).toBeNull();
  });
});
