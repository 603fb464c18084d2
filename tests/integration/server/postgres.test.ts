import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { assertUsable } from "@/server/postgres/durability";
import { copyEngine, locateEngine } from "@/server/postgres/engine";
import { startPostgres, type PostgresServer } from "@/server/postgres/launch";
import { place } from "@/server/postgres/privilege";

const asRoot = process.getuid?.() === 0;

/** Many containers refuse namespaces of users, and so does a chroot. */
const mayMap = asRoot && spawnSync("unshare", ["--user", "true"]).status === 0;
const root = join(import.meta.dirname, "..", "..", "..");

/** One data folder for all tests: making one takes a second. */
let dataDir = "";

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), "sat-hach-"));
  chmodSync(dataDir, 0o711);
});

afterAll(() => rmSync(dataDir, { recursive: true }));

const cluster = () => join(dataDir, "postgres");

async function start(): Promise<PostgresServer> {
  const server = await startPostgres({ dataDir });
  onTestFinished(() => server.stop());
  return server;
}

async function query<Row extends object>(url: string, text: string): Promise<readonly Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe<Row[]>(text);
  } finally {
    await sql.end();
  }
}

describe("the bundled PostgreSQL", () => {
  it("keeps what it acknowledges, whatever its configuration files say", async () => {
    await (await start()).stop();
    writeFileSync(join(cluster(), "postgresql.auto.conf"), "fsync = off\nfull_page_writes = off\n");

    const server = await start();
    const settings = await query(
      server.url,
      `select name, setting from pg_settings where name in
       ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') order by name`,
    );

    expect(settings).toEqual(
      ["data_checksums", "fsync", "full_page_writes", "synchronous_commit"].map((name) => ({
        name,
        setting: "on",
      })),
    );
    await expect(assertUsable(server.url, 80)).resolves.toBeUndefined();
  });

  it("is reached with a password on loopback only, and by nobody else's account", async () => {
    const server = await start();
    const url = new URL(server.url);
    url.password = "guess";

    await expect(query(url.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
    expect(await query(server.url, "show listen_addresses")).toEqual([
      { listen_addresses: "127.0.0.1" },
    ]);
    expect(statSync(join(dataDir, "postgres-password")).mode & 0o777).toBe(0o600);
    expect(statSync(cluster()).mode & 0o777).toBe(0o700);
    expect(await query(server.url, "select usesuper from pg_user where usename = user")).toEqual([
      { usesuper: false },
    ]);
  });

  it("sorts Vietnamese names and folds Vietnamese letters", async () => {
    const server = await start();

    const [row] = await query(
      server.url,
      `select lower('ĐẶNG') as lower, string_agg(name, ' ' order by name collate "vi-x-icu") as sorted
       from unnest(array['Đức', 'Ân', 'Dũng', 'An']) as name`,
    );

    expect(row).toEqual({ lower: "đặng", sorted: "An Ân Dũng Đức" });
  });

  it("still holds what it acknowledged after it was killed", async () => {
    const server = await start();
    await query(server.url, "create table kept (n int)");
    await query(server.url, "insert into kept select generate_series(1, 1000)");

    process.kill(server.pid, "SIGKILL");
    await server.ended;
    const again = await start();

    expect(await query(again.url, "select count(*)::int as n from kept")).toEqual([{ n: 1000 }]);
  });

  it("is taken over cleanly from a supervisor that was killed", async () => {
    const script = join(import.meta.dirname, "start-postgres.ts");
    const supervisor = spawn(process.execPath, ["--import", "tsx", script, dataDir], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(createInterface(supervisor.stdout), "line")) as [string];
    const orphan = JSON.parse(line) as { url: string };
    supervisor.kill("SIGKILL");
    expect(await query(orphan.url, "select 1 as n")).toEqual([{ n: 1 }]);

    const server = await start();

    await expect(query(orphan.url, "select 1")).rejects.toMatchObject({ code: "ECONNREFUSED" });
    expect(await query(server.url, "select 1 as n")).toEqual([{ n: 1 }]);
  });

  it("is not misled by a lock file that names a process of somebody else", async () => {
    await (await start()).stop();
    const bystander = spawn("sleep", ["60"]);
    onTestFinished(() => void bystander.kill());
    writeFileSync(join(cluster(), "postmaster.pid"), `${bystander.pid}\n${cluster()}\n`);

    const server = await start();

    expect(await query(server.url, "select 1 as n")).toEqual([{ n: 1 }]);
    expect(bystander.exitCode).toBeNull();
  });

  it("starts over when it was killed while its folder was being made", async () => {
    const fresh = mkdtempSync(join(tmpdir(), "sat-hach-"));
    onTestFinished(() => rmSync(fresh, { recursive: true }));
    chmodSync(fresh, 0o711);
    mkdirSync(join(fresh, "postgres.new", "base"), { recursive: true });
    writeFileSync(join(fresh, "postgres-password"), "made before the kill");

    const server = await startPostgres({ dataDir: fresh });

    expect(await query(server.url, "select 1 as n")).toEqual([{ n: 1 }]);
    await server.stop();
  });

  it.each([
    ["19", "data_too_new"],
    ["17", "data_too_old"],
  ])("refuses a folder made by PostgreSQL %s", async (version, reason) => {
    await (await start()).stop();
    writeFileSync(join(cluster(), "PG_VERSION"), `${version}\n`);
    onTestFinished(() => writeFileSync(join(cluster(), "PG_VERSION"), "18\n"));

    await expect(startPostgres({ dataDir })).rejects.toMatchObject({
      reason,
      values: { found: Number(version), ours: 18 },
    });
  });
});

describe("a database that the product is pointed to", () => {
  it("is refused when it would lose acknowledged answers in a crash", async () => {
    const server = await startPostgres({ dataDir, durable: false });
    onTestFinished(() => server.stop());

    await expect(assertUsable(server.url, 80)).rejects.toMatchObject({
      reason: "database_not_durable",
      values: { setting: "fsync", found: "off" },
    });
  });

  it.each(["off", "local", "remote_write"])(
    "is refused when synchronous_commit is %s for our account alone",
    async (weak) => {
      const server = await start();
      const set = (value: string) =>
        query(server.adminUrl, `alter role sathach in database sathach ${value}`);
      await set(`set synchronous_commit = ${weak}`);

      await expect(assertUsable(server.url, 80)).rejects.toMatchObject({
        reason: "database_not_durable",
        values: { setting: "synchronous_commit", found: weak },
      });
      await set("reset synchronous_commit");
    },
  );

  it("is refused when it allows too few connections", async () => {
    const server = await start();

    await expect(assertUsable(server.url, 101)).rejects.toMatchObject({
      reason: "database_too_few_connections",
      values: { found: "100", required: 101 },
    });
  });

  it("is named without its password when it does not answer or refuses us", async () => {
    const server = await start();
    const refusing = server.url.replace(/:[^:@]+@/, ":wr0ng@");
    const silent = "postgres://someone:wr0ng@127.0.0.1:9/tests";

    for (const [url, reason] of [
      [refusing, "database_refused"],
      [silent, "database_unreachable"],
    ] as const) {
      const refusal = await assertUsable(url, 80).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ reason });
      expect(JSON.stringify(refusal)).not.toContain("wr0ng");
    }
  });
});

