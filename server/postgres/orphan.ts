import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Clears away what an earlier run that was killed left behind: a server that still runs on `cluster`
 * is stopped cleanly, its stray processes are waited for, and a lock file of the dead is removed.
 */
export async function clearLeftovers(cluster: string): Promise<void> {
  const lock = join(cluster, "postmaster.pid");
  const server = serverNamedIn(lock, cluster);
  if (server !== undefined) {
    await end(server, cluster, ["SIGINT", "SIGQUIT", "SIGKILL"], 30_000);
  }
  for (const stray of processesOf(cluster)) {
    await end(stray, cluster, ["SIGQUIT", "SIGKILL"], 5_000);
  }
  // A number given out again since then would make PostgreSQL believe that it runs already.
  if (serverNamedIn(lock, cluster) === undefined) rmSync(lock, { force: true });
}

function serverNamedIn(lock: string, cluster: string): number | undefined {
  if (!existsSync(lock)) return undefined;
  const pid = Math.abs(Number.parseInt(readFileSync(lock, "utf8"), 10));
  return pid > 1 && belongsTo(pid, cluster) ? pid : undefined;
}

async function end(pid: number, cluster: string, signals: NodeJS.Signals[], patience: number) {
  for (const signal of signals) {
    if (!belongsTo(pid, cluster)) return;
    process.kill(pid, signal);
    const limit = performance.now() + patience;
    while (belongsTo(pid, cluster) && performance.now() < limit) await pause(25);
  }
}

/** Every process of PostgreSQL works inside its data folder. */
function belongsTo(pid: number, cluster: string): boolean {
  if (!existsSync("/proc/self/cwd")) return commandMentions(pid, cluster);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster) && !isEnded(pid);
  } catch {
    return false;
  }
}

// A process that ended but was not yet collected by its parent has no right to be waited for.
function isEnded(pid: number): boolean {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return "ZX".includes(stat.charAt(stat.lastIndexOf(")") + 2));
}

function commandMentions(pid: number, cluster: string): boolean {
  try {
    const told = execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return told.includes("postgres") && told.includes(cluster);
  } catch {
    return false;
  }
}

function processesOf(cluster: string): number[] {
  if (!existsSync("/proc/self/cwd")) return [];
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 1 && pid !== process.pid && belongsTo(pid, cluster));
}
