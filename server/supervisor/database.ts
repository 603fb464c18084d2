import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { migrate, RolesMissing, SchemaTooNew } from "@/db/migrate";
import type { Env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { assertUsable } from "../postgres/durability";
import { startPostgres, type PostgresServer } from "../postgres/launch";
import { Refusal } from "../refusal";
import { connectionLimit } from "./connections";
import type { Shutdown } from "./shutdown";

/** Opens the database that the settings name, else our own, and brings it up to date. */
export async function openDatabase(settings: Env, shutdown: Shutdown): Promise<string> {
  const url = settings.databaseUrl ?? (await keepOwnDatabase(settings.dataDir, shutdown));
  await assertUsable(url, connectionLimit);
  try {
    await migrate(url);
  } catch (error) {
    if (error instanceof SchemaTooNew) throw new Refusal("schema_too_new");
    if (error instanceof RolesMissing) {
      throw new Refusal("roles_missing", { statements: error.statements });
    }
    throw error;
  }
  return url;
}

/** Whether nobody has an account yet. */
export async function hasNoUsers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql<{ none: boolean }[]>`select not exists (select from "user") as none`;
    return row?.none ?? true;
  } finally {
    await sql.end();
  }
}

/** Starts our own database. If it ends, it is started again where its clients look for it. */
async function keepOwnDatabase(dataDir: string, shutdown: Shutdown): Promise<string> {
  let server = await startPostgres({ dataDir });
  const { url, port } = server;
  let stopping = false;
  const isStopping = () => stopping;
  const keep = async () => {
    while (!isStopping()) {
      await server.ended;
      if (!isStopping()) server = await restart({ dataDir, port }, isStopping, server);
    }
  };
  const kept = keep();
  shutdown.defer(async () => {
    stopping = true;
    await server.stop();
    await kept;
    // A restart may have been under way.
    await server.stop();
  });
  return url;
}

async function restart(
  where: { dataDir: string; port: number },
  isStopping: () => boolean,
  ended: PostgresServer,
): Promise<PostgresServer> {
  for (let failures = 0; !isStopping(); failures++) {
    log.warn("database_ended", { failures });
    try {
      return await startPostgres(where);
    } catch (error) {
      log.error("database_not_restarted", error);
      await pause(Math.min(10_000, 200 * 2 ** failures));
    }
  }
  return ended;
}
