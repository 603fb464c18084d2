import type { Database } from "@/db/client";
import type { ClockGate } from "@/lib/domain/attempt/clock-gate";
import { log } from "@/lib/platform/log";
import { observedClock } from "@/lib/services/attempt/exam-clock";
import { sweepOverdue } from "@/lib/services/attempt/sweep-overdue";
import type { Job } from "../job/jobs";

const limit = 50;

/** Ends what is over time with the browser gone, in every process and at once after a start. */
export function sweepJob(db: Database, clock: ClockGate): Job {
  return {
    id: "attempt_sweep",
    everyMs: 3000,
    run: async () => {
      const until = await observedClock(db, clock);
      if (!clock.believed()) {
        log.error(
          "clock_jumped",
          new Error("The database's clock jumped: nobody's time is ended by it."),
        );
        return { more: false };
      }
      const { closed, failed } = await sweepOverdue({ actor: null, db }, { until, limit });
      if (failed.length > 0)
        log.error("sweep_incomplete", new Error("Attempts could not be closed."), {
          failed: failed.length,
        });
      return { more: closed + failed.length >= limit && closed > 0 };
    },
  };
}
