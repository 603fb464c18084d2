import { writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { log } from "@/lib/platform/log";

/** The name of database connections that serve people who only look. */
export const yieldingPool = "sat-hach-yielding";

/** A third of the share of an equal: enough for others to go first, and never none. */
export const yieldingNice = 5;

/**
 * Gives a process that leads a session less of the processor than those who answer candidates.
 * Where the system does not allow it everybody is equal, and nothing else changes.
 */
export function yieldProcessor(pid: number): void {
  try {
    setPriority(pid, yieldingNice);
    // Linux may share the processor among sessions first, and only then within each.
    writeFileSync(`/proc/${pid}/autogroup`, String(yieldingNice));
  } catch {
    // It has ended since, is not ours, or the system knows no such shares.
  }
}

const everyMs = 1_000;

/**
 * Has the processes of the database behind the yielding connections yield as well, each of which leads
 * a session too, for as long as the database is ours. Resolves when `stop` aborts.
 */
export async function keepYielding(url: string, stop: AbortSignal): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  let known = new Set<number>();
  while (!stop.aborted) {
    try {
      const rows = await sql<{ pid: number }[]>`
        select pid from pg_stat_activity where application_name = ${yieldingPool}`;
      for (const { pid } of rows) if (!known.has(pid)) yieldProcessor(pid);
      known = new Set(rows.map(({ pid }) => pid));
    } catch (error) {
      log.debug("database_not_asked", { error: String(error) });
    }
    await pause(everyMs, undefined, { signal: stop }).catch(() => {});
  }
  await sql.end({ timeout: 1 });
}
