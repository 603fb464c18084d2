import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startNode } from "./run";
import { freePort } from "@/server/free-port";

/** A first start fills the demonstration world; on a busy machine that takes minutes. */
const patienceMs = 8 * 60_000;

/** The product as a newcomer starts it, with a demonstration world of its own. */
export type Product = {
  /** Holds `data`, and in `output.log` all that the product has said. */
  readonly folder: string;
  /** Stops it as an administrator would, removes its folder and gives its exit code. */
  readonly stop: () => Promise<number | null>;
};

/** Starts the product for the first time, and waits until it tells a newcomer who may come in. */
export async function startProduct(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), "sat-hach-e2e-"));
  // The database runs under another account when we are root: it has to reach its folder.
  chmodSync(folder, 0o711);
  const child = await start(folder);
  try {
    await untilReady(child, folder);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  return {
    folder,
    stop: async () => {
      child.kill("SIGTERM");
      const [code] = (await once(child, "exit")) as [number | null];
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

async function start(folder: string): Promise<ChildProcess> {
  const output = openSync(join(folder, "output.log"), "w");
  const env = {
    PORT: String(await freePort()),
    DATA_DIR: join(folder, "data"),
    LOG_LEVEL: "debug",
  };
  const child = startNode(["scripts/start.mjs"], { env, output });
  closeSync(output);
  return child;
}

async function untilReady(product: ChildProcess, folder: string) {
  const until = Date.now() + patienceMs;
  const said = () => readFileSync(join(folder, "output.log"), "utf8");
  while (!/^Candidate: /m.test(said())) {
    const over = product.exitCode !== null || Date.now() > until;
    if (over) throw new Error(`the product did not start:\n${said()}`);
    await pause(250);
  }
}
