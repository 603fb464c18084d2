import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "../refusal";
import { openDataFolder, type DataFolder } from "./data-folder";
import { locateEngine, program } from "./engine";
import { ensureDatabase } from "./ensure-database";
import { clearLeftovers } from "./orphan";
import { commandUnder, place, type Placement } from "./privilege";
import { openServerLog, serverEnvironment, serverLogIn } from "./server-log";
import { freePort } from "../free-port";

export type PostgresServer = {
  /** Of the product's own database, as its owner. */
  readonly url: string;
  /** Of the maintenance database, as superuser. */
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends all its connections and stops it cleanly. */
  readonly stop: () => Promise<void>;
};

type Options = {
  /** Holds the database folder, its password and its log. Must exist. */
  readonly dataDir: string;
  /** A free one when absent. */
  readonly port?: number;
  /** False only for throw-away test databases: faster, and a crash loses data. */
  readonly durable?: boolean;
};

/** Starts the PostgreSQL that came with the packages on the folder inside `dataDir`. */
export async function startPostgres({
  dataDir,
  port,
  durable = true,
}: Options): Promise<PostgresServer> {
  const placement = place(locateEngine(), dataDir);
  const folder = await openDataFolder(placement, dataDir);
  await clearLeftovers(folder.cluster);
  for (let attempt = 1; ; attempt++) {
    const chosen = port ?? (await freePort());
    const logged = statSync(serverLogIn(dataDir), { throwIfNoEntry: false })?.size ?? 0;
    const child = launch(placement, folder, { dataDir, port: chosen, durable });
    if (await answers(child, folder.cluster)) return serverOf(child, folder, chosen);
    if (attempt === 5 || !isPassing(dataDir, logged)) {
      throw new Refusal("engine_failed", { path: serverLogIn(dataDir) });
    }
    await pause(attempt * 300);
  }
}

async function serverOf(
  child: ChildProcess,
  { password }: DataFolder,
  port: number,
): Promise<PostgresServer> {
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
  const address = `${password}@127.0.0.1:${port}`;
  const adminUrl = `postgres://postgres:${address}/postgres`;
  const stop = () => stopServer(child, ended);
  try {
    await ensureDatabase(adminUrl, password);
  } catch (error) {
    await stop();
    throw error;
  }
  const url = `postgres://sathach:${address}/sathach`;
  return { url, adminUrl, port, pid: child.pid ?? 0, ended, stop };
}

function launch(
  { engine, privilege }: Placement,
  { cluster }: DataFolder,
  { dataDir, port, durable }: { dataDir: string; port: number; durable: boolean },
): ChildProcess {
  const set = Object.entries(settings(port, durable)).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const postgres = program(engine, "postgres");
  const { command, args, account } = commandUnder(privilege, postgres, ["-D", cluster, ...set]);
  const output = openServerLog(dataDir);
  // Detached: Ctrl+C reaches a whole process group, and the database has to outlive its clients.
  const child = spawn(command, args, {
    ...account,
    cwd: "/",
    env: serverEnvironment(),
    stdio: ["ignore", output, output],
    detached: true,
  });
  child.on("error", () => {});
  closeSync(output);
  return child;
}

function settings(port: number, durable: boolean): Readonly<Record<string, string | number>> {
  const kept = durable ? "on" : "off";
  return {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 100,
    fsync: kept,
    synchronous_commit: kept,
    full_page_writes: kept,
    shared_buffers: "256MB",
    max_wal_size: "4GB",
    checkpoint_timeout: "15min",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    // Statements and details quote answers and names; codes and constraints are enough.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
  };
}

/** Waits until the server accepts connections. False when it ended instead. */
async function answers(child: ChildProcess, cluster: string): Promise<boolean> {
  const lock = join(cluster, "postmaster.pid");
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const [pid, , , , , , , status] = linesOf(lock);
    if (Number(pid) === child.pid && status?.trim() === "ready") return true;
    await pause(20);
  }
  return false;
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Whether what went wrong since byte `from` of the log may go right the next time. */
function isPassing(dataDir: string, from: number): boolean {
  const told = readFileSync(serverLogIn(dataDir)).subarray(from).toString("utf8");
  return /could not bind|pre-existing shared memory/.test(told);
}

async function stopServer(child: ChildProcess, ended: Promise<void>) {
  for (const [signal, patience] of [
    ["SIGINT", 60_000],
    ["SIGQUIT", 10_000],
    ["SIGKILL", 5_000],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await Promise.race([ended, pause(patience, undefined, { ref: false })]);
  }
}
