import { scoreFinishes } from "@/lib/services/attempt/score-finishes";
import { recomputeTouched } from "@/lib/services/result/recompute-results";
import { refreshStaleResults } from "@/lib/services/result/refresh-stale-results";
import type { Job } from "./jobs";
import { systemContext } from "./system-context";

/** Finishes scored in one run, and so held locked at once. */
const batch = 200;

/** Scores what is finished and brings the results of the units behind it up to date. */
export function scoringJob(): Job {
  let recovered = false;
  return {
    id: "score",
    everyMs: 500,
    run: async () => {
      const ctx = systemContext();
      if (!recovered) await refreshStaleResults(ctx);
      recovered = true;
      const { scored, touched } = await scoreFinishes(ctx, { limit: batch });
      await recomputeTouched(ctx, touched);
      return { more: scored === batch };
    },
  };
}
