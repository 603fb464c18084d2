import { once } from "node:events";
import { type AddressInfo, connect as dial, createServer, type Socket } from "node:net";
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

// A new connection asks by itself which arrays there are, before it sends anybody's query.
test("a connection that is lost while it learns the types is made anew, and its query answered", async ({
  url,
}) => {
  const line = await anUnsureLine(url, [terminated]);
  const { sql, close } = connect(line.url, { max: 1 });
  onTestFinished(close);

  expect(await sql`select array['a', 'b'] as letters`).toEqual([{ letters: ["a", "b"] }]);
  expect(line.losses()).toBe(1);
});

test("a database that is gone before a connection has learned the types is told to whoever asked, and nobody else", async ({
  url,
}) => {
  const line = await anUnsureLine(url, [Buffer.alloc(0)], { isLast: true });
  const { sql, close } = connect(line.url, { max: 1 });
  onTestFinished(close);

  await expect(sql`select 1`).rejects.toThrow("ECONNREFUSED");
  expect(line.losses()).toBe(1);
});

/** What a server sends whose session somebody ended: 57P01. */
const terminated = message("E", "SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0");

function message(kind: string, content: string): Buffer {
  const head = Buffer.alloc(5, kind);
  head.writeInt32BE(4 + content.length, 1);
  return Buffer.concat([head, Buffer.from(content)]);
}

/**
 * A line to the database that is lost as the first statement of a connection passes, after these last
 * words, once for each. With `isLast` nobody answers there afterwards.
 */
async function anUnsureLine(url: string, words: readonly Buffer[], { isLast = false } = {}) {
  const { hostname: host, port } = new URL(url);
  const left = [...words];
  const server = createServer((near) => {
    const far = dial({ port: Number(port), host });
    far.on("data", (bytes) => near.write(bytes));
    near.on("data", (bytes) => {
      const isStatement = bytes[0] === "P".charCodeAt(0);
      const last = isStatement ? left.shift() : undefined;
      if (last === undefined) return void far.write(bytes);
      if (isLast) server.close();
      near.end(last);
      far.destroy();
    });
    const close = (socket: Socket) => () => socket.destroy();
    near.on("error", close(far)).on("close", close(far));
    far.on("error", close(near));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const own = new URL(url);
  own.port = String((server.address() as AddressInfo).port);
  return { url: own.href, losses: () => words.length - left.length };
}
