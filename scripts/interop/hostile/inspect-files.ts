import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Inspected } from "./judge";

export type Inspection = {
  readonly said: readonly Inspected[];
  readonly exitCode: number | null;
  readonly ms: number;
  /** The most that any process of it held at one time, in MiB. */
  readonly peakMib: number;
};

/** `items inspect FILE… --json` as a user runs it, with the memory of each of its processes watched. */
export async function inspectFiles(paths: readonly string[]): Promise<Inspection> {
  const began = performance.now();
  const args = ["--import", "tsx", "scripts/cli/main.ts", "items", "inspect", ...paths, "--json"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  const output: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => output.push(piece));
  let peakMib = 0;
  const watch = setInterval(() => {
    peakMib = Math.max(peakMib, ...processesOf(child.pid ?? 0).map(peakOf));
  }, 25);
  const exitCode = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearInterval(watch);
  const lines = Buffer.concat(output).toString("utf8").trim().split("\n");
  const said = lines.map((line) => JSON.parse(line) as Inspected);
  return { said, exitCode, ms: performance.now() - began, peakMib };
}

/** A process and those it started. */
function processesOf(pid: number): number[] {
  const children = readOrNothing(`/proc/${pid}/task/${pid}/children`).trim().split(" ");
  return [pid, ...children.filter(Boolean).flatMap((child) => processesOf(Number(child)))];
}

/** The highest mark of a process's memory, as the system keeps it. */
function peakOf(pid: number): number {
  const kib = /VmHWM:\s+(\d+)/.exec(readOrNothing(`/proc/${pid}/status`))?.[1];
  return Math.round(Number(kib ?? 0) / 1024);
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It ended in between, or the system does not tell.
    return "";
  }
}
