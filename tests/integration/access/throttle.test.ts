import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, vi } from "vitest";
import { connect, type Database } from "@/db/client";
import { deleteThrottle, lockThrottle, upsertThrottle } from "@/db/queries/throttle";
import { test } from "@/tests/support/worker-database";

test("a count that is forgotten in the same moment is held all the same, so that the next waits", async ({
  database,
  url,
}) => {
  const key = `address:${randomUUID()}`;
  const failed = { failures: 1, lastFailureAt: new Date(), blockedUntil: null };
  await database.transaction((tx) => upsertThrottle(tx, key, failed));
  const { database: other, close } = connect(url, { max: 4 });
  const steps: string[] = [];
  let second: Promise<unknown> = Promise.resolve();
  let third: Promise<unknown> = Promise.resolve();

  await database.transaction(async (tx) => {
    await lockThrottle(tx, key);
    second = other.transaction(async (counting) => {
      await lockThrottle(counting, key);
      third = other.transaction(async (next) => {
        await lockThrottle(next, key);
        steps.push("next");
      });
      await vi.waitUntil(async () => steps.length > 0 || (await waiting(other)) === 1, patience);
      steps.push("counted");
    });
    await vi.waitUntil(async () => (await waiting(other)) === 1, patience);
    await deleteThrottle(tx, key);
  });
  await second;
  await third;
  await close();

  expect(steps).toEqual(["counted", "next"]);
});

const patience = { timeout: 10_000 };

/** Sessions of the database that wait for a row or a transaction. */
async function waiting(db: Pick<Database, "execute">): Promise<number> {
  const rows = await db.execute(sql`
    select from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`);
  return rows.length;
}
