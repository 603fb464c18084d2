import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { createPrivateFile, replacePrivateFile } from "./private-file";

const schema = z.object({
  pid: z.number().int().positive(),
  /** When that process began, as the system counts it: a pid alone may have been given out again. */
  began: z.string().nullable(),
  port: z.number().int(),
  address: z.string(),
  /** Absent until the database runs. */
  databaseUrl: z.string().optional(),
});

/** What a running installation says about itself, for the command line and for a second start. */
export type RunFile = z.infer<typeof schema>;

/** The installation that runs from `dataDir` now, if any. */
export function readRunFile(dataDir: string): RunFile | undefined {
  const run = parse(pathOf(dataDir));
  return run && isRunning(run) ? run : undefined;
}

/**
 * Takes `dataDir` for this process. Returns the installation that has it already, or undefined when
 * it is ours. What a dead process left behind is cleared away.
 */
export function claimRunFile(
  dataDir: string,
  { port, address }: { port: number; address: string },
): RunFile | undefined {
  const path = pathOf(dataDir);
  const claim: RunFile = { pid: process.pid, began: beginning(process.pid), port, address };
  for (;;) {
    if (createPrivateFile(path, JSON.stringify(claim))) return undefined;
    const holder = parse(path);
    if (holder && isRunning(holder)) return holder;
    rmSync(path, { force: true });
  }
}

/** Adds where the database is, once that is known. */
export function completeRunFile(dataDir: string, databaseUrl: string): void {
  const path = pathOf(dataDir);
  const run = parse(path);
  if (run?.pid !== process.pid) return;
  replacePrivateFile(path, JSON.stringify({ ...run, databaseUrl }));
}

/** Gives `dataDir` back, if it is ours. */
export function removeRunFile(dataDir: string): void {
  const path = pathOf(dataDir);
  if (parse(path)?.pid === process.pid) rmSync(path, { force: true });
}

const pathOf = (dataDir: string) => join(dataDir, "run.json");

function parse(path: string): RunFile | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(path, "utf8"))).data;
  } catch {
    return undefined;
  }
}

function isRunning({ pid, began }: RunFile): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = beginning(pid);
  return began === null || now === null || began === now;
}

/** The boot and the tick in which a process began, where the system tells. */
function beginning(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${ticks}`;
  } catch {
    return null;
  }
}
