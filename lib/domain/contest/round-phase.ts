import type { SittingState } from "@/lib/domain/sitting/lifecycle";

/** Where a round stands for whoever looks at it. */
export const roundPhases = ["draft", "upcoming", "running", "over", "ranked", "released"] as const;
export type RoundPhase = (typeof roundPhases)[number];

export type RoundFacts = {
  readonly state: SittingState;
  readonly windowFrom: Date;
  readonly windowTo: Date;
  readonly releasedAt: Date | null;
};

/** The phase of a round at `t`. Nobody enters any more once its window is over, closed or not. */
export function roundPhase(round: RoundFacts, t: Date): RoundPhase {
  const { state, windowFrom, windowTo, releasedAt } = round;
  if (releasedAt !== null) return "released";
  if (state === "draft" || state === "ready") return "draft";
  if (state === "settled") return "ranked";
  if (state === "closed" || t > windowTo) return "over";
  return t < windowFrom ? "upcoming" : "running";
}
