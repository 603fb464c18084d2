import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { freePort } from "@/server/free-port";
import { FaultProxy } from "../net/fault-proxy";
import { Postgres } from "./postgres";

/** What the second server is called where the first one waits for it. */
const name = "standby";

type Options = {
  readonly first: Postgres;
  /** Of the first server. */
  readonly dataDir: string;
  /** Whether the first one acknowledges nothing that the second has not on its disk. */
  readonly synchronous: boolean;
};

/** A second server that follows the first by streaming, over a line of its own, and can take its place. */
export class Pair {
  /** Between the two servers. */
  readonly line: FaultProxy;
  private readonly options: Options;
  private second: Postgres | null = null;

  private constructor(options: Options, line: FaultProxy) {
    this.options = options;
    this.line = line;
  }

  static async open(options: Options): Promise<Pair> {
    const line = new FaultProxy({ target: options.first.port, http: false });
    await line.listen();
    const pair = new Pair(options, line);
    await pair.follow();
    return pair;
  }

  /** The first server is lost with its disk: the second is promoted and moves to its address. */
  async promote(): Promise<void> {
    const { first } = this.options;
    const { second } = this;
    if (!second || first.running) throw new Error("there is nobody to promote, or no need to");
    await asAdmin(second, (sql) => sql`select pg_promote(true, 30)`);
    await second.stop();
    this.second = null;
    rmSync(first.cluster, { recursive: true });
    renameSync(second.cluster, first.cluster);
    await first.keepStarting(60_000);
  }

  /** Makes a second server out of a copy of the running first one, and lets it follow. */
  async follow(): Promise<void> {
    const { first, synchronous } = this.options;
    const dataDir = join(this.options.dataDir, name);
    const cluster = join(dataDir, "postgres");
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { mode: 0o711 });
    copyFileSync(
      join(this.options.dataDir, "postgres-password"),
      join(dataDir, "postgres-password"),
    );
    await asAdmin(first, (sql) => copyRunning(sql, { from: first.cluster, to: cluster }));
    this.tellWhomToFollow(cluster);
    const second = await Postgres.open({ dataDir, port: await freePort(), environment: {} });
    await second.start();
    this.second = second;
    await asAdmin(first, async (sql) => {
      if (synchronous) {
        await sql`alter system set synchronous_standby_names = 'standby'`;
        await sql`select pg_reload_conf()`;
      }
      await followed(sql, synchronous ? "sync" : "async");
    });
  }

  async close(): Promise<void> {
    this.line.close();
    await this.second?.stop();
  }

  private tellWhomToFollow(cluster: string): void {
    const address = new URL(this.options.first.adminUrl);
    const source = `host=127.0.0.1 port=${this.line.port} user=${address.username} password=${address.password} application_name=${name}`;
    writeFileSync(join(cluster, "standby.signal"), "");
    appendFileSync(
      join(cluster, "postgresql.auto.conf"),
      `\nprimary_conninfo = '${source}'\nwal_retrieve_retry_interval = '200ms'\n`,
    );
    const { account } = this.options.first;
    if (!account) return;
    for (const file of ["backup_label", "standby.signal"]) {
      chownSync(join(cluster, file), account.uid, account.gid);
    }
  }
}

/** Copies a cluster that is being written to, without its log, which is then streamed. */
async function copyRunning(sql: postgres.Sql, { from, to }: { from: string; to: string }) {
  await sql`select pg_backup_start(${name}, true)`;
  try {
    execFileSync("cp", ["-a", from, to], { stdio: "pipe" });
  } catch {
    // A file that went away meanwhile. What matters is in the log.
  }
  const [stopped] = await sql<{ labelfile: string }[]>`select labelfile from pg_backup_stop(false)`;
  writeFileSync(join(to, "backup_label"), stopped?.labelfile ?? "");
  for (const file of ["postmaster.pid", "postmaster.opts"]) rmSync(join(to, file), { force: true });
  for (const entry of readdirSync(join(to, "pg_wal"), { withFileTypes: true })) {
    if (entry.isFile()) rmSync(join(to, "pg_wal", entry.name));
  }
}

/** Waits until the second server is there, in the state in which the first one counts on it. */
async function followed(sql: postgres.Sql, state: "sync" | "async"): Promise<void> {
  const limit = performance.now() + 30_000;
  while (performance.now() < limit) {
    const [row] = await sql`
      select from pg_stat_replication
       where application_name = ${name} and state = 'streaming' and sync_state = ${state}`;
    if (row) return;
    await pause(100);
  }
  throw new Error("the second server does not follow");
}

/** One session from beginning to end: a copy is begun and ended in the same. */
async function asAdmin(server: Postgres, work: (sql: postgres.Sql) => Promise<unknown>) {
  const sql = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
