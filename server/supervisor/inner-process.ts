import { fork } from "node:child_process";
import { childEnvironment } from "@/lib/platform/env";
import { keepRunning, type KeptProcess } from "./kept-process";
import { yieldProcessor } from "./yielding";

type Options = {
  readonly name: string;
  /** The program to run. */
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Told whenever the port on loopback changes, where the API processes ask it something. */
  readonly onPort?: (port: number | null) => void;
};

/**
 * Starts a process that works beside the API processes. Whatever is drawn, written or counted there,
 * answers of candidates get the processor first.
 */
export function startInnerProcess({ name, entry, environment, onPort }: Options): KeptProcess {
  let pid: number | undefined;
  return keepRunning({
    name,
    launch: () => {
      const child = fork(entry, {
        env: childEnvironment(environment),
        execArgv: ["--import", import.meta.resolve("tsx")],
        // In a session of its own, which yields as a whole.
        detached: true,
      });
      pid = child.pid;
      return child;
    },
    greeting: () => undefined,
    onReady: (port) => {
      // Not before: until it serves, everybody waits for it.
      if (pid !== undefined) yieldProcessor(pid);
      onPort?.(port);
    },
    onEnd: () => onPort?.(null),
  });
}
