import { join } from "node:path";
import { publicAddress, type Env } from "@/lib/platform/env";
import { webPools } from "./connections";
import { startInnerProcess } from "./inner-process";
import type { KeptProcess } from "./kept-process";

type Options = {
  readonly databaseUrl: string;
  /** The program to run, where it is not the product's own pages. */
  readonly entry?: string | undefined;
  readonly onPort: (port: number | null) => void;
};

/** Starts the process of the pages, and says whenever its loopback port changes. */
export function startWebProcess(
  settings: Env,
  { databaseUrl, entry = join(import.meta.dirname, "..", "web.ts"), onPort }: Options,
): KeptProcess {
  return startInnerProcess({
    ...{ name: "web", entry, onPort },
    environment: {
      DATABASE_URL: databaseUrl,
      POOL_APP: String(webPools.app),
      POOL_KEYS: String(webPools.keys),
      NODE_ENV: settings.mode,
      NEXT_TELEMETRY_DISABLED: "1",
      NEXTAUTH_URL: publicAddress(settings),
    },
  });
}
