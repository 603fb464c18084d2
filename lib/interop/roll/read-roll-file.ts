import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { rejected, type Result } from "@/lib/domain/result";
import { rollFileLimit } from "@/lib/domain/sitting/list-limit";
import type { Roll } from "./read-roll";
import type { WorkbookProblem } from "./read-workbook";

export type RollFileProblem =
  | WorkbookProblem
  /** It asks for more time or memory than any list of people does. */
  | { readonly code: "too_large" | "too_slow" | "too_heavy" };

const limits = {
  ms: 10_000,
  heapMb: 220,
  residentBytes: 300 * 1024 * 1024,
  answerBytes: 32_000_000,
};

/**
 * Reads the list of people in an Excel file of unknown origin, in a process of its own that knows
 * no secret and is ended after 10 seconds or at 300 MB.
 *
 * Source: contracts §2; reliability §3.2 E20.
 */
export async function readRollFile(bytes: Uint8Array): Promise<Result<Roll, RollFileProblem>> {
  if (bytes.byteLength > rollFileLimit) return rejected({ code: "too_large" });
  const child = startWorker();
  const ended: { why: "too_slow" | "too_heavy" | null } = { why: null };
  const end = (why: "too_slow" | "too_heavy") => {
    ended.why ??= why;
    child.kill("SIGKILL");
  };
  const deadline = setTimeout(() => end("too_slow"), limits.ms);
  const watch = setInterval(() => {
    void residentBytes(child.pid).then((size) => size > limits.residentBytes && end("too_heavy"));
  }, 100);
  try {
    const { answer, code } = await exchange(child, bytes);
    if (ended.why !== null) return rejected({ code: ended.why });
    // The engine ends a process whose heap is full by itself.
    if (code !== 0 || answer === "") return rejected({ code: "too_heavy" });
    return JSON.parse(answer) as Result<Roll, RollFileProblem>;
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
  }
}

function startWorker(): ChildProcessWithoutNullStreams {
  // The folder the product runs in: a bundled page no longer knows where this file was.
  const root = process.cwd();
  const worker = join(root, "lib", "interop", "roll", "worker.ts");
  const memory = `--max-old-space-size=${limits.heapMb}`;
  return spawn(process.execPath, [memory, "--import", "tsx", worker], {
    cwd: root,
    env: { NODE_ENV: "production" },
  });
}

async function exchange(
  child: ChildProcessWithoutNullStreams,
  bytes: Uint8Array,
): Promise<{ answer: string; code: number | null }> {
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > limits.answerBytes) child.kill("SIGKILL");
    else chunks.push(chunk);
  });
  child.stderr.resume();
  // A worker that ended early takes no more.
  child.stdin.on("error", () => {});
  child.stdin.end(bytes);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { answer: Buffer.concat(chunks).toString("utf8"), code };
}

/** How much memory a process holds, where the system tells; the heap is limited everywhere. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const pageBytes = 4096;
  const statm = await readFile(`/proc/${pid ?? 0}/statm`, "utf8").catch(() => "");
  return Number(statm.split(" ")[1] ?? 0) * pageBytes;
}
