import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RunFile } from "@/lib/platform/run-file";

const root = join(import.meta.dirname, "..", "..", "..");

/** The product with stand-ins for its pages, as a process of its own. */
export type Product = {
  readonly origin: string;
  readonly child: ChildProcess;
  /** What it has written so far. */
  readonly output: () => { readonly out: string; readonly err: string };
  /** Settles when it answers; rejects with its words when it ends before. */
  readonly ready: Promise<void>;
  readonly exit: Promise<number | null>;
};

type Options = {
  readonly dataDir: string;
  readonly port: number;
  /** Whether it also does what it does by itself. */
  readonly jobs?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly spawn?: SpawnOptions;
};

export function startProduct(started: Options): Product {
  const { dataDir, port, jobs = false, env = {}, spawn: options } = started;
  const script = join(import.meta.dirname, "start-product.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, ...(jobs ? ["jobs"] : [])], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), SEED: "none", LANG: "C", ...env },
    ...options,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (said.out += String(chunk)));
  child.stderr.on("data", (chunk) => (said.err += String(chunk)));
  const exit = once(child, "close").then(([code]) => code as number | null);
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on("data", () => said.out.includes("Ready: ") && resolve());
    void exit.then(() => reject(new Error(said.err)));
  });
  ready.catch(() => {});
  return { origin: `http://localhost:${port}`, child, output: () => ({ ...said }), ready, exit };
}

/** Runs it to its end. */
export async function runToEnd(options: Options) {
  const product = startProduct(options);
  const code = await product.exit;
  return { code, ...product.output() };
}

export function runFileIn(dataDir: string): RunFile {
  return JSON.parse(readFileSync(join(dataDir, "run.json"), "utf8")) as RunFile;
}
