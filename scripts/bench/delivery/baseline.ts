import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";

export type Baseline = {
  /** Commits a second. */
  readonly measure: (seconds: number) => Promise<number>;
  readonly close: () => Promise<void>;
};

const clients = 16;
const warmUpMs = 500;

/**
 * What this machine's PostgreSQL commits without us: clients that each write one row over and over
 * with the driver's plain prepared statement, and no HTTP.
 */
export async function openBaseline(databaseUrl: string): Promise<Baseline> {
  const sql = postgres(databaseUrl, { max: clients, onnotice: () => {} });
  await sql`create schema bench`;
  await sql`create table bench.answer (id int primary key, value text not null, times int not null)`;
  const measure = async (seconds: number) => {
    let count = 0;
    let stopped = false;
    const isStopped = () => stopped;
    const writers = Array.from({ length: clients }, async (_, id) => {
      while (!isStopped()) {
        await sql`
          insert into bench.answer values (${id}, ${`v${count}`}, 1)
          on conflict (id) do update set value = excluded.value, times = answer.times + 1`;
        count += 1;
      }
    });
    await pause(warmUpMs);
    const [from, begun] = [count, performance.now()];
    await pause(seconds * 1000);
    const perSecond = ((count - from) / (performance.now() - begun)) * 1000;
    stopped = true;
    await Promise.all(writers);
    return perSecond;
  };
  return { measure, close: () => sql.end({ timeout: 5 }) };
}
