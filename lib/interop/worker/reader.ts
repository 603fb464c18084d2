import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, rejected, type Result } from "@/lib/domain/result";
import type { JobAnswer, TaskName, Tasks } from "./tasks";

/** It asks for more time or memory than any honest file does. */
export type ReaderProblem = { readonly code: "too_slow" | "too_heavy" };

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
  /** With the start of a command around it a person waits no longer than 10 seconds. */
  ms: 8_000,
  heapMb: 220,
  /** Looked at now and then: what grows in between stays below 300 MB. */
  residentBytes: 280 * megabyte,
  /** A worker that holds more after its file leaves the next one too little room. */
  restBytes: 180 * megabyte,
};

/**
 * Opens a process of its own that knows no secret, in which files are read one after the other; a
 * file that takes 8 seconds or 280 MB ends it, and the next file gets a new one.
 *
 * Source: contracts §2; reliability §3.2 E20.
 */
export function openReader(): Reader {
  let child: ChildProcess | null = null;
  const end = () => {
    child?.kill("SIGKILL");
    child = null;
  };
  return {
    async read<Name extends TaskName>(task: Name, input: Tasks[Name]["input"]) {
      child ??= startWorker();
      const answer = await exchange(child, { task, input });
      if (!answer.ok || answer.value.residentBytes > limits.restBytes) end();
      if (!answer.ok) return answer;
      return ok(JSON.parse(answer.value.json) as Tasks[Name]["output"]);
    },
    close: end,
  };
}

function startWorker(): ChildProcess {
  // The folder the product runs in: a bundled page no longer knows where this file was.
  const root = process.cwd();
  const worker = join(root, "lib", "interop", "worker", "worker.ts");
  const memory = `--max-old-space-size=${limits.heapMb}`;
  const child = spawn(process.execPath, [memory, "--import", "tsx", worker], {
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
): Promise<Result<JobAnswer, ReaderProblem>> {
  return new Promise((resolve) => {
    const settle = (outcome: Result<JobAnswer, ReaderProblem>) => {
      clearTimeout(deadline);
      clearInterval(watch);
      for (const event of ["message", "exit"]) child.removeAllListeners(event);
      resolve(outcome);
    };
    const deadline = setTimeout(() => settle(rejected({ code: "too_slow" })), limits.ms);
    const watch = setInterval(() => {
      void residentBytes(child.pid).then(
        (size) => size > limits.residentBytes && settle(rejected({ code: "too_heavy" })),
      );
    }, 50);
    child.on("message", (answer) => settle(ok(answer as JobAnswer)));
    // The engine ends a process whose heap is full by itself.
    child.on("exit", () => settle(rejected({ code: "too_heavy" })));
    // A worker that ended early takes no more: its end has been told.
    child.send(job, () => {});
  });
}

/** How much memory a process holds, where the system tells; the heap is limited everywhere. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const pageBytes = 4096;
  const statm = await readFile(`/proc/${pid ?? 0}/statm`, "utf8").catch(() => "");
  return Number(statm.split(" ")[1] ?? 0) * pageBytes;
}
