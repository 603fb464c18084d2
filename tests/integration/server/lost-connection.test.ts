import { expect, onTestFinished } from "vitest";
import { connect } from "@/db/client";
import { test } from "@/tests/support/worker-database";

// Faults of the driver that are mended when it is installed: scripts/bootstrap/mend-driver.mjs.
test("a transaction that lost its connection does nothing more, and its pool goes on", async ({
  url,
}) => {
  const { sql, close } = connect(url, { max: 1 });
  const killer = connect(url, { max: 1 });
  onTestFinished(() => Promise.all([close(), killer.close()]).then(() => {}));
  await sql`create table lost_work (n int)`;
  let work: Promise<unknown> = Promise.resolve();

  const transaction = sql.begin((tx) => {
    work = (async () => {
      const [own] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
      await killer.sql`select pg_terminate_backend(${own?.pid ?? 0})`;
      // Its only connection is made anew for somebody else.
      await sql`select 1`;
      await tx`insert into lost_work values (1)`;
    })();
    return work;
  });

  await expect(transaction).rejects.toThrow(/CONNECTION|terminating/);
  await expect(work).rejects.toThrow(/CONNECTION|terminating/);
  expect(await sql`select * from lost_work`).toHaveLength(0);
});
