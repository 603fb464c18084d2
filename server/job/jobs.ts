import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/platform/log";

/** Something the product does by itself, again and again. Each run must be safe to repeat. */
export type Job = {
  readonly id: string;
  /** The pause between two runs. */
  readonly everyMs: number;
  /** Does a bounded amount of work, and says whether there is more waiting. */
  readonly run: (stop: AbortSignal) => Promise<{ readonly more: boolean }>;
};

export type Jobs = {
  /** Lets the runs under way finish, and starts no other. */
  readonly stop: () => Promise<void>;
};

/** Attempts that ran out of time while the database was away must not wait for long after that. */
const longestPause = 10_000;

/** Runs each job in a loop of its own. A failed run is logged, and the next one waits longer. */
export function startJobs(jobs: readonly Job[]): Jobs {
  const controller = new AbortController();
  const loops = jobs.map((job) => loop(job, controller.signal));
  return {
    stop: async () => {
      controller.abort();
      await Promise.all(loops);
    },
  };
}

async function loop(job: Job, stop: AbortSignal) {
  let failures = 0;
  while (!stop.aborted) {
    let more = false;
    try {
      ({ more } = await job.run(stop));
      failures = 0;
    } catch (error) {
      failures += 1;
      log.error("job_failed", error, { job: job.id, failures });
    }
    if (!more) await rest(job.everyMs, failures, stop);
  }
}

/** Milliseconds to the next run: the more runs have failed, the longer, within limits. */
export function pauseAfter(everyMs: number, failures: number): number {
  const longer = everyMs * 2 ** Math.min(failures, 10);
  return Math.max(everyMs, Math.min(longestPause, longer));
}

// Spread out, so that several processes do not all ask at the same moment for ever.
async function rest(everyMs: number, failures: number, stop: AbortSignal) {
  const wait = pauseAfter(everyMs, failures);
  const jitter = 0.8 + 0.4 * Math.random();
  await pause(wait * jitter, undefined, { signal: stop }).catch(() => {});
}
