import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");

export type Ended = { readonly code: number; readonly output: string };

type Options = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Shown while it runs instead of kept. */
  readonly shown?: boolean;
};

const running = new Set<ChildProcess>();

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  // What was started may have a database of its own to stop first.
  process.once(signal, () => {
    const ends = [...running].map((child) => {
      child.kill(signal);
      return once(child, "close");
    });
    void Promise.all(ends).then(() => process.exit(1));
  });
}

/** Runs a program of Node with its arguments and waits for its end. Never asks anything. */
export async function runNode(args: readonly string[], options: Options = {}): Promise<Ended> {
  const { shown = false, ...rest } = options;
  const child = startNode(args, { ...rest, output: shown ? "inherit" : "pipe" });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (part: Buffer) => parts.push(part));
  }
  const [code] = (await once(child, "close")) as [number | null];
  return { code: code ?? 1, output: Buffer.concat(parts).toString("utf8").trim() };
}

type Start = Omit<Options, "shown"> & {
  /** Where it writes what it says: a way, or a file that is open. */
  readonly output: "inherit" | "pipe" | number;
};

/** Starts a program of Node that ends by itself, or by the signal that ends this one. */
export function startNode(args: readonly string[], { cwd = root, env = {}, output }: Start) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", output, output],
  });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/** The script behind a command of an installed package. */
export function tool(path: string): string {
  return join(root, "node_modules", path);
}
