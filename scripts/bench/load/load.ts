import { fork } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import type { Done, Tasks } from "./tasks";

/** The process that makes the load, as seen by whoever measures. One task at a time. */
export type Load = {
  readonly pid: number;
  readonly ask: <Name extends keyof Tasks>(
    task: Name,
    input: Tasks[Name]["input"],
  ) => Promise<Tasks[Name]["output"]>;
  readonly end: () => void;
};

/** Starts it against the product at `address`. */
export function startLoad(address: string, priority = 0): Load {
  const child = fork(join(import.meta.dirname, "main.ts"), [address], {
    execArgv: ["--import", import.meta.resolve("tsx")],
    stdio: ["ignore", process.stderr, process.stderr, "ipc"],
  });
  if (priority !== 0 && child.pid !== undefined) setPriority(child.pid, priority);
  const ask: Load["ask"] = (task, input) =>
    new Promise((resolve, reject) => {
      const onExit = () => reject(new Error("the load ended by itself"));
      child.once("exit", onExit);
      child.once("message", (done: Done) => {
        child.off("exit", onExit);
        if ("failure" in done) reject(new Error(done.failure));
        else resolve(done.output as never);
      });
      child.send({ task, input });
    });
  return { pid: child.pid ?? 0, ask, end: () => child.disconnect() };
}
