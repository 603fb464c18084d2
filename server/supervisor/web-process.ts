import { fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { childEnvironment, publicAddress, type Env } from "@/lib/platform/env";
import { webPools } from "./connections";
import { keepRunning, type KeptProcess } from "./kept-process";

type Options = {
  readonly databaseUrl: string;
  /** The program to run, where it is not the product's own pages. */
  readonly entry?: string | undefined;
  readonly onPort: (port: number | null) => void;
};

/** Starts the process of the pages and the jobs, and says whenever its loopback port changes. */
export function startWebProcess(
  settings: Env,
  { databaseUrl, entry = join(import.meta.dirname, "..", "web.ts"), onPort }: Options,
): KeptProcess {
  return keepRunning({
    name: "web",
    launch: () => {
      const child = fork(entry, {
        env: childEnvironment({
          DATABASE_URL: databaseUrl,
          POOL_APP: String(webPools.app),
          POOL_KEYS: String(webPools.keys),
          NODE_ENV: settings.mode,
          NEXT_TELEMETRY_DISABLED: "1",
          NEXTAUTH_URL: publicAddress(settings),
        }),
        execArgv: ["--import", import.meta.resolve("tsx")],
      });
      // Whatever is drawn or written here, answers of candidates get the processor first.
      if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
      return child;
    },
    greeting: () => undefined,
    onReady: onPort,
    onEnd: () => onPort(null),
  });
}
