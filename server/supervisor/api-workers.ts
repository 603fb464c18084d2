import cluster from "node:cluster";
import { join } from "node:path";
import { childEnvironment, type Env } from "@/lib/platform/env";
import { apiPools } from "./connections";
import { keepRunning } from "./kept-process";
import type { State } from "./messages";

export type ApiWorkers = {
  readonly ready: Promise<void>;
  /** Tells all processes, and those started later, what has changed. */
  readonly update: (change: Partial<Omit<State, "type">>) => void;
  readonly stop: () => Promise<void>;
};

/** Starts the processes that own the port. */
export function startApiWorkers(settings: Env, databaseUrl: string): ApiWorkers {
  // Each process accepts for itself: round robin would hand every connection over by message.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({
    exec: join(import.meta.dirname, "..", "api.ts"),
    execArgv: ["--import", import.meta.resolve("tsx")],
  });
  const page = String(apiPools(settings.apiProcesses).page);
  const environment = childEnvironment({
    DATABASE_URL: databaseUrl,
    POOL_APP: page,
    POOL_KEYS: page,
  });
  let state: State = { type: "state", web: null, rooms: null, phase: "starting" };
  const workers = Array.from({ length: settings.apiProcesses }, () =>
    keepRunning({
      name: "api",
      launch: () => cluster.fork(environment).process,
      greeting: () => state,
    }),
  );
  return {
    ready: Promise.all(workers.map((worker) => worker.ready)).then(() => {}),
    update: (change) => {
      state = { ...state, ...change };
      for (const worker of workers) worker.tell(state);
    },
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
