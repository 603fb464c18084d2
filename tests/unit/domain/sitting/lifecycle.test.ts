import { describe, expect, test } from "vitest";
import { nextSittingState, type SittingMove, sittingStates } from "@/lib/domain/sitting/lifecycle";

describe("nextSittingState", () => {
  test("goes one way only, one step at a time", () => {
    const moves: SittingMove[] = ["prepare", "open", "close", "settle"];

    const table = sittingStates.map((state) => moves.map((move) => nextSittingState(state, move)));

    expect(table).toEqual([
      ["ready", null, null, null],
      [null, "open", null, null],
      [null, null, "closed", null],
      [null, null, null, "settled"],
      [null, null, null, null],
    ]);
  });
});
