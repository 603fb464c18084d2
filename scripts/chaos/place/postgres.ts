import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openDataFolder } from "@/server/postgres/data-folder";
import { locateEngine, program } from "@/server/postgres/engine";
import { ensureDatabase } from "@/server/postgres/ensure-database";
import { clearLeftovers } from "@/server/postgres/orphan";
import { commandUnder, place, type Placement } from "@/server/postgres/privilege";
import { openServerLog, serverEnvironment } from "@/server/postgres/server-log";

type Options = {
  readonly dataDir: string;
  readonly port: number;
  /** Preloaded library and the file that steers it, if this machine could make one. */
  readonly environment: Readonly<Record<string, string>>;
  /** Settings beyond the product's own. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** The database under test: as durable as the product's own, to be stopped badly and started again. */
export class Postgres {
  readonly port: number;
  /** The folder of PostgreSQL itself. */
  readonly cluster: string;
  private readonly placement: Placement;
  private readonly password: string;
  private readonly options: Options;
  private child: ChildProcess | null = null;

  private constructor(
    options: Options,
    placement: Placement,
    folder: { cluster: string; password: string },
  ) {
    this.options = options;
    this.port = options.port;
    this.placement = placement;
    this.cluster = folder.cluster;
    this.password = folder.password;
  }

  /** Makes the folder, or takes the one that is there. It does not start yet. */
  static async open(options: Options): Promise<Postgres> {
    const placement = place(locateEngine(), options.dataDir);
    return new Postgres(options, placement, await openDataFolder(placement, options.dataDir));
  }

  /** Of the product's database as its owner; through another port when one is named. */
  url(port = this.port): string {
    return `postgres://sathach:${this.password}@127.0.0.1:${port}/sathach`;
  }

  /** Of the same database as superuser. */
  get adminUrl(): string {
    return `postgres://postgres:${this.password}@127.0.0.1:${this.port}/sathach`;
  }

  /** The account that PostgreSQL runs under and must be able to write to what it is given. */
  get account(): { uid: number; gid: number } | null {
    const { privilege } = this.placement;
    return privilege.kind === "account" ? privilege : null;
  }

  async start(): Promise<void> {
    await clearLeftovers(this.cluster);
    if (!(await this.launch())) throw new Error("the database did not start");
  }

  /** Makes the product's account and database. Once, after the first start. */
  async found(): Promise<void> {
    const address = `postgres://postgres:${this.password}@127.0.0.1:${this.port}/postgres`;
    await ensureDatabase(address, this.password);
  }

  /** Starts it as often as it takes, as the supervisor would. */
  async keepStarting(patienceMs: number): Promise<void> {
    const limit = performance.now() + patienceMs;
    for (;;) {
      await clearLeftovers(this.cluster);
      if (await this.launch()) return;
      if (performance.now() > limit) throw new Error("the database does not come back");
      await pause(200);
    }
  }

  /** What `pg_ctl stop -m immediate` does: no checkpoint, no farewell; what is not on disk is gone. */
  async crash(): Promise<void> {
    this.child?.kill("SIGQUIT");
    await this.ended();
  }

  get running(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  async ended(): Promise<void> {
    if (this.child && this.running) await once(this.child, "exit");
  }

  async stop(): Promise<void> {
    this.child?.kill("SIGINT");
    const slow = setTimeout(() => this.child?.kill("SIGQUIT"), 20_000);
    await this.ended();
    clearTimeout(slow);
  }

  private async launch(): Promise<boolean> {
    const settings = Object.entries({ ...asTheProduct(this.port), ...this.options.settings });
    const { command, args, account } = commandUnder(
      this.placement.privilege,
      program(this.placement.engine, "postgres"),
      ["-D", this.cluster, ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    );
    const output = openServerLog(this.options.dataDir);
    const child = spawn(command, args, {
      ...account,
      cwd: "/",
      env: { ...serverEnvironment(), ...this.options.environment },
      stdio: ["ignore", output, output],
      detached: true,
    });
    child.on("error", () => {});
    closeSync(output);
    this.child = child;
    return this.answers();
  }

  private async answers(): Promise<boolean> {
    while (this.running) {
      if (statusIn(join(this.cluster, "postmaster.pid"), this.child?.pid)) return true;
      await pause(20);
    }
    return false;
  }
}

function statusIn(lock: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(lock, "utf8").split("\n");
    return Number(lines[0]) === pid && /^(ready|standby)$/.test(lines[7]?.trim() ?? "");
  } catch {
    return false;
  }
}

/** The settings the product starts its own database with, as far as they matter for loss and order. */
function asTheProduct(port: number): Readonly<Record<string, string>> {
  return {
    ...{ listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "" },
    ...{ max_connections: "100", fsync: "on", synchronous_commit: "on", full_page_writes: "on" },
    ...{ shared_buffers: "128MB", jit: "off", timezone: "UTC", log_timezone: "UTC" },
    ...{ log_error_verbosity: "terse", log_min_error_statement: "panic" },
  };
}
