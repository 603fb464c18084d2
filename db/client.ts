import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { withNotices } from "./notices";

export type Database = PostgresJsDatabase;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Something that can run a query: a pool or an open transaction. */
export type Executor = Database | Transaction;

/** What a pool may touch: everything but keys, or keys as well. */
export type DatabaseRole = "sathach_app" | "sathach_keys";

export type Connection = {
  readonly database: Database;
  readonly sql: postgres.Sql;
  readonly close: () => Promise<void>;
};

type PoolOptions = {
  readonly max: number;
  readonly role?: DatabaseRole;
  /** Settings of PostgreSQL for each connection of this pool. */
  readonly settings?: Readonly<Record<string, string | number>>;
};

/**
 * Opens a pool. No connection is made before the first query.
 *
 * `role` is set on each connection, so that a pool without keys cannot read keys even when the
 * login role could.
 */
export function connect(url: string, options: PoolOptions): Connection {
  const sql = connectDriver(url, options);
  const database = withNotices(drizzle(sql, { casing: "snake_case" }));
  return { database, sql, close: () => sql.end({ timeout: 5 }) };
}

/**
 * A pool for queries written for the driver itself. The query builder changes how a driver that it
 * was given reads and writes instants, so the two never share one.
 */
export function connectDriver(url: string, { max, role, settings }: PoolOptions): postgres.Sql {
  return postgres(url, {
    max,
    onnotice: () => {},
    connection: { application_name: "sat-hach", ...settings, ...(role ? { role } : {}) },
  });
}
