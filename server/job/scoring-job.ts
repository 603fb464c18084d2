import { scoreFinishes, type ScoredFinishes } from "@/lib/services/attempt/score-finishes";
import { recomputeTouched } from "@/lib/services/result/recompute-results";
import { refreshStaleResults } from "@/lib/services/result/refresh-stale-results";
import type { Job } from "./jobs";
import { systemContext } from "./system-context";

/** Finishes scored in one run, and so held locked at once. */
const batch = 200;

/**
 * When everybody hands in, each unit would be computed anew for every few scores: so often at most.
 * The first score after a quiet while is in the result of its unit at once, any other within 3 s.
 */
const rollUpEveryMs = 1_500;

/** Scores what is finished and brings the results of the units behind it up to date. */
export function scoringJob(): Job {
  let recovered = false;
  let rolledUpAt = -Infinity;
  const waiting = new Map<string, ScoredFinishes["touched"][number]>();
  return {
    id: "score",
    everyMs: 500,
    run: async () => {
      const ctx = systemContext();
      if (!recovered) await refreshStaleResults(ctx);
      recovered = true;
      const { scored, touched } = await scoreFinishes(ctx, { limit: batch });
      for (const unit of touched) waiting.set(`${unit.campaignId} ${unit.unitId}`, unit);
      if (waiting.size > 0 && performance.now() - rolledUpAt >= rollUpEveryMs) {
        await recomputeTouched(ctx, [...waiting.values()]);
        waiting.clear();
        rolledUpAt = performance.now();
      }
      return { more: scored === batch };
    },
  };
}
