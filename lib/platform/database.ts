import { connect, type Connection } from "@/db/client";
import { env } from "./env";
import { once } from "./once";

/** The pool of pages: everything but keys. */
export function appDatabase(): Connection {
  return once("app-database", () => {
    const { app: max, name } = env().pools;
    return connect(databaseUrl(), { max, name, role: "sathach_app" });
  });
}

/** The pool of the bank, of review and of scoring: keys too. */
export function keysDatabase(): Connection {
  return once("keys-database", () => {
    const { keys: max, name } = env().pools;
    return connect(databaseUrl(), { max, name, role: "sathach_keys" });
  });
}

function databaseUrl(): string {
  const { databaseUrl: url } = env();
  if (url === undefined) throw new Error("DATABASE_URL is not set");
  return url;
}
