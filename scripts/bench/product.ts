import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childEnvironment } from "@/lib/platform/env";
import { readRunFile } from "@/lib/platform/run-file";
import { freePort } from "@/server/free-port";

/** The product as a user would start it, on a data folder of its own that is thrown away. */
export type Product = {
  readonly pid: number;
  readonly port: number;
  readonly dataDir: string;
  /** Of its embedded database, as the owner of the tables. */
  readonly databaseUrl: string;
  readonly stop: () => Promise<void>;
};

const root = join(import.meta.dirname, "..", "..");

/** What `npm start` runs. */
const startCommand = ["scripts/start.mjs"];

/** Settings of the caller that would make this another product than the one that is measured. */
const unset = { DATABASE_URL: "", PUBLIC_ORIGIN: "", TRUST_PROXY: "", TLS_CERT: "", TLS_KEY: "" };

/** Starts the product with an empty database of its own and waits until it answers. */
export async function startProduct(command: readonly string[] = startCommand): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), "sat-hach-bench-"));
  // The database runs under another account when we are root: it has to reach its folder.
  chmodSync(dataDir, 0o711);
  const port = await freePort();
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: childEnvironment({
      ...unset,
      ...{ NODE_ENV: "production", SEED: "none" },
      ...{ DATA_DIR: dataDir, PORT: String(port), HOST: "127.0.0.1" },
    }),
    // Its words are progress; standard output is for the figures.
    stdio: ["ignore", "pipe", process.stderr],
  });
  const stop = () => end(child, dataDir);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    // Whoever loses patience leaves nothing behind either.
    process.once(signal, () => void stop().finally(() => process.exit(1)));
  }
  try {
    await answers(child);
    const databaseUrl = readRunFile(dataDir)?.databaseUrl;
    if (databaseUrl === undefined)
      throw new Error("the product does not say where its database is");
    return { pid: child.pid ?? 0, port, dataDir, databaseUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function answers(child: ChildProcess): Promise<void> {
  let said = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (/^Ready: /m.test(said)) resolve();
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the product ended with ${code}`)));
  });
}

async function end(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  rmSync(dataDir, { recursive: true, force: true });
}
