import type { ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/platform/log";
import { Refusal } from "../refusal";
import type { FromSupervisor, ToSupervisor } from "./messages";

type Options = {
  readonly name: string;
  readonly launch: () => ChildProcess;
  /** What a child is told as soon as it listens. */
  readonly greeting: () => FromSupervisor | undefined;
  readonly onReady?: (port: number | null) => void;
  readonly onEnd?: () => void;
};

/** A child process that is started again whenever it ends. */
export type KeptProcess = {
  /** Settles when it serves for the first time; rejects when it cannot. */
  readonly ready: Promise<void>;
  readonly tell: (message: FromSupervisor) => void;
  /** Lets it finish what it has begun, and ends it. */
  readonly stop: () => Promise<void>;
};

/** How long a child may take to finish what it has begun. */
const patience = 12_000;

/** Ends that follow each other faster than this count as one series, each waiting longer. */
const calm = 60_000;

export function keepRunning(options: Options): KeptProcess {
  const ready = deferred();
  let child: Child | undefined;
  let failures = 0;
  let stopping = false;

  const start = () => {
    if (stopping) return;
    const began = performance.now();
    child = watch(options, ready.resolve);
    void child.ended.then((how) => {
      options.onEnd?.();
      if (stopping) return;
      failures = performance.now() - began > calm ? 1 : failures + 1;
      log.warn("process_ended", { process: options.name, how, failures });
      if (failures >= 3) ready.reject(new Refusal("process_failed", { process: options.name }));
      setTimeout(start, Math.min(10_000, 100 * 2 ** (failures - 1)));
    });
  };
  start();

  return {
    ready: ready.promise,
    tell: (message) => child?.tell(message),
    stop: async () => {
      stopping = true;
      await child?.stop();
    },
  };
}

type Child = {
  readonly ended: Promise<string>;
  readonly tell: (message: FromSupervisor) => void;
  readonly stop: () => Promise<void>;
};

function watch({ launch, greeting, onReady }: Options, served: () => void): Child {
  const child = launch();
  let listening = false;
  const tell = (message: FromSupervisor) => {
    if (listening && child.connected) child.send(message, () => {});
  };
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `exit ${code}`));
  });
  child.on("message", (message: ToSupervisor) => {
    if (message.type === "hello") {
      listening = true;
      const first = greeting();
      if (first) tell(first);
    } else {
      onReady?.(message.port);
      served();
    }
  });
  const stop = async () => {
    if (listening) tell({ type: "stop" });
    else child.kill("SIGTERM");
    await Promise.race([ended, pause(patience, undefined, { ref: false })]);
    child.kill("SIGKILL");
    await ended;
  };
  return { ended, tell, stop };
}

function deferred() {
  let resolve = () => {};
  let reject: (reason: Refusal) => void = () => {};
  const promise = new Promise<void>((onDone, onFail) => {
    resolve = onDone;
    reject = onFail;
  });
  // Nobody may be waiting any more when a child fails for good.
  promise.catch(() => {});
  return { promise, resolve, reject };
}
