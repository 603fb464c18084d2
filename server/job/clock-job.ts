import { appDatabase } from "@/lib/platform/database";
import { examClockGate } from "@/lib/platform/exam-clock";
import { observedClock } from "@/lib/services/attempt/exam-clock";
import type { Job } from "./jobs";

/**
 * Looks at the database's clock even while nobody acts: a clock that drifts over a night has not
 * jumped, and one that jumped is known before the first act.
 */
export function clockJob(): Job {
  return {
    id: "clock",
    everyMs: 3000,
    run: async () => {
      await observedClock(appDatabase().database, examClockGate());
      return { more: false };
    },
  };
}
