import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate, schemaDigest } from "@/db/migrate";
import { startPostgres } from "@/server/postgres/launch";

declare module "vitest" {
  interface ProvidedContext {
    /** The test server's maintenance database, as an account that may create databases. */
    readonly server: string;
    /** A migrated, empty database to copy. */
    readonly template: string;
  }
}

/**
 * Starts a throw-away PostgreSQL and migrates a database there for each test file to copy.
 * `TEST_DATABASE_URL` names a server to use instead.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await testServer();
  try {
    project.provide("server", url);
    project.provide("template", await templateOn(url));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function testServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: () => Promise.resolve() };
  const dataDir = mkdtempSync(join(quickFolder(), "sat-hach-tests-"));
  // The server runs under another account when we are root: it has to reach its folder.
  chmodSync(dataDir, 0o711);
  const server = await startPostgres({ dataDir, durable: false });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: onDatabase(server.url, "postgres"), stop };
}

const roomy = 2 * 1024 ** 3;

/**
 * In memory where there is room. Each test file makes and drops a thousand files, and ext4 passes
 * over whatever was deleted in the last seconds one by one before it makes another: a copy of the
 * template takes 1.2 s there, and 0.1 s in memory.
 */
function quickFolder(): string {
  const memory = "/dev/shm";
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > roomy ? memory : tmpdir();
}

/** The same schema gives the same name, so a server that outlives a run keeps its template. */
async function templateOn(url: string): Promise<string> {
  const name = `template_${schemaDigest().slice(0, 16)}`;
  const draft = `${name}_draft_${process.pid}`;
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [present] = await sql`select from pg_database where datname = ${name}`;
    if (present) return name;
    await sql`create database ${sql(draft)}`;
    await migrate(onDatabase(url, draft));
    // Renamed only when complete: a failed migration never leaves a half-made template.
    await sql`alter database ${sql(draft)} rename to ${sql(name)}`;
    return name;
  } catch (error) {
    await sql`drop database if exists ${sql(draft)}`;
    throw error;
  } finally {
    await sql.end();
  }
}

function onDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
