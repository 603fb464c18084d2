import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { JobAnswer, JobProgress, TaskName, Tasks } from "./tasks";

/**
 * It asks for more time or memory than any honest file does; or the process that read it was ended
 * from outside, of which nobody knows whether the file had any part in it.
 */
export type ReaderProblem = { readonly code: "too_slow" | "too_heavy" | "reading_broke_off" };

/** A place where files of unknown origin are read, one at a time. */
export type Reader = {
  readonly read: <Name extends TaskName>(
    task: Name,
    input: Tasks[Name]["input"],
  ) => Promise<Result<Tasks[Name]["output"], ReaderProblem>>;
  readonly close: () => void;
};

const megabyte = 1024 * 1024;

const limits = {
  /** Of its own work: with the start of a command around it a person waits no longer than 10 seconds. */
  ms: 8_000,
  /** By the clock so many times as long: on a machine where others work, too, it stands still a while. */
  others: 8,
  heapMb: 220,
  /** Young objects: with the usual room for them a large file costs 100 MB more at its height. */
  youngMb: 4,
  /** Looked at every so often: what grows in between stays below 300 MB. */
  residentBytes: 260 * megabyte,
  lookMs: 20,
  /** A worker that holds more after its file leaves the next one too little room. */
  restBytes: 180 * megabyte,
  /**
   * What a file has given already it has shown to be honest, and is allowed that much more for: with
   * 10,000 items found, 20 seconds and 360 MB in all.
   */
  perItem: { ms: 1.2, bytes: 8 * 1024, most: 10_000 },
};

/**
 * Opens a process of its own that knows no secret, in which files are read one after the other; a
 * file that takes 8 seconds or 260 MB, and somewhat more for each item it gave, ends it, and the
 * next file gets a new one.
 *
 * Source: contracts §2; reliability §3.2 E20.
 */
export function openReader(): Reader {
  let child: ChildProcess | null = null;
  const count = { found: 0 };
  const end = () => {
    child?.kill("SIGKILL");
    child = null;
  };
  return {
    async read<Name extends TaskName>(task: Name, input: Tasks[Name]["input"]) {
      if (hasEnded(child)) child = null;
      if (portions.has(task)) {
        // The process that held the file is gone, and the file with it.
        if (child === null) return rejected({ code: "reading_broke_off" });
      } else count.found = 0;
      child ??= startWorker();
      const answer = await exchange(child, { task, input }, count);
      const isFull = answer.ok && answer.value.residentBytes > limits.restBytes;
      if (!answer.ok || (isFull && !holding.has(task))) end();
      if (!answer.ok) return answer;
      return ok(JSON.parse(answer.value.json) as Tasks[Name]["output"]);
    },
    close: end,
  };
}

/** Parts of the file that was read before, and everything after which a worker still holds one. */
const portions: ReadonlySet<TaskName> = new Set(["sourced_portion", "sourced_picture"]);
const holding: ReadonlySet<TaskName> = new Set(["sourced_items", ...portions]);

function startWorker(): ChildProcess {
  // The folder the product runs in: a bundled page no longer knows where this file was.
  const root = process.cwd();
  const worker = join(root, "lib", "interop", "worker", "worker.ts");
  const memory = [
    `--max-old-space-size=${limits.heapMb}`,
    `--max-semi-space-size=${limits.youngMb}`,
  ];
  const child = spawn(process.execPath, [...memory, "--import", "tsx", worker], {
    cwd: root,
    env: { NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  // Whatever goes wrong shows in its end.
  child.on("error", () => {});
  return child;
}

/** Hands a worker its file and waits for the answer, its end, or the end of our patience. */
function exchange(
  child: ChildProcess,
  job: { task: TaskName; input: unknown },
  count: { found: number },
): Promise<Result<JobAnswer, ReaderProblem>> {
  return new Promise((resolve) => {
    const begun = performance.now();
    let busyBefore: number | null = null;
    const settle = (outcome: Result<JobAnswer, ReaderProblem>) => {
      clearInterval(watch);
      for (const event of ["message", "exit"]) child.removeAllListeners(event);
      resolve(outcome);
    };
    const look = async () => {
      const { bytes, busyMs } = await usageOf(child.pid);
      busyBefore ??= busyMs;
      const spent = { bytes, ms: performance.now() - begun, busyMs: busyMs - busyBefore };
      const problem = problemOf(spent, count.found);
      if (problem !== null) settle(rejected({ code: problem }));
    };
    const watch = setInterval(() => void look(), limits.lookMs);
    child.on("message", (said: JobAnswer | JobProgress) => {
      if ("json" in said) settle(ok(said));
      else count.found = said.found;
    });
    child.on("exit", (_, signal) => settle(rejected({ code: problemOfEnd(signal) })));
    // A worker that ended early takes no more: its end has been told.
    child.send(job, () => {});
  });
}

/** While nobody waited for its answer, nobody was told of its end either. */
function hasEnded(child: ChildProcess | null): boolean {
  return child === null || child.exitCode !== null || child.signalCode !== null;
}

/** How a process is ended by others: by whoever looks after the machine, or by its system. */
const fromOutside: ReadonlySet<string> = new Set(["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"]);

/** The engine ends a process whose heap is full by itself, in other ways. */
function problemOfEnd(signal: NodeJS.Signals | null): ReaderProblem["code"] {
  return signal !== null && fromOutside.has(signal) ? "reading_broke_off" : "too_heavy";
}

type Spent = { readonly ms: number; readonly busyMs: number; readonly bytes: number };

/** What is too much of what reading a file has taken that gave so many items; null: nothing yet. */
function problemOf({ ms, busyMs, bytes }: Spent, found: number): ReaderProblem["code"] | null {
  const items = Math.min(found, limits.perItem.most);
  const patience = limits.ms + items * limits.perItem.ms;
  const isBusy = busyMs > patience;
  // Where nobody tells how busy it was, every moment counts.
  const isLate = ms > patience * (busyMs > 0 ? limits.others : 1);
  if (isBusy || isLate) return "too_slow";
  return bytes > limits.residentBytes + items * limits.perItem.bytes ? "too_heavy" : null;
}

/** How much memory a process holds and how long it has been at work, where the system tells. */
async function usageOf(pid = 0): Promise<{ readonly bytes: number; readonly busyMs: number }> {
  const [pageBytes, tickMs] = [4096, 10];
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "");
  const [statm, stat] = await Promise.all([read("statm"), read("stat")]);
  // The name stands in brackets and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return {
    bytes: Number(statm.split(" ")[1] ?? 0) * pageBytes,
    busyMs: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * tickMs,
  };
}
