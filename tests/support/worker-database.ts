import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, inject, test as base } from "vitest";
import { connect, type Database, type Transaction } from "@/db/client";

const address = new URL(inject("server"));
const admin = postgres(address.href, { max: 1, onnotice: () => {} });
const name = `test_${randomUUID().replaceAll("-", "_")}`;
await admin`create database ${admin(name)} template ${admin(inject("template"))}`;
address.pathname = `/${name}`;

const url = address.href;

const app = connect(url, { max: 12, role: "sathach_app" });
const keys = connect(url, { max: 6, role: "sathach_keys" });

afterAll(async () => {
  await Promise.all([app.close(), keys.close()]);
  await drop();
  await admin.end();
});

/** The server's own housekeeping may be at work in the database, which its owner may not end. */
async function drop(tries = 20): Promise<void> {
  try {
    await admin`drop database ${admin(name)} with (force)`;
  } catch (error) {
    if (tries === 0 || !(error instanceof postgres.PostgresError)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 500));
    await drop(tries - 1);
  }
}

class Rollback extends Error {}

type Fixtures = {
  /** An open transaction that may also touch keys; rolled back after the test. */
  readonly db: Transaction;
  /** The pool of everything but keys. It commits: for races, and for what only a commit does. */
  readonly database: Database;
  /** The pool that may read and write keys as well. It commits. */
  readonly keys: Database;
  /** The address of this test file's own database, as its owner. */
  readonly url: string;
};

export const test = base.extend<Fixtures>({
  url: async ({}, use) => use(url),
  database: async ({}, use) => use(app.database),
  keys: async ({}, use) => use(keys.database),
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
