import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, onTestFinished } from "vitest";
import { countInvariants } from "@/db/queries/attempt-invariants";
import type { AttemptId } from "@/lib/domain/ids";
import { runningAttempts } from "./support/a-room";
import { type Answer, Client } from "./support/an-api";
import { test } from "./support/room-test";

const script = new URL("support/api-process.ts", import.meta.url).pathname;

async function startProcess(url: string): Promise<{ child: ChildProcess; base: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [port] = (await once(createInterface(child.stdout), "line")) as [string];
  return { child, base: `http://127.0.0.1:${port}` };
}

/** Answers one question after the other until the process is gone, and then repeats the last. */
async function work(client: Client, id: AttemptId, gone: () => boolean): Promise<number> {
  let seq = 0;
  while (!gone()) {
    const answer = await client
      .save(id, [[(seq += 1), (seq % 2) * 3 + 1, "ab"[seq % 2] ?? "a"]])
      .catch(() => null);
    if (answer?.status !== 200) return seq;
  }
  return seq;
}

test("a process killed in the middle loses nothing it acknowledged, and repeats are answered by the next", async ({
  url,
  database,
  makeRoom,
}) => {
  const room = await makeRoom({ candidates: 30 });
  const ids = await runningAttempts(room);
  const first = await startProcess(url);
  const client = new Client(first.base);
  let gone = false;
  const working = ids.map((id) => work(client, id, () => gone));
  const submitting = client.submit(ids[0], 0).catch((): Answer | null => null);
  // Saves are in every stage of their way when it happens.
  while (client.history.acked.length < 150 && first.child.exitCode === null) await nextTurn();
  first.child.kill("SIGKILL");
  gone = true;
  const last = await Promise.all(working);
  await submitting;
  const second = await startProcess(url);
  client.base = second.base;

  const repeated = await Promise.all(
    ids.slice(1).map((id, n) => {
      const seq = last[n + 1] ?? 0;
      return client.save(id, [[seq, (seq % 2) * 3 + 1, "ab"[seq % 2] ?? "a"]]);
    }),
  );
  const receipts = [await client.submit(ids[0], 0), await client.submit(ids[0], 0)];

  expect(repeated.map(({ status }) => status)).toEqual(repeated.map(() => 200));
  expect(receipts[0]?.body.receipt).toMatchObject({ state: "submitted" });
  expect(receipts[1]?.body).toEqual(receipts[0]?.body);
  const counts = await countInvariants(database, client.history);
  expect(Object.entries(counts).filter(([, { violations }]) => violations > 0)).toEqual([]);
  expect(counts.I1.opportunities).toBeGreaterThan(150);
}, 60_000);

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 5));
