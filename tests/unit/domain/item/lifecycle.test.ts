import { describe, expect, it } from "vitest";
import { type ItemMove, itemStates, nextItemState } from "@/lib/domain/item/lifecycle";

describe("nextItemState", () => {
  it.each([
    ["draft", "submit", "in_review"],
    ["in_review", "approve", "approved"],
    ["in_review", "return", "draft"],
    ["approved", "suspend", "suspended"],
    ["suspended", "resume", "approved"],
    ["draft", "approve", null],
    ["approved", "submit", null],
    ["retired", "retire", null],
  ] as const)("%s, %s: %s", (state, move, next) => {
    expect(nextItemState(state, move)).toBe(next);
  });

  it("leads out of retirement by no move", () => {
    const moves: ItemMove[] = ["submit", "return", "approve", "suspend", "resume", "retire"];

    expect(moves.map((move) => nextItemState("retired", move))).toEqual(moves.map(() => null));
    expect(itemStates).toContain("retired");
  });
});
