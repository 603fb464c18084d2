import { describe, expect, it } from "vitest";
import { type RoundFacts, roundPhase } from "@/lib/domain/contest/round-phase";

const at = (hour: number, ms = 0) => new Date(Date.UTC(2026, 10, 25, hour, 0, 0, ms));
const round = (over: Partial<RoundFacts> = {}): RoundFacts => ({
  ...{ state: "open", windowFrom: at(8), windowTo: at(10), releasedAt: null },
  ...over,
});

describe("roundPhase", () => {
  it.each([
    ["draft before it is published", round({ state: "draft" }), at(9), "draft"],
    ["upcoming to the last millisecond", round(), new Date(at(8).getTime() - 1), "upcoming"],
    ["running from the first instant", round(), at(8), "running"],
    ["running at the last instant", round(), at(10), "running"],
    ["over right after it, closed or not", round(), at(10, 1), "over"],
    ["over once it is closed, whatever the window", round({ state: "closed" }), at(9), "over"],
    ["ranked", round({ state: "settled" }), at(11), "ranked"],
    ["released", round({ state: "settled", releasedAt: at(12) }), at(13), "released"],
  ] as const)("is %s", (_, facts, t, phase) => {
    expect(roundPhase(facts, t)).toBe(phase);
  });
});
