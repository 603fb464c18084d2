import type { Database } from "@/db/client";
import { selectExamClock } from "@/db/queries/attempts";
import { log } from "@/lib/platform/log";
import { sweepOverdue } from "@/lib/services/attempt/sweep-overdue";
import type { Job } from "../jobs";
import type { ClockGate } from "./clock-gate";

const limit = 50;

/** A reading that took longer says too little about when it was taken: a busy moment is no jump. */
const preciseMs = 1_000;

/** Ends what is over time with the browser gone, in every process and at once after a start. */
export function sweepJob(db: Database, clock: ClockGate): Job {
  return {
    id: "attempt_sweep",
    everyMs: 3000,
    run: async () => {
      if (!(await isClockBelieved(db, clock))) {
        log.error(
          "clock_jumped",
          new Error("The database's clock jumped: nobody's time is ended by it."),
        );
        return { more: false };
      }
      const { closed, failed } = await sweepOverdue({ actor: null, db }, { limit });
      if (failed.length > 0)
        log.error("sweep_incomplete", new Error("Attempts could not be closed."), {
          failed: failed.length,
        });
      return { more: closed + failed.length >= limit && closed > 0 };
    },
  };
}

async function isClockBelieved(db: Database, clock: ClockGate): Promise<boolean> {
  const asked = performance.now();
  const t = await selectExamClock(db);
  const took = performance.now() - asked;
  return took > preciseMs ? clock.believed() : clock.observe(t.getTime(), asked + took / 2);
}
