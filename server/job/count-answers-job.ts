import { countAnswers } from "@/lib/services/bank/count-answers";
import type { Job } from "./jobs";
import { systemContext } from "./system-context";

/** So many attempts a second: a large release is counted within minutes, and pages go on. */
const limit = 300;

/** Counts released answers into the statistics of items. */
export function countAnswersJob(): Job {
  return {
    id: "count_answers",
    everyMs: 1_000,
    run: async () => {
      await countAnswers(systemContext(), { limit });
      return { more: false };
    },
  };
}
