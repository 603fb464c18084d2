import { join } from "node:path";
import { jobPools } from "./connections";
import { startInnerProcess } from "./inner-process";
import type { KeptProcess } from "./kept-process";

/** Starts the process of the jobs: scores, reminders, statistics. */
export function startJobsProcess(databaseUrl: string): KeptProcess {
  return startInnerProcess({
    ...{ name: "jobs", entry: join(import.meta.dirname, "..", "jobs.ts") },
    environment: {
      DATABASE_URL: databaseUrl,
      POOL_APP: String(jobPools.app),
      POOL_KEYS: String(jobPools.keys),
    },
  });
}
