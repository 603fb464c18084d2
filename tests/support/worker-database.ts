import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { inject, test as base } from "vitest";
import { connect, type Database, type Transaction } from "@/db/client";

type Sql = postgres.Sql;

/** The server's own housekeeping may be at work in the database, which its owner may not end. */
async function drop(admin: Sql, name: string, tries = 20): Promise<void> {
  try {
    await admin`drop database ${admin(name)} with (force)`;
  } catch (error) {
    if (tries === 0 || !(error instanceof postgres.PostgresError)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 500));
    await drop(admin, name, tries - 1);
  }
}

class Rollback extends Error {}

const perFile = { scope: "file" } as const;

/**
 * A database for each test file, a copy of the migrated template.
 * - `url`: its address, as its owner.
 * - `database`: the pool of everything but keys. It commits: for races, and for what only a commit does.
 * - `keys`: the pool that may read and write keys as well. It commits.
 * - `db`: an open transaction that may also touch keys; rolled back after the test.
 */
export const test = base
  .extend("url", perFile, async ({}, { onCleanup }): Promise<string> => {
    const address = new URL(inject("server"));
    const admin = postgres(address.href, { max: 1, onnotice: () => {} });
    const name = `test_${randomUUID().replaceAll("-", "_")}`;
    await admin`create database ${admin(name)} template ${admin(inject("template"))}`;
    onCleanup(async () => {
      await drop(admin, name);
      await admin.end();
    });
    address.pathname = `/${name}`;
    return address.href;
  })
  .extend("database", perFile, async ({ url }, { onCleanup }): Promise<Database> => {
    const pool = connect(url, { max: 12, role: "sathach_app" });
    onCleanup(() => pool.close());
    return pool.database;
  })
  .extend("keys", perFile, async ({ url }, { onCleanup }): Promise<Database> => {
    const pool = connect(url, { max: 6, role: "sathach_keys" });
    onCleanup(() => pool.close());
    return pool.database;
  })
  .extend<{ $test: { db: Transaction } }>({
    db: async ({ keys }, use) => {
      const done = keys.transaction(async (tx) => {
        await use(tx);
        throw new Rollback();
      });
      await done.catch((error: unknown) => {
        if (!(error instanceof Rollback)) throw error;
      });
    },
  });
