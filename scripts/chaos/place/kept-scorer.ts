import type { ChildProcess } from "node:child_process";
import { startProgram } from "./program";

/** A scoring process that is started again whenever it ends. */
export class KeptScorer {
  private child: ChildProcess | null = null;
  private stopped = false;
  private readonly logFile: string;
  private readonly environment: Readonly<Record<string, string>>;

  constructor(logFile: string, environment: Readonly<Record<string, string>>) {
    this.logFile = logFile;
    this.environment = environment;
  }

  start(): void {
    if (this.stopped) return;
    this.child = startProgram({
      script: "scripts/chaos/place/scorer.ts",
      logFile: this.logFile,
      environment: { POOL_APP: "3", POOL_KEYS: "3", ...this.environment },
    });
    this.child.once("exit", () => setTimeout(() => this.start(), 200));
  }

  kill(): void {
    this.child?.kill("SIGKILL");
  }

  stop(): void {
    this.stopped = true;
    this.kill();
  }
}
