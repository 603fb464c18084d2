import { openSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

const largest = 8 * 1024 * 1024;

/** Where PostgreSQL writes what it has to say. */
export const serverLogIn = (dataDir: string): string => join(dataDir, "postgres.log");

/** Opens PostgreSQL's log for appending. What has grown large is kept once under another name. */
export function openServerLog(dataDir: string): number {
  const path = serverLogIn(dataDir);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest)
    renameSync(path, `${path}.1`);
  return openSync(path, "a", 0o600);
}

/** PostgreSQL needs nothing of our environment; what is fixed here makes its words predictable. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
}
