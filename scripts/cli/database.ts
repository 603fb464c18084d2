import { connect, type Database } from "@/db/client";
import { migrate } from "@/db/migrate";
import { env } from "@/lib/platform/env";
import { claimRunFile, completeRunFile, readRunFile, removeRunFile } from "@/lib/platform/run-file";
import { secrets } from "@/lib/platform/secrets";
import { assertUsable } from "@/server/postgres/durability";
import { startPostgres } from "@/server/postgres/launch";
import { Refusal } from "@/server/refusal";
import { checkDataDir } from "@/server/supervisor/checks";
import { commandPools } from "@/server/supervisor/connections";
import { type ClockGate, createClockGate } from "@/lib/domain/attempt/clock-gate";

/** What a use case draws on besides the person who asks. */
export type Surroundings = {
  readonly now: Date;
  readonly db: Database;
  readonly keys: Database;
  readonly codeKey: Buffer;
  readonly examObstacle: null;
  readonly clock: ClockGate;
  readonly request: { readonly id: string; readonly ip: string | null };
};

/**
 * Does `work` on the database of the running installation, else on the one that `DATABASE_URL`
 * names, else on our own, which is started for it and stopped afterwards.
 */
export async function withDatabase<T>(work: (around: Surroundings) => Promise<T>): Promise<T> {
  const { dataDir, databaseUrl } = env();
  checkDataDir(dataDir);
  const running = readRunFile(dataDir)?.databaseUrl;
  if (running) return withPools(running, work);
  if (databaseUrl) {
    await assertUsable(databaseUrl, 0);
    await migrate(databaseUrl);
    return withPools(databaseUrl, work);
  }
  return withOwnDatabase(dataDir, work);
}

async function withOwnDatabase<T>(
  dataDir: string,
  work: (around: Surroundings) => Promise<T>,
): Promise<T> {
  const holder = claimRunFile(dataDir, { port: env().port, address: "npm run cli" });
  if (holder) throw new Refusal("already_running", { pid: holder.pid, address: holder.address });
  try {
    const server = await startPostgres({ dataDir });
    try {
      await migrate(server.url);
      completeRunFile(dataDir, server.url);
      return await withPools(server.url, work);
    } finally {
      await server.stop();
    }
  } finally {
    removeRunFile(dataDir);
  }
}

async function withPools<T>(url: string, work: (around: Surroundings) => Promise<T>): Promise<T> {
  const app = connect(url, { max: commandPools.app, role: "sathach_app" });
  const keys = connect(url, { max: commandPools.keys, role: "sathach_keys" });
  try {
    return await work({
      now: new Date(),
      db: app.database,
      keys: keys.database,
      codeKey: secrets().candidateCode,
      // Whether a test may be held concerns pages; no command opens a sitting.
      examObstacle: null,
      clock: createClockGate(),
      request: { id: `cli-${process.pid}`, ip: null },
    });
  } finally {
    await Promise.all([app.close(), keys.close()]);
  }
}
