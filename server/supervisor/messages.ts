/** What the supervisor knows that an API process needs. */
export type State = {
  readonly type: "state";
  /** The loopback port of the pages, or null while they restart. */
  readonly web: number | null;
  /** That of the live rooms. */
  readonly rooms: number | null;
  /** Health says no until the supervisor has everything in place. */
  readonly phase: "starting" | "ready";
};

export type FromSupervisor = State | { readonly type: "stop" };

/**
 * What a child tells: that it listens to messages; then that it serves, with the loopback port it
 * chose if it chose one.
 */
export type ToSupervisor =
  | { readonly type: "hello" }
  | { readonly type: "ready"; readonly port: number | null };

/** Says something to the supervisor, from one of its children. */
export function tellSupervisor(message: ToSupervisor): void {
  process.send?.(message);
}

type Obedience = {
  readonly onState?: (state: State) => void;
  /** Finishes what is under way. The process ends afterwards. */
  readonly stop: () => Promise<void>;
};

/** Makes this process, a child of the supervisor, do what it is told, and lets it know that it listens. */
export function obeySupervisor({ onState, stop }: Obedience): void {
  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    await stop();
    process.exit(0);
  };
  // A signal often goes to the whole group; in which order its members end is for the supervisor.
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => {});
  // Without a supervisor we are in the way of the next start, which brings its own.
  process.on("disconnect", () => process.exit(0));
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  process.on("message", (message: FromSupervisor) => {
    if (message.type === "stop") void end();
    else onState?.(message);
  });
  tellSupervisor({ type: "hello" });
}
