import { startText } from "@/lib/platform/console-text";

/** Somebody asked the product to stop while it was starting. */
export class Stopped extends Error {}

type Close = () => void | Promise<void>;

export type Shutdown = {
  /** Aborts when somebody asks the product to stop. */
  readonly requested: AbortSignal;
  /** Has `close` called when stopping: what was opened last is closed first. */
  readonly defer: (close: Close) => void;
  /** Waits for `work`, but throws `Stopped` as soon as stopping is asked for. */
  readonly race: <T>(work: Promise<T>) => Promise<T>;
  /** Closes everything. A part that fails to close does not keep the others open. */
  readonly unwind: () => Promise<void>;
};

/** Listens for the signals that ask a process to stop. */
export function awaitShutdown(): Shutdown {
  const controller = new AbortController();
  const requested = controller.signal;
  const closes: Close[] = [];
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!requested.aborted) process.stderr.write(`${startText("stopping")}\n`);
      controller.abort(new Stopped());
    });
  }
  return {
    requested,
    defer: (close) => closes.push(close),
    race: async (work) => {
      requested.throwIfAborted();
      const stopped = new Promise<never>((_, reject) => {
        requested.addEventListener("abort", () => reject(new Stopped()), { once: true });
      });
      return Promise.race([work, stopped]);
    },
    unwind: async () => {
      const errors: unknown[] = [];
      for (const close of closes.reverse()) {
        await Promise.resolve()
          .then(close)
          .catch((error: unknown) => errors.push(error));
      }
      if (errors.length > 0) throw new AggregateError(errors);
    },
  };
}
