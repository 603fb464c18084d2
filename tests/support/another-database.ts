import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { connect, type Database } from "@/db/client";

export type AnotherDatabase = {
  /** The pool of everything but keys. */
  readonly database: Database;
  readonly keys: Database;
  readonly drop: () => Promise<void>;
};

/** One more empty installation on the tests' server, for what goes from one to another. */
export async function anotherDatabase(): Promise<AnotherDatabase> {
  const address = new URL(inject("server"));
  const admin = postgres(address.href, { max: 1, onnotice: () => {} });
  const name = `test_${randomUUID().replaceAll("-", "_")}`;
  await admin`create database ${admin(name)} template ${admin(inject("template"))}`;
  address.pathname = `/${name}`;
  const app = connect(address.href, { max: 3, role: "sathach_app" });
  const keys = connect(address.href, { max: 3, role: "sathach_keys" });
  return {
    database: app.database,
    keys: keys.database,
    drop: async () => {
      await Promise.all([app.close(), keys.close()]);
      await admin`drop database ${admin(name)} with (force)`;
      await admin.end();
    },
  };
}
