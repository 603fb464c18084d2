import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { FromSupervisor, ToSupervisor } from "@/server/supervisor/messages";
import { hasEnded, startProgram } from "./program";

type Options = {
  readonly port: number;
  readonly logFile: string;
  readonly environment: Readonly<Record<string, string>>;
};

/** What a supervisor would say: there are no pages and no live rooms here. */
const inTheirPlace: FromSupervisor = { type: "state", web: null, rooms: null, phase: "ready" };

/** One API process of the product, the very program that serves in production. */
export class ApiNode {
  readonly port: number;
  /** How often it was started. */
  starts = 0;
  private child: ChildProcess | null = null;
  private readonly options: Options;
  private keep = true;
  private serving = false;

  constructor(options: Options) {
    this.options = options;
    this.port = options.port;
  }

  /** Starts it and waits until it serves. Started again, as the supervisor would, when it ends. */
  async start(extra: Readonly<Record<string, string>> = {}): Promise<void> {
    this.keep = true;
    const child = this.spawn(extra);
    await served(child);
  }

  /** Settles when it serves, be it the one that was started or one started in its place. */
  async up(): Promise<void> {
    while (!this.serving) await pause(50);
  }

  kill(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  /** Down until it is started again. */
  async halt(): Promise<void> {
    this.keep = false;
    await this.end("SIGKILL");
  }

  /** Ended as a new version would be rolled out: what is under way is finished. */
  async drain(): Promise<void> {
    this.keep = false;
    const { child } = this;
    if (!child || hasEnded(child)) return;
    const ended = once(child, "exit");
    child.send({ type: "stop" } satisfies FromSupervisor, () => {});
    await Promise.race([ended, pause(15_000, undefined, { ref: false })]);
    await this.end("SIGKILL");
  }

  private spawn(extra: Readonly<Record<string, string>>): ChildProcess {
    const { logFile, environment } = this.options;
    const child = startProgram({
      script: "server/api.ts",
      logFile,
      environment: { ...environment, PORT: String(this.port), ...extra },
    });
    this.child = child;
    this.starts += 1;
    child.on("message", (message: ToSupervisor) => {
      if (message.type === "ready") this.serving = true;
      else child.send(inTheirPlace, () => {});
    });
    child.once("exit", () => {
      if (this.child === child) this.serving = false;
      if (this.keep && this.child === child) setTimeout(() => this.respawn(child), 200);
    });
    return child;
  }

  private respawn(ended: ChildProcess): void {
    if (this.keep && this.child === ended) this.spawn({});
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || hasEnded(child)) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
}

function served(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on("message", (message: ToSupervisor) => {
      if (message.type === "ready") resolve();
    });
    child.once("exit", (code) => reject(new Error(`an API process ended with ${String(code)}`)));
  });
}
