import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { folderName, readInstallation, readOutput } from "./installation";
import { freePort } from "@/server/free-port";

/** A first start fills the demonstration world; on a busy machine that takes minutes. */
const patienceMs = 8 * 60_000;

/** Starts the product once for all tests, as a newcomer would, and stops it afterwards. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  const given = process.env[folderName];
  if (given !== undefined) return share(given);
  const folder = mkdtempSync(join(tmpdir(), "sat-hach-e2e-"));
  // The database runs under another account when we are root: it has to reach its folder.
  chmodSync(folder, 0o711);
  const product = await start(folder);
  try {
    await untilReady(product, folder);
  } catch (error) {
    product.kill("SIGKILL");
    throw error;
  }
  share(folder);
  return async () => {
    product.kill("SIGTERM");
    const [code] = (await once(product, "exit")) as [number | null];
    rmSync(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the product ended with ${String(code)}`);
  };
}

/** Workers are started with the environment of this process. */
function share(folder: string) {
  const { origin, databaseUrl, dataDir } = readInstallation(folder);
  Object.assign(process.env, {
    [folderName]: folder,
    E2E_ORIGIN: origin,
    // For the services with which tests prepare what they need.
    ...{ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, POOL_APP: "3", POOL_KEYS: "2" },
  });
  return undefined;
}

async function start(folder: string): Promise<ChildProcess> {
  const output = openSync(join(folder, "output.log"), "w");
  const port = String(await freePort());
  const product = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: port, DATA_DIR: join(folder, "data"), LOG_LEVEL: "debug" },
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  return product;
}

async function untilReady(product: ChildProcess, folder: string) {
  const until = Date.now() + patienceMs;
  while (!/^Candidate: /m.test(readOutput(folder))) {
    const over = product.exitCode !== null || Date.now() > until;
    if (over) throw new Error(`the product did not start:\n${readOutput(folder)}`);
    await pause(250);
  }
}
