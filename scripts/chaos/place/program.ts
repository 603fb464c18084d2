import { type ChildProcess, fork } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..", "..");

type Program = {
  /** From the root of the project. */
  readonly script: string;
  readonly logFile: string;
  readonly environment: Readonly<Record<string, string>>;
};

/** Starts a program of the project as a child that can be spoken to, its words in `logFile`. */
export function startProgram({ script, logFile, environment }: Program): ChildProcess {
  const log = openSync(logFile, "a");
  const child = fork(join(root, script), {
    cwd: root,
    execArgv: ["--import", import.meta.resolve("tsx")],
    env: { ...process.env, NODE_ENV: "production", ...environment },
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  child.on("error", () => {});
  return child;
}

/** Whether a child is no more. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
