import { connect, type Connection } from "@/db/client";
import { env } from "./env";
import { once } from "./once";

/** The pool of pages: everything but keys. */
export function appDatabase(): Connection {
  return once("app-database", () =>
    connect(databaseUrl(), { max: env().pools.app, role: "sathach_app" }),
  );
}

/** The pool of the bank, of review and of scoring: keys too. */
export function keysDatabase(): Connection {
  return once("keys-database", () =>
    connect(databaseUrl(), { max: env().pools.keys, role: "sathach_keys" }),
  );
}

function databaseUrl(): string {
  const { databaseUrl: url } = env();
  if (url === undefined) throw new Error("DATABASE_URL is not set");
  return url;
}