describe.runIf(asRoot)("under root", () => {
  it("runs as an account that is not root", async () => {
    const server = await start();

    expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0);
  });

  it.runIf(mayMap)(
    "works in a folder that is closed to everybody else, with programs that are too",
    async () => {
      const { closed, engine } = aClosedFolder();

      expect(place(engine, closed)).toMatchObject({ engine, privilege: { kind: "mapped" } });
      const server = await startPostgres({ dataDir: closed });
      expect(await query(server.url, "select 1 as n")).toEqual([{ n: 1 }]);
      await server.stop();
    },
  );

  it.runIf(!mayMap)("says that a folder is closed where root cannot be mapped to another", () => {
    const { closed, engine } = aClosedFolder();

    expect(() => place(engine, closed)).toThrow(
      expect.objectContaining({ reason: "engine_unreachable" }),
    );
  });

  it("copies its programs to the data folder when only they are closed to others", () => {
    const home = mkdtempSync(join(tmpdir(), "sat-hach-home-"));
    onTestFinished(() => rmSync(home, { recursive: true }));
    const closed = copyEngine(locateEngine(), home);
    writeFileSync(join(home, "package.json"), '{"version":"test"}');
    chmodSync(home, 0o700);

    const { engine, privilege } = place(closed, dataDir);

    expect(privilege.kind).toBe("account");
    expect(engine.folder).toBe(join(dataDir, "engine-test"));
  });
});

/** A folder under a home that only its owner may enter, and programs in it. */
function aClosedFolder() {
  const home = mkdtempSync(join(tmpdir(), "sat-hach-home-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  chmodSync(home, 0o700);
  const closed = join(home, "data");
  mkdirSync(closed);
  return { closed, engine: copyEngine(locateEngine(), closed) };
}
